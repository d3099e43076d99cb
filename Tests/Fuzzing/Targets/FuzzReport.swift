import BuiltInTheme
import Edition
import Source
import Website

/// A small report of which one file is what the fuzzer made.
enum FuzzReport {
    static let files: [(path: String, text: String)] = [
        ("Content/site.yaml", "title: {en: Towns, zh-Hans: 城镇}\nlanguages: [en, zh-Hans]\n"),
        (
            "Content/2020/edition.yaml",
            "year: 2020\ntitle: Towns 2020\nunit: {name: town, plural: towns}\ngroups:\n  region:\n    label: Region\n    values:\n      - {id: north, label: North}\n"
                + "      - {id: south, label: South}\n"
        ),
        (
            "Content/2020/indicators.yaml",
            "- id: service\n  name: Service\n  max: 20\n  indicators:\n    - {id: hours, name: Hours, max: 8}\n    - {id: loans, name: Loans, max: 12}\n"
                + "- {id: seats, name: Seats, max: 10}\n"
        ),
        ("Content/2020/units.csv", "id,name,name_zh-Hans,region\nash,Ash Town,白蜡,north\nbeech,Beech,榉树,south\ncedar,Cedar,雪松,south\n"),
        ("Content/2020/scores.csv", "unit,hours,loans,seats\nash,7,10,9\nbeech,5,12,6\ncedar,8,9,6\n"),
        ("Content/2020/data/visits.csv", "month,visits\nMarch,410\nApril,620\n"),
        ("Content/2020/chapters/01-findings.md", "---\ntitle: Findings\n---\n\nAsh leads with [26](= 'score(ash, total)') points.\n"),
    ]

    /// The report with another file in the place of one of its own, or beside them.
    static func tree(_ path: String, _ bytes: [UInt8]) -> SourceTree {
        SourceTree(files.filter { $0.path != path }.map { ($0.path, Array($0.text.utf8)) } + [(path, bytes)])
    }

    static func check(_ path: String, _ bytes: [UInt8]) { _ = Workspace.load(tree(path, bytes), drafts: true) }

    /// Every page of it, as far as it can be built.
    static func render(_ path: String, _ bytes: [UInt8]) { _ = try? RenderedSite(tree(path, bytes), SiteOptions(theme: .builtIn, drafts: true)) }

    static let edition: Edition? = Workspace.load(tree("Content/2020/notes.txt", [])).workspace?.editions.first
}
