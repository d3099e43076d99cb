import Testing

@testable import Edition

struct PaperDeclarationTests {
    private static func report(site: String = "", edition: String = "") -> SmallReport {
        SmallReport().replacing("title: Library Index", by: "title: Library Index\n\(site)", in: "site.yaml")
            .replacing("title: Library Index 2020", by: "title: Library Index 2020\n\(edition)", in: "2020/edition.yaml")
    }

    @Test func `the edition overrules the site key by key`() throws {
        let site = PaperDeclaration(formulas: PaperSettings.Formulas.none, paper: .letter)
        #expect(PaperDeclaration().settings(within: PaperDeclaration()) == PaperSettings(formulas: .endnotes, paper: .a4))
        #expect(PaperDeclaration().settings(within: site) == PaperSettings(formulas: .none, paper: .letter))
        #expect(PaperDeclaration(formulas: .endnotes).settings(within: site) == PaperSettings(formulas: .endnotes, paper: .letter))
    }

    @Test func `an edition says how it is printed`() throws {
        let facts = try Self.report(edition: "pdf: {formulas: none, paper: letter}").edition().facts
        #expect(facts.pdf == PaperDeclaration(formulas: PaperSettings.Formulas.none, paper: .letter))
    }

    @Test(arguments: [
        ("pdf: {formulas: footnotes}", "edition.yaml:3:17 unknown-value"),
        ("pdf: {paper: a5}", "edition.yaml:3:14 unknown-value"),
        ("pdf: {papers: a4}", "edition.yaml:3:7 unknown-key"),
        ("pdf: a4", "edition.yaml:3:6 wrong-type"),
    ])
    func `what cannot be is one problem`(_ text: String, _ problem: String) { #expect(Self.report(edition: text).problems == [problem]) }
}
