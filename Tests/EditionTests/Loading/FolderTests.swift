import Source
import Testing

@testable import Edition

/// What stands in Content/ besides what is read, and what is missing there.
struct FolderTests {
    private func lines(_ report: SmallReport) -> [String] { lines(report.load().diagnostics) }

    private func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { "\($0.place?.description ?? "") \($0.severity) \($0.rule): \($0.hint ?? "")".replacing("Content/", with: "") }
    }

    @Test func `a folder without an edition’s files is said once`() {
        let report = SmallReport().with("备份/old/edition.yaml", "year: 2019").with("备份/notes.txt", "x")
        #expect(lines(report) == ["备份:1:1 warning stray-folder: move it out of , or write edition.yaml in it"])
        let (_, diagnostics) = Workspace.load(
            SourceTree(texts: [("Content/site.yaml", "title: T"), ("Content/2020/chapters/01-a.md", "---\ntitle: A\n---\n")]))
        #expect(diagnostics.map(\.rule) == ["no-edition"])
        #expect(diagnostics[0].hint == "write edition.yaml in the folder 2020")
    }

    @Test func `a missing Content is one problem`() {
        let tree = SourceTree([], diagnostics: [Diagnostic("missing-content", "there is no folder Content", at: nil)])
        #expect(Workspace.load(tree).diagnostics.map(\.rule) == ["missing-content"])
    }

    @Test(arguments: [
        ("score.csv", "scores.csv"), ("Scores.CSV", "scores.csv"), ("unit.csv", "units.csv"), ("edition.yml", "edition.yaml"),
        ("indicators.yml", "indicators.yaml"),
    ])
    func `a file with almost the right name is what was meant`(_ name: String, _ right: String) throws {
        let report = SmallReport().with("2020/" + name, "x").without("2020/" + right)
        #expect(lines(report).filter { $0.contains("missing-file") } == ["2020/\(right):1:1 error missing-file: rename \(name) to \(right)"])
    }

    @Test(arguments: [
        ("chapters/02-more.MD", "rename it to 02-more.md"), ("chapters/02-more.markdown", "rename it to 02-more.md"),
        ("chapters/02-more.docx", "save it as Markdown, in a file named NN-slug.md"), ("chapters/old/02-more.md", "move it out of its folder into chapters/"),
        ("data/more.CSV", "rename it to more.csv"), ("data/visits.yml", "rename it to visits.yaml"),
        ("data/more.xls", "save the table as NAME.csv or NAME.xlsx"),
        ("errata.yml", "rename it to errata.yaml"),
    ])
    func `a file that is not read`(_ name: String, _ hint: String) {
        #expect(lines(SmallReport().with("2020/" + name, "x")) == ["2020/\(name):1:1 warning unread-file: \(hint)"])
    }

    @Test func `a year that is not the folder’s`() {
        let report = SmallReport().replacing("year: 2020", by: "year: 2021", in: "2020/edition.yaml")
        #expect(lines(report) == ["2020/edition.yaml:1:7 warning year-differs: write 2020, or rename the folder to 2021"])
    }

    @Test func `two units with one name`() {
        let report = SmallReport().replacing("cedar,Cedar", by: "cedar,Beech", in: "2020/units.csv")
        #expect(report.problems == ["units.csv:4:7 duplicate-name"])
        #expect(report.load().diagnostics[0].notes.map(\.text) == ["the first one is at Content/2020/units.csv:3:7"])
    }

    @Test func `headings below a title are one problem`() {
        let scores = "Scores of 2020,,,\nunit,hours,loans,seats\nash,7,10,9\nbeech,5,12,6\ncedar,8,9,6\ndogwood,2,4,3\n"
        for text in [scores, scores.replacing(",,,", with: "")] {
            #expect(lines(SmallReport().with("2020/scores.csv", text)) == ["2020/scores.csv:2:1 error headings-not-first: delete the row above them"])
        }
        let units = "Towns\nid,name,region\nash,Ash Town,north\nbeech,Beech,south\ncedar,Cedar,south\ndogwood,Dogwood,north\n"
        #expect(SmallReport().with("2020/units.csv", units).problems == ["units.csv:2:1 headings-not-first"])
    }
}
