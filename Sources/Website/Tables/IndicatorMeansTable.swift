import Edition
import Markup
import Scoring
import Source

/// Some indicators with their maximum, mean, score rate (as a bar) and the means of the first grouping's groups.
struct IndicatorMeansTable {
    let rendition: Rendition
    let root: String
    let nodes: [Int]
    /// Indents names by their level, for a whole tree.
    var showsLevels = false

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, results = rendition.results, tree = rendition.tree
        let groups = rendition.edition.groupings.first?.values ?? []
        out.tableStart("means", label: words("scroll_region_named", ["name": words["main_indicators"]]), columns: groups.count + 5, rows: nodes.count)
        out.raw("<thead><tr>")
        out.columnHead(words["indicator"])
        out.columnHead(rendition.numbers.fullWord())
        out.columnHead(words["mean"])
        out.columnHead(rendition.numbers.rateWord())
        out.raw("<td class=\"w\"></td>")
        for group in groups where !group.units.isEmpty { out.columnHead(group.label.text(rendition.language)) }
        out.raw("</tr></thead><tbody>")
        for node in nodes {
            out.treeRowStart(isLeaf: !showsLevels || tree[node].isLeaf, depth: showsLevels ? tree[node].depth : 1)
            out.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
            out.raw("</th>")
            out.cell(rendition.numbers.stated(tree[node].maximum))
            out.cell(rendition.statistics.means[node] ?? "–")
            // The rate of a penalty would read as an achievement.
            let rate = tree.isDeduction(node) ? nil : results.mean(node).flatMap { results.rate($0, of: node) }
            out.raw("<td><b>")
            out.text(rate.map(rendition.numbers.rate) ?? "–")
            out.raw("</b></td><td class=\"w\">")
            if let rate {
                out.raw("<svg class=\"bar\" width=\"100%\" height=\"20\" aria-hidden=\"true\"><rect width=\"")
                out.text((min(rate, .one) * Exact(100)).shortest(2))
                out.raw("%\" height=\"20\"/></svg>")
            }
            out.raw("</td>")
            for (position, group) in groups.enumerated() where !group.units.isEmpty {
                out.cell(rendition.statistics.groupMeans[0][position][node] ?? "–")
            }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
