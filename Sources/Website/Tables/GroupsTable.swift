import Edition
import Markup
import Scoring
import Source

/// Means by group: a row for each node, a column for everything and for each group of a grouping.
struct GroupsTable {
    let rendition: Rendition
    let root: String
    let grouping: Grouping
    /// Names it to screen readers, where a page may have several.
    var name: String?

    func write(into out: inout ByteBuffer) {
        let words = rendition.words, tree = rendition.tree, hasMaxima = rendition.showsMaxima
        let everyone = GroupMeans(rendition: rendition, grouping: grouping)
        let means = rendition.edition.groupings.firstIndex { $0.key == grouping.key }.map { rendition.statistics.groupMeans[$0] } ?? []
        out.tableStart(
            "groups", label: words("scroll_region_named", ["name": name ?? words("by_group", ["group": grouping.label.text(rendition.language)])]),
            columns: grouping.values.count + (hasMaxima ? 3 : 2),
            rows: tree.count)
        out.raw("<thead><tr>")
        out.columnHead(words["indicator"], classes: "t")
        if hasMaxima { out.columnHead(rendition.maximumWord) }
        out.columnHead(words["everyone"])
        for group in grouping.values {
            out.raw("<th scope=\"col\" class=\"num\">")
            if group.units.isEmpty {
                out.text(group.label.text(rendition.language))
            } else {
                out.link(root, rendition.addresses.groupPath(grouping.key, group.id), group.label.text(rendition.language))
            }
            out.raw("<small>")
            out.number(group.units.count)
            out.raw("</small></th>")
        }
        out.raw("</tr></thead><tbody>")
        for node in tree.nodes.indices {
            out.treeRowStart(isLeaf: tree[node].isLeaf, depth: tree[node].depth)
            if node == 0 {
                out.text(rendition.names.indicators[0])
            } else {
                out.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
            }
            out.raw("</th>")
            if hasMaxima { out.cell(rendition.maximum(of: node) ?? "–") }
            out.cell(everyone.everyone(node).map(everyone.text) ?? "–")
            for group in means { out.cell(group[node] ?? "–") }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
