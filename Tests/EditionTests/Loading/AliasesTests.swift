import Testing

@testable import Edition

/// Old names of pages: which are none, and which are another page's address.
struct AliasesTests {
    private static let units = "id,name,region,aliases\nash,Ash Town,north,%\nbeech,Beech,south,alder\ncedar,Cedar,south,\ndogwood,Dogwood,north,\n"

    private func problems(ofUnit aliases: String) -> [String] {
        SmallReport().with("2020/units.csv", Self.units.replacing("%", with: aliases)).problems
    }

    @Test func `a unit may have had several names`() {
        #expect(problems(ofUnit: "esche").isEmpty)
        #expect(problems(ofUnit: "esche frêne").isEmpty)
    }

    @Test(arguments: [
        ("ash", "units.csv:2:20 alias-in-use"), ("Beech", "units.csv:2:20 alias-in-use"), ("esche Alder", "units.csv:3:19 alias-twice"),
        ("index", "units.csv:2:20 unsafe-id"), ("a(b)", "units.csv:2:20 unsafe-id"), ("../up", "units.csv:2:20 unsafe-id"),
    ])
    func `what is no address, or another page's, is refused`(_ aliases: String, _ problem: String) {
        #expect(problems(ofUnit: aliases) == [problem])
    }

    @Test func `an indicator, a chapter and an edition have them as a text or a list`() {
        let report = SmallReport()
            .replacing("  name: Space", by: "  name: Space\n  aliases: [rooms, hours]", in: "2020/indicators.yaml")
            .replacing("title: Findings", by: "title: Findings\naliases: findings", in: "2020/chapters/01-findings.md")
            .replacing("year: 2020", by: "year: 2020\naliases: [archive, 2019, 2020]", in: "2020/edition.yaml")
        #expect(
            Set(report.problems) == [
                "edition.yaml:2:11 reserved-id", "edition.yaml:2:26 alias-in-use", "indicators.yaml:9:20 alias-in-use",
                "chapters/01-findings.md:3:10 alias-in-use",
            ])
    }

    @Test func `the files of a chapter in two languages may both have its old name`() {
        let report = SmallReport()
            .with("2020/chapters/01-findings.md", "---\ntitle: Findings\naliases: results\n---\n\nText.\n")
            .with("2020/chapters/01-findings.zh-Hans.md", "---\ntitle: 结论\naliases: [results, outcome]\n---\n\n正文。\n")
        #expect(!report.problems.contains { $0.contains("alias") })
    }
}
