import Charts
import Edition
import Markup
import Robustness
import Scoring

/// Each unit's rank with the interval that it lies in under drawn weights, and what the scores alone leave possible.
struct RobustnessTable {
    let rendition: Rendition
    let root: String
    let robustness: EditionRobustness

    /// Whether it would say anything but the ranks.
    static func hasColumns(_ robustness: EditionRobustness) -> Bool {
        let found = robustness.value
        return found.intervals != nil || found.dominance.map { $0.canBeFirst != nil || Dominance.bindsRanks(robustness.inUse.tree) } ?? false
    }

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, inUse = robustness.inUse, found = robustness.value
        let isBound = found.dominance != nil && Dominance.bindsRanks(inUse.tree)
        out.tableStart(
            "ranking sortable firm", label: words("scroll_region_named", ["name": rendition.names.unitsTitle]), columns: 7, rows: inUse.unitCount,
            sortedIn: words.marks)
        out.raw("<thead><tr>")
        out.columnHead(words["rank"], classes: "rk", sort: "number", isAscending: true)
        out.columnHead(rendition.names.unitTitle, classes: "t", sort: "text")
        if found.intervals != nil {
            out.columnHead(words["interval"], classes: "iv", sort: "number", isAscending: true)
            out.columnHead(words["interval_median"], sort: "number", isAscending: true)
        }
        if isBound { out.columnHead(words["dominance_range"], sort: "number", isAscending: true) }
        if found.dominance?.canBeFirst != nil { out.columnHead(words["can_be_first"], classes: "t", sort: "text") }
        out.raw("</tr></thead>")
        var body = TableBody(rows: inUse.unitCount, into: &out)
        for unit in inUse.order(by: 0) where inUse.standings[0][unit] != nil {
            body.row(into: &out)
            out.raw("<tr>")
            out.cell(inUse.standings[0][unit]?.label(rendition.words.marks) ?? "–", classes: "rk")
            out.raw("<th scope=\"row\">")
            out.link(root, rendition.addresses.unitPath(unit), rendition.names.units[unit])
            out.raw("</th>")
            if let intervals = found.intervals {
                rendition.intervalCell(unit, into: &out)
                out.cell(intervals.units[unit].map { words.marks.rank($0.median) } ?? "–")
            }
            if isBound, let dominance = found.dominance, let best = dominance.best(unit), let worst = dominance.worst(unit) {
                // Where rank 1 is the worst, the best is the last.
                let low = min(best, worst), high = max(best, worst)
                out.raw("<td")
                out.attribute("data-value", String(low))
                out.raw(">")
                out.text(low == high ? String(low) : words("rank_range", ["low": String(low), "high": String(high)]))
                out.raw("</td>")
            }
            if let able = found.dominance?.canBeFirst?[unit] { out.cell(words[able ? "answer_yes" : "answer_no"], classes: "t") }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}

extension Rendition {
    /// The cell of a unit's interval: a small drawing and its text, which says the same.
    func intervalCell(_ unit: Int, into out: inout ByteBuffer) {
        guard let robustness = edition.robustness, let interval = robustness.value.intervals?.units[unit],
            let standing = robustness.inUse.standings[0][unit]
        else { return out.raw("<td class=\"iv\">–</td>") }
        out.raw("<td class=\"iv\"")
        out.attribute("data-value", interval.low.shortest(1))
        out.raw(">")
        IntervalBand(
            low: interval.low.double, high: interval.high.double, rank: standing.rank.double, last: Double(max(2, robustness.inUse.rankedCount(0)))
        ).write(to: &out)
        out.raw("<span>")
        out.text(text(interval))
        out.raw("</span></td>")
    }
}
