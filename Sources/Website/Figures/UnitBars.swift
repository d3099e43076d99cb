import Charts
import Edition
import Markup
import Scoring

/// Bars of units on one node, with their ranks and the mean as a line; a table where they are too many for bars.
struct UnitBars {
    /// More bars than this are a table's work.
    static let most = 60

    let rendition: Rendition
    let root: String
    let node: Int
    /// In the order to show.
    let units: [Int]
    var highlight: Set<Int> = []
    var limit = UnitBars.most

    var body: ByteBuffer {
        var out = ByteBuffer(capacity: 16 * 1024)
        if units.count > limit { table(into: &out) } else { bars(into: &out) }
        return out
    }

    private func bars(into out: inout ByteBuffer) {
        let results = rendition.results
        let rows = units.map { unit in
            ChartRow(
                rendition.names.units[unit],
                results.values[node][unit].map {
                    ChartValue(
                        $0.double, [rendition.numbers.value($0, of: node), rendition.edition.flags.mark(node, unit)].compactMap { $0 }.joined(separator: " "))
                },
                href: root + rendition.addresses.unitPath(unit), rank: results.standings[node][unit]?.label(rendition.words.marks),
                role: highlight.contains(unit) ? .highlight : .normal,
                reason: results.values[node][unit] == nil ? rendition.edition.flags.mark(node, unit) : nil)
        }
        let references = results.mean(node).map {
            [
                ChartReference(
                    $0.double,
                    rendition.names.referenceLabel(rendition.words["mean"], isOfAll: units.count < results.unitCount) + " " + rendition.numbers.mean($0))
            ]
        }
        let marks = rendition.marks(of: node)
        let maximum = rendition.tree[node].fullMarks
        BarChart(
            rows: rows, maximum: maximum?.double, references: (references ?? []) + marks,
            median: Median(units.compactMap { results.values[node][$0] }).map { rendition.numbers.text($0.value, results.kind(of: $0, on: node)) }
        ).write(to: &out, ChartSetting(idPrefix: "units", title: rendition.names.indicators[node], words: rendition.chartWords))
    }

    /// Rank, name, score and rate.
    private func table(into out: inout ByteBuffer) {
        let words = rendition.words, results = rendition.results, hasRates = rendition.tree[node].fullMarks != nil && rendition.vocabulary == .points
        out.tableStart(
            "ranking sortable", label: words("scroll_region_named", ["name": rendition.names.indicators[node]]), columns: hasRates ? 4 : 3, rows: units.count,
            sortedIn: words.marks)
        out.raw("<thead><tr>")
        out.columnHead(words["rank"], classes: "rk", sort: "number", isAscending: true)
        out.columnHead(rendition.names.unitTitle, classes: "t", sort: "text")
        let isLow = rendition.results.first(of: node) == .low
        out.columnHead(words["score"], sort: "number", isAscending: isLow)
        if hasRates { out.columnHead(rendition.numbers.rateWord(of: node), sort: "number", isAscending: isLow) }
        out.raw("</tr></thead><tbody>")
        for unit in units {
            out.raw("<tr>")
            out.cell(results.standings[node][unit]?.label(rendition.words.marks) ?? "–", classes: "rk")
            out.raw("<th scope=\"row\">")
            out.link(root, rendition.addresses.unitPath(unit), rendition.names.units[unit])
            rendition.unrankedReason(unit, into: &out)
            out.raw("</th>")
            let score = results.values[node][unit].map { rendition.numbers.value($0, of: node) }, flag = rendition.edition.flags.mark(node, unit)
            out.raw("<td")
            out.sortValue(score ?? "–", words.marks)
            out.raw(">")
            out.text(score.map { [$0, flag].compactMap { $0 }.joined(separator: " ") } ?? flag ?? "–")
            out.raw("</td>")
            if hasRates { out.cell(results.values[node][unit].flatMap { results.rate($0, of: node) }.map(rendition.numbers.rate) ?? "–") }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
