import BuiltInTheme
import Edition
import Markup
import Source
import Testing

@testable import Website

/// What the front page says once: key figures that its sentences have said already are not said again.
struct FrontPageTests {
    /// Four towns; headline, summary and key figures as given.
    private func keys(_ texts: String, scores: String = "ash,80\nbeech,60\ncedar,20\ndogwood,20\n") throws -> [KeyFigureView] {
        let folder = "Content/2025/"
        let tree = SourceTree(texts: [
            ("Content/site.yaml", "title: T\nlanguages: [en]\n"),
            (folder + "edition.yaml", "year: 2025\ntitle: Towns 2025\nunit: {name: town, plural: towns}\n" + texts),
            (folder + "indicators.yaml", "- {id: a, name: Access, max: 100}\n"),
            (folder + "units.csv", "id,name\nash,Ash\nbeech,Beech\ncedar,Cedar\ndogwood,Dogwood\n"), (folder + "scores.csv", "unit,a\n" + scores),
        ])
        let (workspace, diagnostics) = Workspace.load(tree)
        try #require(!diagnostics.hasErrors, "\(diagnostics.map(\.message))")
        let site = try #require(workspace), edition = try #require(site.editions.first)
        let rendition = Rendition(site: site.site, edition: edition, words: Theme.load(.builtIn, languages: ["en"]).theme.strings("en"))
        return rendition.unstatedKeyFigures
    }

    private func labels(_ texts: String) throws -> [String] { try keys(texts).map(\.label) }

    private static let figures = """
        key_figures:
          - {label: towns, value: count(units), format: "0"}
          - {label: mean, value: mean(total), format: "0.0"}
          - {label: share, value: share(total >= 60), format: "0%"}

        """

    @Test func `all are there where no sentence has said them`() throws {
        #expect(try labels("headline: Ash leads\n" + Self.figures) == ["towns", "mean", "share"])
    }

    @Test(
        arguments: [
            ("summary: \"[4](= 'count(units)') towns have [45.0](= 'mean( total )') points.\"\n", ["share"]),
            ("headline: \"`= mean(total) as 0` points are not enough\"\n", ["towns", "share"]),
            // A number without a formula is what it is printed as, as a whole.
            ("summary: 4 towns, 45.0 points, 50% pass.\nnumber_names: [4 towns, 45.0 points, 50% pass]\n", []),
            ("summary: 45.05 or 145.0 points, and 5% or 50 of 14.\n", ["towns", "mean", "share"]),
            // Printed alike, but another number: the fourth is no count of towns.
            ("summary: \"[4](= 'rank(\\\"Dogwood\\\", total) + 1') is the last.\"\n", ["towns", "mean", "share"]),
        ] as [(String, [String])])
    func `what headline or summary state is not repeated`(_ texts: String, _ left: [String]) throws {
        #expect(try labels(texts + Self.figures) == left)
    }

    @Test func `without any declared the ranking’s sentence says what there is to say`() throws {
        #expect(try labels("headline: Ash leads\n") == [])
    }
}
