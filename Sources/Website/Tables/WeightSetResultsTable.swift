import Edition
import Markup
import Scoring
import Source

/// Each unit's rank and total under each weight set, beside those under the weights in use.
struct WeightSetResultsTable {
    let rendition: Rendition
    let root: String
    let sets: Scenarios

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, inUse = sets.inUse
        let totalIsLow = inUse.first(of: 0) == .low
        out.tableStart(
            "ranking sortable scenarios", label: words("scroll_region_named", ["name": words["weight_set_results"]]),
            columns: sets.weightSets.count > 1 ? nil : 5,
            rows: inUse.unitCount, sortedIn: words.marks)
        out.raw("<thead><tr>")
        out.columnHead(words["rank"], classes: "rk", sort: "number", isAscending: true)
        out.columnHead(rendition.names.unitTitle, classes: "t", sort: "text")
        out.columnHead(words["total"], sort: "number", isAscending: totalIsLow)
        for set in sets.weightSets {
            let name = set.name.text(rendition.language)
            out.columnHead(words("column_in_set", ["column": words["rank"], "set": name]), sort: "number", isAscending: true)
            out.columnHead(words("column_in_set", ["column": words["total"], "set": name]), sort: "number", isAscending: totalIsLow)
        }
        out.raw("</tr></thead>")
        var body = TableBody(rows: inUse.unitCount, into: &out)
        for unit in inUse.order(by: 0) {
            body.row(into: &out)
            out.raw("<tr>")
            out.cell(inUse.standings[0][unit]?.label(rendition.words.marks) ?? "–", classes: "rk")
            out.raw("<th scope=\"row\">")
            out.link(root, rendition.addresses.unitPath(unit), rendition.names.units[unit])
            rendition.unrankedReason(unit, into: &out)
            out.raw("</th>")
            out.cell(inUse.values[0][unit].map(rendition.numbers.total) ?? "–")
            for set in sets.weightSets { cells(set.move(of: unit, from: inUse), into: &out) }
            out.raw("</tr>")
        }
        out.tableEnd()
    }

    private func cells(_ move: Scenario.Move, into out: inout ByteBuffer) {
        out.rankCell(move, rendition.words)
        out.cell(move.total.map(rendition.numbers.total) ?? "–")
    }
}
