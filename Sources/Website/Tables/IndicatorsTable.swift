import Edition
import Markup
import Scoring
import Source

/// The indicator system: every node with its maximum and what earns its points.
struct IndicatorsTable {
    let rendition: Rendition
    let root: String
    /// Names it to screen readers, where a page may have several.
    var name: String?

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, tree = rendition.tree, language = rendition.language, isWeighted = tree.hasWeights, hasMaxima = rendition.showsMaxima
        out.tableStart(
            "system", label: words("scroll_region_named", ["name": name ?? words["indicator_system"]]), columns: 2 + (isWeighted ? 1 : 0) + (hasMaxima ? 1 : 0),
            rows: 0
        )
        out.raw("<thead><tr>")
        out.columnHead(words["indicator"], classes: "t")
        if hasMaxima { out.columnHead(rendition.maximumWord) }
        if isWeighted { out.columnHead(words["weight"]) }
        out.columnHead(words["criteria"], classes: "t")
        out.raw("</tr></thead><tbody>")
        for node in tree.nodes.indices.dropFirst() {
            let indicator = rendition.edition.indicators[node]
            out.treeRowStart(isLeaf: tree[node].isLeaf, depth: tree[node].depth)
            out.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
            if let aspect = indicator.aspect?.text(language) {
                out.small(aspect)
            }
            let role = tree[node].role == .regular ? nil : words[tree[node].role == .bonus ? "bonus" : "penalty"]
            if !hasMaxima, let role { out.small(role) }
            out.raw("</th>")
            if hasMaxima {
                out.raw("<td>")
                if let role {
                    out.raw("<small>")
                    out.text(role)
                    out.raw("</small> ")
                }
                out.text(rendition.maximum(of: node) ?? "–")
                out.raw("</td>")
            }
            if isWeighted {
                out.raw("<td>")
                if let share = tree.weightShare(of: node) { out.text(words.marks.percentage(share)) }
                out.raw("</td>")
            }
            out.raw("<td class=\"t\">")
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
