import Charts
import Edition
import Markup
import Scoring

/// How far some nodes go together, each with each: the darker a cell, the closer; the sign and the number stand in it.
struct CorrelationTable {
    enum Measure: String {
        case pearson, spearman

        func coefficient(_ results: Results, _ a: Int, _ b: Int) -> Exact? {
            let (a, b) = (results.countedByUnit(a), results.countedByUnit(b))
            return self == .pearson ? Correlation.pearson(a, b) : Correlation.spearman(a, b)
        }
    }

    /// More nodes than these are shown by the indicator that they stand below.
    private static let most = 30

    let rendition: Rendition
    let root: String
    let nodes: [Int]
    let measure: Measure
    /// What the table is called.
    let name: String

    /// A level as a whole, or in parts: what stands below one indicator.
    static func parts(_ nodes: [Int], _ tree: IndicatorTree) -> [(parent: Int?, nodes: [Int])] {
        if nodes.count <= most { return [(nil, nodes)] }
        let parents = nodes.compactMap { tree[$0].parent }.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        return parents.map { parent in (parent, nodes.filter { tree[$0].parent == parent }) }
    }

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, results = rendition.results
        out.tableStart(
            "heat corr",
            label: words("scroll_region_named", ["name": name]), columns: nil, rows: nodes.count)
        out.raw("<thead><tr><th scope=\"col\">")
        out.text(words["indicator"])
        out.raw("</th>")
        // Numbers head the columns, as they stand before the names: a table as wide as its cells.
        for position in nodes.indices {
            out.raw("<th scope=\"col\"><abbr")
            out.attribute("title", rendition.names.indicators[nodes[position]])
            out.raw(">")
            out.number(position + 1)
            out.raw("</abbr></th>")
        }
        out.raw("</tr></thead><tbody>")
        for (row, node) in nodes.enumerated() {
            out.raw("<tr><th scope=\"row\">")
            out.number(row + 1)
            out.raw(" ")
            if node == 0 {
                out.text(rendition.names.indicators[0])
            } else {
                out.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
            }
            out.raw("</th>")
            for (column, other) in nodes.enumerated() {
                guard row != column else {
                    out.raw("<td class=\"hd\"></td>")
                    continue
                }
                guard let coefficient = measure.coefficient(results, node, other) else {
                    out.raw("<td class=\"hm\">–</td>")
                    continue
                }
                out.raw("<td class=\"")
                out.raw((RateStep.of(rate: coefficient.magnitude.double) ?? RateStep(index: 0)).cellClass)
                out.raw("\">")
                out.text(rendition.numbers.text(coefficient, .ratio))
                out.raw("</td>")
            }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
