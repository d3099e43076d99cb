import BuiltInTheme
import Edition
import Output
import Source
import Testing

@testable import Website

/// Five towns of two regions and two sizes, in memory: totals 9.0, 7.0, 7.0, 5.6 and 2.0, with rules and marks as given.
struct ReaderReport {
    var edition = ""
    var scoring = "decimals: 1"
    var scores = "ash,9,9\nbeech,8,6\ncedar,6,8\ndogwood,5,6.2\nelm,1,3\n"
    var language = "en"

    var tree: SourceTree {
        SourceTree(texts: [
            ("Content/site.yaml", "title: T\nlanguages: [\(language)]\n"),
            (
                "Content/2025/edition.yaml",
                """
                year: 2025
                title: Towns 2025
                headline: T
                unit: {name: town, plural: towns}
                scoring: {aggregate: mean, \(scoring)}
                groups:
                  region:
                    label: Region
                    values:
                      - {id: north, label: North}
                      - {id: south, label: South}
                  size:
                    label: Size
                    values:
                      - {id: big, label: Big}
                      - {id: small, label: Small}
                \(edition)
                """
            ),
            ("Content/2025/indicators.yaml", "- {id: a, name: Access, max: 10}\n- {id: b, name: Trust, max: 10}\n"),
            (
                "Content/2025/units.csv",
                "id,name,region,size\nash,Ash,north,big\nbeech,\"Beech, Old\",north,big\ncedar,=Cedar,north,small\ndogwood,Dogwood,south,big\nelm,Elm,south,small\n"
            ),
            ("Content/2025/scores.csv", "unit,a,b\n" + scores),
        ])
    }

    func rendition() throws -> Rendition {
        let (workspace, diagnostics) = Workspace.load(tree)
        try #require(!diagnostics.hasErrors, "\(diagnostics.map(\.message))")
        let site = try #require(workspace)
        return Rendition(site: site.site, edition: site.editions[0], words: Theme.load(.builtIn, languages: [language]).theme.strings(language))
    }

    /// Every file of the site, by its path.
    func files() throws -> [String: String] {
        let rendered = try RenderedSite(tree, SiteOptions(theme: .builtIn))
        try #require(!rendered.report.diagnostics.hasErrors)
        return Dictionary(uniqueKeysWithValues: rendered.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }
}
