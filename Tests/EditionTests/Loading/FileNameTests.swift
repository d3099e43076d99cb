import Source
import Testing

@testable import Edition

/// Names of files become addresses too. (As folders these could not be checked out where the file system ignores case.)
struct FileNameTests {
    @Test func `data tables may not differ in case alone`() {
        let report = SmallReport().with("2020/data/Visits.csv", "month,visits\n")
        #expect(report.problems == ["data/visits.csv:1:1 id-differs-in-case"])
    }

    @Test func `images may not differ in case alone`() {
        let image = "<svg xmlns='http://www.w3.org/2000/svg'/>"
        let report = SmallReport().with("2020/images/plan.svg", image).with("2020/images/Plan.svg", image)
        #expect(report.problems == ["images/plan.svg:1:1 id-differs-in-case"])
    }

    @Test(arguments: ["ranking", "Units", "groups"])
    func `data tables may not have a download’s name`(_ name: String) {
        #expect(SmallReport().with("2020/data/\(name).csv", "a\n1\n").problems == ["data/\(name).csv:1:1 reserved-id"])
    }

    @Test func `editions may not differ in case alone`() {
        let files = SmallReport().tree.entries
        let named = { (name: String) in files.map { ($0.path.replacing("/2020/", with: "/\(name)/"), $0.bytes) } }
        let (_, diagnostics) = Workspace.load(SourceTree(named("Spring") + named("spring")))
        #expect(diagnostics.filter { $0.severity != .note }.map(\.rule) == ["id-differs-in-case"])
    }

    @Test(arguments: [
        ("Units.xlsx", "rename Units.xlsx to units.xlsx"), ("unit.xlsx", "rename unit.xlsx to units.xlsx"), ("Units.csv", "rename Units.csv to units.csv"),
        ("unit.csv", "rename unit.csv to units.csv"),
    ])
    func `a table under almost its name is told what it should be called, as a workbook or as CSV`(_ name: String, _ hint: String) {
        let files = SmallReport().tree.entries.map { ($0.path.replacing("/units.csv", with: "/" + name), $0.bytes) }
        let (_, diagnostics) = Workspace.load(SourceTree(files))
        #expect(diagnostics.filter { $0.severity != .note }.map { $0.hint?.english } == [hint])
    }
}
