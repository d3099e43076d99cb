import Edition
import Markup
import Scoring
import Source

/// Each unit's rank and total under each weight set, beside those under the weights in use.
struct ScenariosTable {
    let rendition: Rendition
    let root: String
    let sets: WeightSets

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, inUse = sets.inUse
        let totalIsLow = inUse.first(of: 0) == .low
        out.tableStart(
            "ranking sortable scenarios", label: words("scroll_region_named", ["name": words["scenarios"]]), columns: sets.all.count > 1 ? nil : 5,
            rows: inUse.unitCount)
        out.raw("<thead><tr>")
        out.columnHead(words["rank"], classes: "rk", sort: "number", isAscending: true)
        out.columnHead(rendition.names.unitTitle, classes: "t", sort: "text")
        out.columnHead(words["total"], sort: "number", isAscending: totalIsLow)
        for set in sets.all {
            let name = set.name.text(rendition.language)
            out.columnHead(words("column_in_set", ["column": words["rank"], "set": name]), sort: "number", isAscending: true)
            out.columnHead(words("column_in_set", ["column": words["total"], "set": name]), sort: "number", isAscending: totalIsLow)
        }
        out.raw("</tr></thead><tbody>")
        for unit in inUse.order(by: 0) {
            out.raw("<tr>")
            out.cell(inUse.standings[0][unit]?.label ?? "–", classes: "rk")
            out.raw("<th scope=\"row\">")
            out.link(root, rendition.addresses.unitPath(unit), rendition.names.units[unit])
            rendition.unrankedReason(unit, into: &out)
            out.raw("</th>")
            out.cell(inUse.values[0][unit].map(rendition.numbers.total) ?? "–")
            for set in sets.all { cells(set.move(of: unit, from: inUse), into: &out) }
            out.raw("</tr>")
        }
        out.tableEnd()
    }

    private func cells(_ move: WeightSet.Move, into out: inout ByteBuffer) {
        out.raw("<td")
        if let rank = move.standing?.text { out.attribute("data-value", rank) }
        out.raw(">")
        out.text(move.standing?.label ?? "–")
        if let climb = move.climb, !climb.isZero {
            out.small(rendition.words(climb.isNegative ? "places_down" : "places_up", ["count": climb.magnitude.shortest(1)]))
        }
        out.raw("</td>")
        out.cell(move.total.map(rendition.numbers.total) ?? "–")
    }
}
