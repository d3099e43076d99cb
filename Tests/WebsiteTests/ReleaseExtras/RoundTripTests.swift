import BuiltInTheme
import Formula
import Importing
import Output
import Scoring
import Source
import Starter
import Testing

@testable import Edition
@testable import Website

/// The workbook of a release is read back to the edition of which it was made: to the same units, groups, indicators, scores, totals, ranks and rules.
struct RoundTripTests {
    @Test(arguments: IndexExample.all)
    func anExampleComesBack(_ example: IndexExample) throws { try holds(example.tree) }

    @Test(arguments: [
        "sound", "bands", "bilingual", "bonus-and-penalty", "deep-tree", "geometric-mean", "marks", "missing-excluded", "missing-zero",
        "negative-scores", "penalty-of-parts", "published", "published-stands", "raw-values", "raw-values-flagged", "risk-index", "score-flags",
        "unranked-and-ties",
        "weight-sets", "weighted-mean", "weighted-means", "zero-to-one", "german", "arabic", "hostile-text", "workbooks", "gb18030", "no-groups", "one-unit",
    ])
    func aFixtureComesBack(_ name: String) throws { try holds(try SourceTree.load(root: try SiteFixture.named(name).path)) }

    @Test func the2017EditionComesBack() throws { try holds(try SourceTree.load(root: repository)) }

    private func holds(_ tree: SourceTree) throws {
        let workspace = try #require(Workspace.load(tree, drafts: true).workspace)
        let edition = workspace.editions[workspace.current]
        var options = SiteOptions(theme: .builtIn, drafts: true)
        options.extras.hasExports = true
        let files = try RenderedSite(tree, options).files
        let bytes = try #require(files.first { $0.path == "\(edition.id)/data/\(edition.id).xlsx" }).bytes
        let imported = Importer([(file: "release.xlsx", bytes: bytes)], ImportOptions(currentYear: 1))
        let laidOut = try #require(imported.files, "\(imported.diagnostics.map(\.message))")
        let (again, problems) = Workspace.load(SourceTree(laidOut.map { ($0.path, $0.bytes) }), drafts: true)
        #expect(problems.filter { $0.severity == .error }.map { "\($0.place?.description ?? "") \($0.message)" } == [])
        let back = try #require(again?.editions.first)
        #expect(again?.site.languages == workspace.site.languages && again?.site.title == workspace.site.title)
        #expect(back.facts.year == edition.facts.year && back.facts.title == edition.facts.title && back.facts.rules == edition.facts.rules)
        #expect(back.units.map(\.id) == edition.units.map(\.id) && back.units.map(\.name.texts.first?.text) == edition.units.map(\.name.texts.first?.text))
        #expect(back.units.map { $0.unranked == nil } == edition.units.map { $0.unranked == nil })
        #expect(back.groupings.map(\.key) == edition.groupings.map(\.key) && back.groupings.map(\.label) == edition.groupings.map(\.label))
        #expect(back.groupings.map { $0.values.map(\.label) } == edition.groupings.map { $0.values.map(\.label) })
        #expect(back.groupings.map { $0.values.map(\.units) } == edition.groupings.map { $0.values.map(\.units) })
        #expect(back.indicators.map(\.id) == edition.indicators.map(\.id) && back.indicators.map(\.name) == edition.indicators.map(\.name))
        #expect(back.indicators.map { $0.criteria.map(\.label) } == edition.indicators.map { $0.criteria.map(\.label) })
        #expect(back.tree.nodes.map(\.maximum) == edition.tree.nodes.map(\.maximum) && back.tree.nodes.map(\.weight) == edition.tree.nodes.map(\.weight))
        #expect(back.tree.nodes.map(\.aggregate) == edition.tree.nodes.map(\.aggregate) && back.tree.nodes.map(\.role) == edition.tree.nodes.map(\.role))
        #expect(back.results.values == edition.results.values && back.results.computed == edition.results.computed)
        #expect(back.results.standings == edition.results.standings)
        #expect(back.rawColumns.map(\.values) == edition.rawColumns.map(\.values))
        #expect(back.bands.map(\.ofUnit) == edition.bands.map(\.ofUnit))
        #expect(back.publishedTexts == edition.publishedTexts)
        #expect(back.scenarios?.all.map(\.id) == edition.scenarios?.all.map(\.id))
        #expect(back.scenarios?.all.map(\.results.standings) == edition.scenarios?.all.map(\.results.standings))
        #expect(back.facts.releases.map(\.version) == edition.facts.releases.map(\.version))
        #expect(back.flags.flags.map(\.mark) == edition.flags.flags.map(\.mark) && back.flags.counts == edition.flags.counts)
        #expect(back.printed.findings.map(\.printed) == edition.printed.findings.map(\.printed))
        #expect(back.tables.map(\.name) == edition.tables.map(\.name))
        #expect(back.tables.map { $0.table.rows.map { $0.map(\.text) } } == edition.tables.map { $0.table.rows.map { $0.map(\.text) } })
    }
}
