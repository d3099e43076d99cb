import Edition
import Markup
import Scoring
import Source

/// The weights of each declared set beside those in use, as shares among siblings.
struct WeightSetsTable {
    let rendition: Rendition
    let root: String
    let sets: Scenarios

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, tree = sets.inUse.tree
        let nodes = tree.nodes.indices.filter { node in tree.weightShare(of: node) != nil || sets.weightSets.contains { $0.change.weights[node] != nil } }
        out.tableStart("weights", label: words("scroll_region_named", ["name": words["weight_sets"]]), columns: 2 + sets.weightSets.count, rows: nodes.count)
        out.raw("<thead><tr>")
        out.columnHead(words["indicator"], classes: "t")
        out.columnHead(words["weights_in_use"])
        for set in sets.weightSets { out.columnHead(set.name.text(rendition.language)) }
        out.raw("</tr></thead><tbody>")
        for node in nodes {
            out.treeRowStart(isLeaf: true, depth: tree[node].depth)
            out.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
            out.raw("</th>")
            for tree in [tree] + sets.weightSets.map(\.results.tree) { out.cell(tree.weightShare(of: node).map { words.marks.percentage($0) } ?? "–") }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
