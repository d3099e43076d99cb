import Source
import Testing

@testable import Edition

struct ReleaseNumberTests {
    private func problems(_ version: String) -> [(place: String, hint: Message?)] {
        SmallReport().replacing("title: Library Index 2020", by: "title: L\nreleases: [{version: \(version), date: 2020-09-01}]", in: "2020/edition.yaml")
            .load().diagnostics.map {
                ("\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.rule)", $0.hint)
            }
    }

    @Test(arguments: [
        ("1", "write 1.0.0"), ("1.0", "write 1.0.0"), ("v1.0.0", "write 1.0.0"), ("V2.1", "write 2.1.0"), ("01.0.0", "write 1.0.0"), ("1.00.2", "write 1.0.2"),
        ("1.0.0-beta", "write 1.0.0"),
        ("1.2.0+3", "write 1.2.0"), ("\"version 3\"", "write 3.0.0"), ("１.０.０", "write 1.0.0"), ("1.0.0.0", "write three numbers, such as 1.0.0"),
        ("2020", "write three numbers, such as 1.0.0"),
        ("2020-09-01", "write three numbers, such as 1.0.0"), ("第一版", "write three numbers, such as 1.0.0"),
    ])
    func `is refused where it stands, with the right spelling`(_ version: String, _ hint: String) {
        let found = problems(version)
        #expect(found.map(\.place) == ["3:22 release-version"])
        #expect(found.first?.hint?.english == hint)
    }

    @Test(arguments: ["1.0.0", "0.0.1", "1.10.0", "\"2.0.0\""])
    func `three numbers are one`(_ version: String) {
        #expect(problems(version).isEmpty)
    }
}
