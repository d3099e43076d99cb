import Testing

@testable import Source

@Suite struct DiagnosticOrderTests {
    private func files(_ diagnostics: [(file: String?, line: Int)]) -> [String] {
        diagnostics.map { file, line in Diagnostic("rule", "wrong", at: file.map { Place(file: $0, line: line) }) }
            .sortedWithoutDuplicates().map { $0.place?.description ?? "–" }
    }

    @Test func dataComesBeforeTheChaptersThatItIsReadIn() {
        let found = files([
            ("Content/2020/chapters/01-a.md", 1), ("Content/2020/units.csv", 4), ("Content/2020/data/visits.csv", 2), ("Content/2020/edition.yaml", 9),
            ("Content/2019/chapters/02-b.md", 3), ("Content/site.yaml", 1), ("Content/2020/units.csv", 2), (nil, 0),
        ])
        #expect(
            found == [
                "–", "Content/site.yaml:1:1", "Content/2019/chapters/02-b.md:3:1", "Content/2020/data/visits.csv:2:1", "Content/2020/edition.yaml:9:1",
                "Content/2020/units.csv:2:1", "Content/2020/units.csv:4:1", "Content/2020/chapters/01-a.md:1:1",
            ])
    }

    @Test func aWarningThatIsAnErrorTooIsThatError() {
        let place = Place(file: "Content/2020/units.csv")
        let both = [Diagnostic(.warning, "rule", "looks wrong", at: place), Diagnostic("rule", "is wrong", at: place)]
        #expect(both.sortedWithoutDuplicates().map(\.severity) == [.error])
    }
}
