import Charts
import Edition
import Markup
import Scoring
import Source

/// The ranking as a heatmap that is a real table: every unit by rank, every leaf indicator, shaded by score rate.
struct ScoresTable {
    let rendition: Rendition
    let root: String
    var limit: Int?
    /// In the order of the tree, each below those that head it; the leaves where nothing else is said.
    var level: Int?
    /// What tells the table from others of a page.
    var name: String?
    /// For a column of places gained or lost since the edition before, where its ranks compare.
    var years: EditionYears?
    /// Whether each rank has the interval beside it that it lies in under other weights.
    var showsIntervals = false
    /// The rows of means at its foot.
    var means: RankingMeans?

    private var climbs: YearStep? { years?.step.flatMap { $0.comparesRanks ? $0 : nil } }
    /// Beside the indicators: rank, name, total, band, change.
    private var fixedColumns: Int { 3 + (rendition.edition.bands(of: 0) == nil ? 0 : 1) + (climbs == nil ? 0 : 1) + (showsIntervals ? 1 : 0) }

    private var columns: [Int] { level.map(rendition.tree.level) ?? rendition.tree.leaves }

    func write(into out: inout ByteBuffer) {
        let words = rendition.words
        let columns = columns
        let isHan = columns.allSatisfy { Self.isHan(rendition.names.indicators[$0]) }
        let shown = min(limit ?? .max, rendition.statistics.order.count)
        let name = rendition.names.first(shown, of: rendition.statistics.order.count, named: name ?? words["score_detail"])
        // Latin names of indicators do not fit over columns of one number.
        out.tableStart(
            "heat sortable", label: words("scroll_region_named", ["name": name]),
            columns: isHan ? columns.count + fixedColumns : nil, rows: shown, sortedIn: words.marks)
        head(into: &out)
        var body = TableBody(rows: shown, into: &out)
        let results = rendition.results, bands = rendition.edition.bands(of: 0)
        for unit in rendition.statistics.order.prefix(limit ?? .max) {
            body.row(into: &out)
            out.raw("<tr")
            // The ranking page's script filters rows by these.
            var groups = rendition.edition.groupings.compactMap { grouping in
                rendition.edition.units[unit].values[grouping.key].map { grouping.key + "/" + $0 }
            }
            if let bands, let band = bands.ofUnit[unit] { groups.append(bands.filterValue(band)) }
            if !groups.isEmpty { out.attribute("data-groups", groups.joined(separator: " ")) }
            out.raw("><td class=\"rk\">")
            out.text(results.standings[0][unit]?.label(rendition.words.marks) ?? "–")
            out.raw("</td><th scope=\"row\">")
            out.link(root, rendition.addresses.unitPath(unit), rendition.names.units[unit])
            rendition.unrankedReason(unit, into: &out)
            out.raw("</th><td class=\"tot\"")
            if let value = results.values[0][unit] { out.sortValue(rendition.numbers.total(value), words.marks) }
            out.raw(">")
            out.text(results.values[0][unit].map(rendition.numbers.total) ?? "–")
            out.raw("</td>")
            if showsIntervals { rendition.intervalCell(unit, into: &out) }
            if let bands {
                out.raw("<td class=\"bd\"")
                // Bands sort by their order, not by their names.
                if let band = bands.ofUnit[unit] { out.attribute("data-value", String(band + 1)) }
                out.raw(">")
                out.text(bands.name(of: unit)?.text(rendition.language) ?? "–")
                out.raw("</td>")
            }
            if let step = climbs { climb(of: unit, step, into: &out) }
            for leaf in columns {
                guard let value = results.values[leaf][unit] else {
                    out.raw("<td class=\"hm\">")
                    out.text(rendition.edition.flags.mark(leaf, unit) ?? "–")
                    out.raw("</td>")
                    continue
                }
                out.raw("<td class=\"")
                out.raw(rendition.numbers.step(value, of: leaf).cellClass)
                if rendition.vocabulary == .points, let rate = rendition.results.rate(value, of: leaf) {
                    out.raw("\" data-rate=\"")
                    out.raw(rendition.numbers.rate(rate))
                }
                out.raw("\"")
                out.sortValue(rendition.numbers.value(value, of: leaf), words.marks)
                out.raw(">")
                out.text(rendition.numbers.value(value, of: leaf))
                rendition.flag(leaf, unit, into: &out)
                out.raw("</td>")
            }
            out.raw("</tr>")
        }
        out.tableEnd { means?.write(columns: columns, between: fixedColumns - 3, hasIntervals: showsIntervals, into: &$0) }
    }

    private func climb(of unit: Int, _ step: YearStep, into out: inout ByteBuffer) {
        if let change = step.climbs[unit] { return out.climbCell(change, rendition.words) }
        let comparison = step.comparison
        // Who took no part before is new; who did and has no rank in one of the years has nothing to be compared.
        out.cell(
            comparison.entrants.contains(unit)
                ? rendition.words["climb_new"] : comparison.merged.contains { $0.into == unit } ? rendition.words["climb_merged"] : "–")
    }

    /// Where the lowest number stands first, sorting begins with it.
    private static let lowestFirst: StaticString = " data-first=\"ascending\""

    /// Han characters can stand one above the other; Latin words are never turned.
    private static func isHan(_ name: String) -> Bool { name.unicodeScalars.allSatisfy { $0.value >= 0x2E80 } }

    /// The heads before the indicators: what they say and sort by, their class, and whether sorting begins with the lowest.
    private var fixedHeads: [(text: String, sort: String, name: String, isLowestFirst: Bool)] {
        let words = rendition.words
        var heads = [
            (words["rank"], "number", "rk", true), (rendition.names.unitTitle, "text", "", false),
            (words["total"], "number", "tot", rendition.results.first(of: 0) == .low),
        ]
        if showsIntervals { heads.append((words["interval"], "number", "iv", true)) }
        if rendition.edition.bands(of: 0) != nil { heads.append((words["band"], "number", "bd", true)) }
        if let climbs { heads.append((words("climb_since", ["before": years?.id(climbs.comparison.before) ?? ""]), "number", "tot", false)) }
        return heads
    }

    /// One head row for each level of the tree; a leaf spans the levels below it.
    private func head(into out: inout ByteBuffer) {
        let tree = rendition.tree, columns = Set(columns)
        let depth = columns.map { tree[$0].depth }.max() ?? 1
        out.raw("<thead>")
        for level in 1...max(1, depth) {
            out.raw("<tr>")
            if level == 1 {
                for (text, sort, name, isLowestFirst) in fixedHeads {
                    out.raw("<th scope=\"col\"")
                    if !name.isEmpty { out.attribute("class", name) }
                    if isLowestFirst { out.raw(Self.lowestFirst) }
                    if depth > 1 {
                        out.raw(" rowspan=\"")
                        out.number(depth)
                        out.raw("\"")
                    }
                    out.attribute("data-sort", sort)
                    out.raw(">")
                    out.text(text)
                    out.raw("</th>")
                }
            }
            for node in tree.nodes.indices.dropFirst() where tree[node].depth == level {
                if columns.contains(node) {
                    out.raw("<th scope=\"col\" data-sort=\"number\"")
                    if rendition.results.first(of: node) == .low { out.raw(Self.lowestFirst) }
                    if depth > level {
                        out.raw(" rowspan=\"")
                        out.number(depth - level + 1)
                        out.raw("\"")
                    }
                } else {
                    out.raw("<th scope=\"colgroup\" colspan=\"")
                    out.number(columns.count { tree.isWithin(node, $0) })
                    out.raw("\"")
                }
                out.raw(Self.isHan(rendition.names.indicators[node]) ? (columns.contains(node) ? "><span class=\"v\">" : "><span>") : "><span class=\"l\">")
                out.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
                out.raw("</span>")
                if rendition.showsMaxima, let maximum = rendition.maximum(of: node) {
                    out.raw("<small>")
                    out.text(maximum)
                    out.raw("</small>")
                }
                out.raw("</th>")
            }
            out.raw("</tr>")
        }
        out.raw("</thead>")
    }
}
