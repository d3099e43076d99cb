import Edition
import Markup
import Scoring
import Source

/// The indicator system: every node with its maximum and what earns its points.
struct IndicatorsTable {
    let rendition: Rendition
    let root: String

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, isWeighted = rendition.tree.hasWeights, tree = rendition.tree, language = rendition.language
        out.tableStart("system", label: words("scroll_region_named", ["name": words["indicator_system"]]), columns: isWeighted ? 4 : 3, rows: 0)
        out.raw("<thead><tr>")
        out.columnHead(words["indicator"], classes: "t")
        out.columnHead(rendition.numbers.fullWord())
        if isWeighted { out.columnHead(words["weight"]) }
        out.columnHead(words["criteria"], classes: "t")
        out.raw("</tr></thead><tbody>")
        for node in tree.nodes.indices.dropFirst() {
            let indicator = rendition.edition.indicators[node]
            out.treeRowStart(isLeaf: tree[node].isLeaf, depth: tree[node].depth)
            out.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
            if let aspect = indicator.aspect?.text(language) {
                out.raw(" <small>")
                out.text(aspect)
                out.raw("</small>")
            }
            out.raw("</th><td>")
            if tree[node].role != .regular {
                out.raw("<small>")
                out.text(words[tree[node].role == .bonus ? "bonus" : "penalty"])
                out.raw("</small> ")
            }
            out.text(rendition.numbers.stated(tree[node].maximum))
            if isWeighted {
                out.raw("</td><td>")
                if let share = tree.weightShare(of: node) { out.text((share * Exact(100)).shortest(2) + "%") }
            }
            out.raw("</td><td class=\"t\">")
            if indicator.criteria.isEmpty {
                out.text(indicator.description?.text(language) ?? "")
            } else {
                out.raw("<ul class=\"criteria\">")
                for criterion in indicator.criteria {
                    out.raw("<li>")
                    out.text(criterion.label.text(language))
                    out.raw(" <small>")
                    out.text(words.points(rendition.numbers.stated(criterion.points)))
                    out.raw("</small></li>")
                }
                out.raw("</ul>")
            }
            out.raw("</td></tr>")
        }
        out.tableEnd()
    }
}
