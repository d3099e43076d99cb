import Edition
import Markup
import Scoring

/// What each indicator accounts for: its stated weight, its share of the total's variance, its correlation with the total.
struct EffectiveWeightsTable {
    let rendition: Rendition
    let root: String
    let nodes: [Int]
    /// What the table is called.
    let name: String

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, results = rendition.results, tree = rendition.tree
        let isWeighted = nodes.contains { tree.weightShare(of: $0) != nil }
        out.tableStart(
            "weights", label: words("scroll_region_named", ["name": name]), columns: isWeighted ? 5 : 4, rows: nodes.count)
        out.raw("<thead><tr>")
        out.columnHead(words["indicator"], classes: "t")
        if isWeighted { out.columnHead(words["weight"]) }
        out.columnHead(words["effective_weight"])
        out.columnHead("Pearson")
        out.columnHead("Spearman")
        out.raw("</tr></thead><tbody>")
        for node in nodes {
            out.raw("<tr><th scope=\"row\">")
            out.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
            out.raw("</th>")
            if isWeighted { out.cell(tree.weightShare(of: node).map { words.marks.percentage($0) } ?? "–") }
            out.cell(results.effectiveWeight(of: node).map(rendition.numbers.rate) ?? "–")
            for measure in [CorrelationTable.Measure.pearson, .spearman] {
                out.cell(measure.coefficient(results, 0, node).map { rendition.numbers.text($0, .ratio) } ?? "–")
            }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
