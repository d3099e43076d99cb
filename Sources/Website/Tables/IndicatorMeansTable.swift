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
        // The rate of a penalty would read as an achievement.
        let rates = nodes.map { node in tree.isDeduction(node) ? nil : results.mean(node).flatMap { results.rate($0, of: node) } }
        let hasMaxima = rendition.showsMaxima && nodes.contains { tree[$0].maximum != nil }
        // Where scores have one scale, their rates are they themselves: the bars stay.
        let hasBars = rates.contains { $0 != nil }, hasRates = hasBars && rendition.vocabulary == .points
        out.tableStart(
            "means", label: words("scroll_region_named", ["name": words["main_indicators"]]),
            columns: groups.count + 2 + (hasMaxima ? 1 : 0) + (hasRates ? 1 : 0) + (hasBars ? 1 : 0), rows: nodes.count)
        out.raw("<thead><tr>")
        out.columnHead(words["indicator"])
        if hasMaxima { out.columnHead(rendition.maximumWord) }
        out.columnHead(words["mean"])
        if hasRates { out.columnHead(rendition.numbers.rateWord()) }
        if hasBars { out.raw("<td class=\"w\"></td>") }
        for group in groups where !group.units.isEmpty { out.columnHead(group.label.text(rendition.language)) }
        out.raw("</tr></thead><tbody>")
        for (node, rate) in zip(nodes, rates) {
            out.treeRowStart(isLeaf: !showsLevels || tree[node].isLeaf, depth: showsLevels ? tree[node].depth : 1)
            out.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
            out.raw("</th>")
            if hasMaxima { out.cell(rendition.maximum(of: node) ?? "–") }
            out.cell(rendition.statistics.means[node] ?? "–")
            if hasRates { out.raw("<td><b>"); out.text(rate.map(rendition.numbers.rate) ?? "–"); out.raw("</b></td>") }
            if hasBars { bar(rate, into: &out) }
            for (position, group) in groups.enumerated() where !group.units.isEmpty {
                out.cell(rendition.statistics.groupMeans[0][position][node] ?? "–")
            }
            out.raw("</tr>")
        }
        out.tableEnd()
    }

    private func bar(_ rate: Exact?, into out: inout ByteBuffer) {
        out.raw("<td class=\"w\">")
        if let rate {
            out.raw("<svg class=\"bar\" width=\"100%\" height=\"20\" aria-hidden=\"true\"><rect width=\"")
            // With penalties a mean can be below zero.
            out.text((max(min(rate, .one), .zero) * Exact(100)).shortest(2))
            out.raw("%\" height=\"20\"/></svg>")
        }
        out.raw("</td>")
    }
}
