import Source
import Testing

@testable import Edition

struct NumberingTests {
    private func block(_ kind: String, _ id: String) -> String {
        kind == "figure"
            ? "```figure\nid: \(id)\nchart: bars\nrows: units\nvalue: total\n```\n\n" : "```table\nid: \(id)\ntable: ranking\n```\n\n"
    }

    @Test func `figures and tables count apart, through the chapters`() throws {
        let edition = try SmallReport()
            .chapter(block("figure", "f1") + block("table", "t1") + block("figure", "f2"))
            .chapter("02-more.md", block("table", "t2") + block("figure", "f3")).edition()
        #expect(edition.exhibits.map { "\($0.id) \($0.number) \($0.slug)" } == ["f1 1 findings", "t1 1 findings", "f2 2 findings", "t2 2 more", "f3 3 more"])
        #expect(edition.exhibit("f3")?.number == 3)
    }

    @Test func `a translation’s figure has its original’s number`() throws {
        let (workspace, diagnostics) = SmallReport()
            .chapter(block("figure", "f1") + block("figure", "f2"))
            .chapter("01-findings.zh-Hans.md", block("figure", "f2") + block("figure", "only"))
            .chapter("02-more.md", block("figure", "f3")).load()
        #expect(diagnostics.map(\.rule) == ["figure-not-translated", "figure-without-original"])
        let edition = try #require(workspace?.editions.first)
        let translated = edition.chapters[0].version("zh-Hans").exhibits.compactMap { $0.map { "\($0.id) \($0.number)" } }
        #expect(translated == ["f2 2", "only 3"])
        #expect(edition.exhibits.map(\.id) == ["f1", "f2", "f3"])
    }

    @Test func `an id twice in one language is a mistake, even where the first block has one`() {
        let report = SmallReport().chapter(block("figure", "f1").replacing("total", with: "totl") + block("table", "f1") + "[](#f1)")
        #expect(report.problems == ["chapters/01-findings.md:9:8 formula-unknown-name", "chapters/01-findings.md:13:5 duplicate-figure-id"])
    }

    @Test func `a reference to a figure with a mistake is none itself`() {
        let report = SmallReport().chapter(block("figure", "f1").replacing("units", with: "cities") + "[](#f1) [](#f2)")
        #expect(report.problems == ["chapters/01-findings.md:8:7 unknown-rows", "chapters/01-findings.md:12:9 unknown-reference"])
    }
}
