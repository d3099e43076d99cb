import BuiltInTheme
import Edition
import Output
import Source
import Testing

@testable import Website

/// A made-up index of four years, in memory: towns enter, leave and change their id, and in 2023 an indicator’s maximum doubles.
struct YearsIndex {
    struct Year {
        var units: String
        var indicators: String
        var scores: String
        var more = ""
    }

    var language = "en"
    var years: [(id: String, year: Year)] = [
        (
            "2021",
            Year(
                units: "id,name,region\nash,Ash,north\nbeech,Beech,south\ncedar,Cedar,north\ndogwood,Dogwood,south\n", indicators: rules(b: 10),
                scores: "unit,a,b\nash,9,8\nbeech,6,6\ncedar,4,7\ndogwood,2,1\n")
        ),
        (
            "2022",
            Year(
                units: "id,name,region\nash,Ash,north\nbeech,Beech,south\ncedar,Cedar,north\nelm,Elm,south\n", indicators: rules(b: 10),
                scores: "unit,a,b\nash,8,6\nbeech,9,9\ncedar,5,7\nelm,10,9\n")
        ),
        (
            "2023",
            Year(
                units: "id,name,region,formerly\nashby,Ashby,north,ash\nbeech,Beech,south,\ncedar,Cedar,north,\nelm,Elm,south,\n", indicators: rules(b: 20),
                scores: "unit,a,b\nashby,8,14\nbeech,7,18\ncedar,6,17\nelm,10,18\n")
        ),
        (
            "2024",
            Year(
                units: "id,name,region\nashby,Ashby,north\nbeech,Beech,south\ncedar,Cedar,north\nelm,Elm,south\nfir,Fir,north\n", indicators: rules(b: 20),
                scores: "unit,a,b\nashby,9,18\nbeech,7,18\ncedar,6,13\nelm,9,18\nfir,10,20\n")
        ),
    ]

    static func rules(b maximum: Int) -> String { "- {id: a, name: Access, max: 10}\n- {id: b, name: Trust, max: \(maximum)}\n" }

    func tree(chapter: String = "Nothing to say.\n") -> SourceTree {
        var texts: [(path: String, text: String)] = [("Content/site.yaml", "title: T\nlanguages: [\(language)]\n")]
        let words = language == "en" ? "plural: towns" : "counter: 座"
        for (id, year) in years {
            let folder = "Content/\(id)/"
            texts += [
                (
                    folder + "edition.yaml",
                    "year: \(id)\ntitle: Towns \(id)\nheadline: T\nunit: {name: town, \(words)}\ngroups:\n  region:\n    label: Region\n    values:\n"
                        + "      - {id: north, label: North}\n      - {id: south, label: South}\n" + year.more
                ),
                (folder + "indicators.yaml", year.indicators), (folder + "units.csv", year.units), (folder + "scores.csv", year.scores),
            ]
        }
        texts.append(("Content/\(years.last?.id ?? "")/chapters/01-c.md", "---\ntitle: C\n---\n\n" + chapter))
        return SourceTree(texts: texts)
    }

    /// The report with a figure, as its last edition has it.
    func figure(_ block: String, _ location: SourceLocation = #_sourceLocation) throws -> DrawnBlock {
        let (workspace, diagnostics) = Workspace.load(tree(chapter: "```figure\nid: f\n\(block)\n```\n"))
        #expect(diagnostics.filter { $0.severity == .error } == [], sourceLocation: location)
        let report = try #require(workspace, sourceLocation: location)
        let theme = Theme.load(.builtIn, languages: [language]).theme
        let rendition = try #require(CheckedReport.renditions(report, theme, SiteOptions(theme: .builtIn)).last, sourceLocation: location)
        return DrawnBlock(rendition: rendition, exhibit: try #require(rendition.targets.exhibits["f"], sourceLocation: location))
    }

    /// The finished site's texts by path.
    func site(_ location: SourceLocation = #_sourceLocation) throws -> [String: String] {
        let rendered = try RenderedSite(tree(), SiteOptions(theme: .builtIn))
        #expect(rendered.report.diagnostics.filter { $0.severity == .error } == [], sourceLocation: location)
        return Dictionary(rendered.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
    }
}
