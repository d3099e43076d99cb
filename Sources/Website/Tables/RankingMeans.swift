import Edition
import Markup
import Scoring
import Source

/// The rows of means below a ranking: everyone's, and those that a filter's script shows in its place. All are computed here, exactly: a group's is the
/// one that its own page has.
struct RankingMeans {
    /// Filters that could be set in more ways than these have a row for each group alone.
    private static let mostCombinations = 40

    struct Row {
        /// What the filters have to be: `region/east tier/capital`; empty of everyone's.
        let filter: String
        /// The groups' names; nil of everyone's.
        let name: String?
        let units: [Int]
        let rule: MeanRule
    }

    let rendition: Rendition
    /// Everyone's first.
    let rows: [Row]

    init(_ rendition: Rendition) {
        self.rendition = rendition
        let edition = rendition.edition, results = rendition.results
        let isCounted = rendition.countsInTotals
        guard results.count(0) > 1 else {
            rows = []
            return
        }
        let axes = Self.axes(rendition)
        var rows = [Row(filter: "", name: nil, units: Array(edition.units.indices), rule: results.meanRule)]
        let ways = axes.reduce(1) { ways, axis in min(ways * (axis.groups.count + 1), Self.mostCombinations + 1) }
        // A group alone has the means of its grouping; several at once would have to choose whose.
        let isPlain = edition.groupings.allSatisfy { $0.means == nil }
        if ways <= Self.mostCombinations, isPlain {
            var chosen: [(filter: [String], names: [String], units: Set<Int>)] = [([], [], Set(edition.units.indices))]
            for axis in axes {
                chosen += chosen.flatMap { others in
                    axis.groups.map { group in (others.filter + [group.filter], others.names + [group.name], others.units.intersection(group.units)) }
                }
            }
            rows += chosen.dropFirst().filter { $0.units.contains(where: isCounted) }.map {
                Row(filter: $0.filter.joined(separator: " "), name: $0.names.joined(separator: " · "), units: $0.units.sorted(), rule: results.meanRule)
            }
        } else {
            for axis in axes {
                rows += axis.groups.map { Row(filter: $0.filter, name: $0.name, units: $0.units, rule: axis.rule) }.filter {
                    $0.units.contains(where: isCounted)
                }
            }
        }
        self.rows = rows
    }

    private typealias Axis = (rule: MeanRule, groups: [(filter: String, name: String, units: [Int])])

    /// What a ranking can be filtered by: groupings, then the total's bands.
    private static func axes(_ rendition: Rendition) -> [Axis] {
        let edition = rendition.edition, language = rendition.language
        let groupings: [Axis] = edition.groupings.map { grouping in
            (
                edition.meanRule(of: grouping),
                grouping.values.filter { !$0.units.isEmpty }.map { (grouping.key + "/" + $0.id, $0.label.text(language), $0.units) }
            )
        }
        guard let bands = edition.bands(of: 0) else { return groupings }
        let present = bands.bands.indices.filter { bands.ofUnit.contains($0) }
        return groupings + [
            (
                rendition.results.meanRule,
                present.map { band in
                    (bands.filterValue(band), bands.bands[band].name.text(language), edition.units.indices.filter { bands.ofUnit[$0] == band })
                }
            )
        ]
    }

    /// The table's foot.
    /// - Parameters:
    ///   - columns: the nodes whose scores stand in the table, in their order.
    ///   - between: how many columns stand between the total and these.
    ///   - hasIntervals: whether the first of those is that of intervals, which readers can put away.
    func write(columns: [Int], between: Int, hasIntervals: Bool, into out: inout ByteBuffer) {
        if rows.isEmpty { return }
        out.raw("<tfoot>")
        for row in rows {
            out.raw("<tr")
            if !row.filter.isEmpty {
                out.attribute("data-mean", row.filter)
                out.raw(" hidden")
            } else {
                out.raw(" data-mean")
            }
            out.raw("><td class=\"rk\"></td><th scope=\"row\">")
            out.text(rendition.words["mean"])
            out.small(scope(row))
            out.raw("</th><td class=\"tot\">")
            out.text(mean(0, row).map { rendition.results.text(mean: $0, row.rule, rendition.words.marks) } ?? "–")
            out.raw("</td>")
            for position in 0..<between { out.raw(position == 0 && hasIntervals ? "<td class=\"iv\"></td>" : "<td></td>") }
            for node in columns { cell(node, row, into: &out) }
            out.raw("</tr>")
        }
        out.raw("</tfoot>")
    }

    /// Whose mean it is: `东部 · 9 个城市`.
    private func scope(_ row: Row) -> String {
        let counted = row.units.count(where: rendition.countsInTotals)
        let count = rendition.words(
            "count_of_units", count: counted,
            ["counter": rendition.names.counter, "units": rendition.names.word(for: counted)])
        return row.name.map { $0 + " · " + count } ?? count
    }

    private func mean(_ node: Int, _ row: Row) -> Exact? {
        row.filter.isEmpty ? rendition.results.mean(node) : rendition.results.mean(node, over: row.units, by: row.rule)
    }

    private func cell(_ node: Int, _ row: Row, into out: inout ByteBuffer) {
        out.raw("<td class=\"hx\"")
        guard let mean = mean(node, row) else {
            out.raw(">–</td>")
            return
        }
        if rendition.vocabulary == .points, let rate = rendition.results.rate(mean, of: node) { out.attribute("data-rate", rendition.numbers.rate(rate)) }
        out.raw(">")
        out.text(rendition.results.text(mean: mean, row.rule, rendition.words.marks))
        out.raw("</td>")
    }
}

extension Rendition {
    /// Whether a unit is one of those whose totals a mean is of.
    fileprivate func countsInTotals(_ unit: Int) -> Bool { results.isCounted[unit] && results.values[0][unit] != nil }
}
