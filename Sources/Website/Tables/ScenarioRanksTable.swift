import Edition
import Markup
import Scoring
import Source

/// Each unit's rank under each scenario, beside that under the rules in use.
struct ScenarioRanksTable {
    let rendition: Rendition
    let root: String
    let scenarios: Scenarios

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, inUse = scenarios.inUse
        out.tableStart(
            "ranking sortable scenarios", label: words("scroll_region_named", ["name": words["scenarios"]]),
            columns: scenarios.all.count > 4 ? nil : 2 + scenarios.all.count, rows: inUse.unitCount, sortedIn: words.marks)
        out.raw("<thead><tr>")
        out.columnHead(words["rank"], classes: "rk", sort: "number", isAscending: true)
        out.columnHead(rendition.names.unitTitle, classes: "t", sort: "text")
        for scenario in scenarios.all { out.columnHead(scenario.name.text(rendition.language), sort: "number", isAscending: true) }
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
            for scenario in scenarios.all { out.rankCell(scenario.move(of: unit, from: inUse), words) }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}

extension ByteBuffer {
    /// A rank under a scenario, with how far it is from that under the rules in use.
    mutating func rankCell(_ move: Scenario.Move, _ words: Strings) {
        raw("<td")
        if let rank = move.standing?.plainText { attribute("data-value", rank) }
        raw(">")
        text(move.standing?.label(words.marks) ?? "–")
        if let climb = move.climb, !climb.isZero {
            small(words(climb.isNegative ? "places_down" : "places_up", ["count": words.marks.rank(climb.magnitude)]))
        }
        raw("</td>")
    }
}
