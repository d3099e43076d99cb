import BuiltInTheme
import Edition
import Markup
import Source
import Testing

@testable import Website

/// An index of four towns in memory, with one figure; changed in one place by each test.
struct SmallIndex {
    var language = "en"
    var scoring = "decimals: 1"
    var indicators = "- {id: a, name: Access, max: 100, weight: 3}\n- {id: b, name: Trust, max: 50, weight: 1}\n"
    var scores = "unit,a,b\nash,80,10\nbeech,60,50\ncedar,20,40\ndogwood,20,0\n"
    var data: [(name: String, text: String)] = []

    private func tree(_ chapter: String) -> SourceTree {
        // Weights that count for nothing are an error.
        let weighted = scoring.contains("weighted-mean") ? indicators : indicators.replacing(", weight: 3", with: "").replacing(", weight: 1", with: "")
        let words = language == "en" ? "plural: towns" : "counter: 座"
        let folder = "Content/2025/"
        let texts = [
            ("Content/site.yaml", "title: T\nlanguages: [\(language)]\n"),
            (
                folder + "edition.yaml",
                "year: 2025\ntitle: Towns 2025\nheadline: T\nunit: {name: town, \(words)}\nscoring: {\(scoring)}\ngroups:\n  region:\n    label: Region\n"
                    + "    values:\n      - {id: north, label: North}\n      - {id: south, label: South}\n"
            ),
            (folder + "indicators.yaml", weighted),
            (folder + "units.csv", "id,name,region\nash,Ash,north\nbeech,Beech,south\ncedar,Cedar,north\ndogwood,Dogwood,south\n"),
            (folder + "scores.csv", scores), (folder + "chapters/01-c.md", "---\ntitle: C\n---\n\n" + chapter),
        ]
        return SourceTree(texts: texts + data.map { (folder + "data/" + $0.name, $0.text) })
    }

    /// What the report says of a block, by rule.
    func problems(_ block: String) -> [Diagnostic] { Workspace.load(tree("```figure\nid: f\n\(block)\n```\n")).diagnostics }

    func figure(_ block: String, _ location: SourceLocation = #_sourceLocation) throws -> DrawnBlock {
        try exhibit("```figure\nid: f\n\(block)\n```\n", location)
    }

    /// A figure or a table.
    func exhibit(_ chapter: String, _ location: SourceLocation = #_sourceLocation) throws -> DrawnBlock {
        let (workspace, diagnostics) = Workspace.load(tree(chapter))
        #expect(diagnostics.filter { $0.severity == .error } == [], sourceLocation: location)
        let report = try #require(workspace, sourceLocation: location)
        let theme = Theme.load(.builtIn, languages: [language]).theme
        let rendition = Rendition(site: report.site, edition: report.editions[0], words: theme.strings(language))
        return DrawnBlock(rendition: rendition, exhibit: try #require(rendition.targets.exhibits["f"], sourceLocation: location))
    }
}

/// A placed figure or table with what a page has of it.
struct DrawnBlock {
    let rendition: Rendition
    let exhibit: NumberedExhibit

    var caption: String { rendition.plainCaption(exhibit) }

    var page: String {
        var out = ByteBuffer()
        ExhibitMarkup(rendition: rendition, root: "", exhibit: exhibit).write(into: &out)
        return out.string
    }

    var figure: Figure? { if case .figure(let figure) = exhibit.content { figure } else { nil } }
    var rows: [String] { figure?.rows.map { $0.label.text("en") } ?? [] }
    /// Every row's printed cells and total.
    var cells: [String] {
        figure?.rows.map { row in (row.cells + (row.total.map { [$0] } ?? [])).map { $0?.text(rendition.language) ?? "–" }.joined(separator: " ") } ?? []
    }
}
