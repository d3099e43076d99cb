import BuiltInTheme
import Edition
import Formula
import Source
import Website

/// A small report of which one file is what the fuzzer made.
enum FuzzReport {
    static let files: [(path: String, bytes: [UInt8])] = [
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
    ].map { ($0.0, Array($0.1.utf8)) }

    /// The report with another file in the place of one of its own, or beside them.
    static func tree(_ path: String, _ bytes: [UInt8]) -> SourceTree {
        SourceTree(files.filter { $0.path != path } + [(path, bytes)])
    }

    static func check(_ path: String, _ bytes: [UInt8]) { _ = Workspace.load(tree(path, bytes), drafts: true) }

    /// The pages of it that have one of the words in their path, as far as they can be built. As in the preview, what does not depend on the file is made once.
    static func render(_ path: String, _ bytes: [UInt8], _ wanted: [String]) {
        guard let site = build.site(tree(path, bytes)).site else { return }
        for page in site.paths where wanted.contains(where: { page.contains($0) }) { _ = site.file(page) }
    }

    private static let build = LiveBuild(theme: .builtIn)

    static let edition: Edition? = Workspace.load(tree("Content/2020/notes.txt", [])).workspace?.editions.first

    /// A value of every kind that a formula can give.
    static let values: [Value] = {
        guard let dataset = edition?.dataset else { return [] }
        let formulas = [
            "count(units)", "mean(total)", "rate(service)", "score(ash, total) - 100", "rank(beech)", "units(where total > 20)", "top(1, total)",
            "lowest(mean(total), region)", "mean(total) > 20", "\"north\"", "share(where seats = 6)",
        ]
        return formulas.compactMap { try? Formula.parse($0, at: Place(file: "a.md")).0?.evaluate(in: dataset).get() } + [Value(.missing)]
    }()
}
