import Source
import Testing

@testable import Edition

/// `authors:`, `doi:` and `data_doi:` of edition.yaml.
struct CitationFieldsTests {
    private static func report(_ lines: String) -> SmallReport {
        SmallReport().replacing("title: Library Index 2020", by: "title: Library Index 2020\n\(lines)", in: "2020/edition.yaml")
    }

    @Test func institutionsAndPersonsAreToldApart() throws {
        let facts = try Self.report(
            "authors:\n  - Institute of Towns\n  - {name: {en: Library Friends, zh-Hans: 图书馆之友}}\n  - {family: 王, given: 小明}\n  - {family: Plato}"
        ).edition().facts
        #expect(
            facts.authors == [
                .institution(LocalizedText("Institute of Towns")),
                .institution(LocalizedText([(language: "en", text: "Library Friends"), (language: "zh-Hans", text: "图书馆之友")])),
                .person(family: LocalizedText("王"), given: LocalizedText("小明")), .person(family: LocalizedText("Plato"), given: nil),
            ])
    }

    @Test(arguments: ["10.5281/zenodo.1", "https://doi.org/10.5281/zenodo.1", "doi:10.5281/zenodo.1", "DOI: 10.5281/zenodo.1"])
    func identifiersAreReadWithoutTheirResolver(_ written: String) throws {
        let facts = try Self.report("doi: \"\(written)\"\ndata_doi: 10.1000.10/a(b)<1>").edition().facts
        #expect(facts.doi == "10.5281/zenodo.1" && facts.dataDOI == "10.1000.10/a(b)<1>")
    }

    @Test(arguments: [
        ("doi: zenodo.1", "edition.yaml:3:6 not-a-doi"),
        ("doi: 10.52/a", "edition.yaml:3:6 not-a-doi"),
        ("doi: 10.5281/", "edition.yaml:3:6 not-a-doi"),
        ("data_doi: https://example.org/10.5281/a", "edition.yaml:3:11 not-a-doi"),
        ("authors: Institute", "edition.yaml:3:10 wrong-type"),
        ("authors: [{given: Ann}]", "edition.yaml:3:11 missing-key"),
        ("authors: [{name: A, family: B}]", "edition.yaml:3:11 author-of-two-kinds"),
        ("authors: [{family: A, givn: B}]", "edition.yaml:3:23 unknown-key"),
        ("authors: [\"\"]", "edition.yaml:3:11 missing-key"),
    ])
    func aWrongDeclarationIsOneProblem(_ lines: String, _ problem: String) { #expect(Self.report(lines).problems == [problem]) }
}
