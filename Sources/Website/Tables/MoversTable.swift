import Edition
import Markup
import Scoring

/// Units of two editions side by side: places gained or lost where ranks compare, the plain ranks, the totals, and what their change is made of.
struct MoversTable {
    let years: EditionYears
    let step: YearStep
    let root: String
    /// In the order to show.
    let units: [Int]
    let name: String

    private var rendition: Rendition { years.rendition }

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, comparison = step.comparison
        let before = years.id(comparison.before), after = years.id(comparison.after)
        let old = years.years.editions[comparison.before].results
        let positions = Dictionary(uniqueKeysWithValues: comparison.shared.map { ($0.after, $0.before) })
        let printed = PrintedChanges(units.compactMap { step.totals[$0] }, rendition.results, words.marks)
        let hasClimbs = step.comparesRanks, hasChanges = step.comparesTotals, hasParts = step.hasParts
        out.tableStart(
            "sortable", label: words("scroll_region_named", ["name": name]),
            columns: 5 + [hasClimbs, hasChanges, hasParts, hasParts].count { $0 },
            rows: units.count, sortedIn: words.marks)
        out.raw("<thead><tr>")
        out.columnHead(rendition.names.unitTitle, classes: "t", sort: "text")
        if hasClimbs { out.columnHead(words["years_climb"], sort: "number") }
        for edition in [before, after] { out.columnHead(words("years_rank_in", ["edition": edition]), sort: "number", isAscending: true) }
        for edition in [before, after] { out.columnHead(words("years_total_in", ["edition": edition]), sort: "number") }
        if hasChanges { out.columnHead(words["years_change"], sort: "number") }
        if hasParts {
            out.columnHead(words["years_own"], sort: "number")
            out.columnHead(words["years_rest"], sort: "number")
        }
        out.raw("</tr></thead>")
        var body = TableBody(rows: units.count, into: &out)
        for unit in units {
            let was = positions[unit], change = step.totals[unit]
            body.row(into: &out)
            out.raw("<tr><th scope=\"row\" class=\"t\">")
            out.link(root, rendition.addresses.unitPath(unit), rendition.names.units[unit])
            out.raw("</th>")
            if hasClimbs { if let climb = step.climbs[unit] { out.climbCell(climb, words) } else { out.cell("–") } }
            out.cell(was.flatMap { old.standings[0][$0]?.label(rendition.words.marks) } ?? "–")
            out.cell(rendition.results.standings[0][unit]?.label(rendition.words.marks) ?? "–")
            out.signedCell(was.flatMap { old.values[0][$0] }.map(years.numbers(comparison.before).total), words.marks)
            out.signedCell(rendition.results.values[0][unit].map(rendition.numbers.total), words.marks)
            if hasChanges { out.signedCell(change.map { printed.text($0.change) }, words.marks) }
            if hasParts {
                out.signedCell(change.map { printed.text($0.own) }, words.marks)
                out.signedCell(change.map { printed.text($0.rest) }, words.marks)
            }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
