import Charts
import Edition
import Markup
import Scoring
import Source

/// The table of a unit's profile: the total and every indicator, parents above their parts, with its score, its rank, its place among all, the group's and everyone's mean.
///
/// What all units' tables have in common is written once for each node; a unit's own table is then put together from
/// these pieces. An edition has as many of these tables as units, and nothing else takes so much of a build.
struct ProfileTable: Sendable {
    private struct Row: Sendable {
        let node: Int
        /// Up to the score; from the score to the strip; after the rank and the group's mean.
        let head: ByteBuffer
        let maximum: ByteBuffer
        let tail: ByteBuffer
        let strip: StripFrame?
        /// What was measured.
        let raw: RawColumn?
    }

    /// By group of the first grouping, and one without a group: the head of the table.
    private let heads: [ByteBuffer]
    private let rows: [Row]

    /// - Parameter root: the way from a unit's page to the site's root.
    init(_ rendition: Rendition, root: String) {
        let groups = rendition.edition.groupings.first?.values ?? []
        heads = (groups.map { $0.label.text(rendition.language) } + [nil]).map { Self.head(rendition, group: $0) }
        let tree = rendition.tree
        let scale = StripScale(tree.nodes.indices.compactMap { rendition.statistics.strips[$0] })
        rows = ([0] + Self.order(tree, below: 0)).map { node in
            var link = ByteBuffer()
            if node == 0 {
                link.text(rendition.names.indicators[0])
            } else {
                link.link(root, rendition.addresses.indicatorPath(node), rendition.names.indicators[node])
            }
            let maximum = rendition.outOf(node).map { "/" + rendition.numbers.stated($0) } ?? ""
            return Row(
                node: node, head: Self.rowStart(tree, node, link), maximum: ByteBuffer(html: maximum.isEmpty ? "" : "<small>\(maximum)</small>"),
                tail: ByteBuffer(html: "<td>\(rendition.statistics.means[node] ?? "–")</td></tr>"),
                strip: rendition.statistics.strips[node].map { StripFrame($0, scale, rendition.chartWords) }, raw: rendition.edition.rawColumn(of: node))
        }
    }

    /// A parent's row is told from those below it, which are indented by their level.
    private static func rowStart(_ tree: IndicatorTree, _ node: Int, _ link: ByteBuffer) -> ByteBuffer {
        var out = ByteBuffer()
        if node == 0 { out.raw("<tr class=\"whole\"><th scope=\"row\">") } else { out.treeRowStart(isLeaf: tree[node].isLeaf, depth: tree[node].depth) }
        out.raw(link)
        out.raw("</th><td>")
        return out
    }

    /// A branch's leaves come before its branches, so that every leaf stands under the head that it belongs to.
    private static func order(_ tree: IndicatorTree, below node: Int) -> [Int] {
        let children = tree[node].children
        return children.filter { tree[$0].isLeaf } + children.filter { !tree[$0].isLeaf }.flatMap { [$0] + order(tree, below: $0) }
    }

    private static func head(_ rendition: Rendition, group: String?) -> ByteBuffer {
        let words = rendition.words
        var out = ByteBuffer()
        out.tableStart(
            "profile", label: words("scroll_region_named", ["name": words["all_indicators"]]), columns: group == nil ? 5 : 6,
            rows: rendition.tree.count)
        out.raw("<thead><tr>")
        out.columnHead(words["indicator"])
        out.columnHead(words["score"])
        out.columnHead(words["rank"])
        out.columnHead(rendition.positionHead, classes: "w")
        if let group { out.columnHead(group) }
        out.columnHead(words["everyone"])
        out.raw("</tr></thead><tbody>")
        return out
    }

    func table(of unit: Int, _ rendition: Rendition) -> ByteBuffer {
        let results = rendition.results, group = rendition.statistics.firstGroups[unit]
        var out = ByteBuffer(capacity: 12 * 1024)
        out.raw(heads[group ?? heads.count - 1])
        for row in rows {
            let value = results.values[row.node][unit]
            out.raw(row.head)
            if let value {
                out.raw(rendition.numbers.value(value, of: row.node))
                rendition.flag(row.node, unit, into: &out)
            } else {
                out.text(rendition.edition.flags.mark(row.node, unit) ?? "–")
            }
            out.raw(row.maximum)
            if let raw = row.raw.flatMap({ rendition.rawValue($0, of: unit) }) { out.small(raw) }
            out.raw("</td><td>")
            out.raw(results.standings[row.node][unit]?.label(rendition.words.marks) ?? "–")
            if let band = rendition.band(of: unit, on: row.node) { out.small(band) }
            out.raw("</td><td class=\"w\">")
            row.strip?.write(value?.double, to: &out)
            out.raw("</td>")
            if let group {
                out.raw("<td>")
                out.raw(rendition.statistics.groupMeans[0][group][row.node] ?? "–")
                out.raw("</td>")
            }
            out.raw(row.tail)
        }
        out.tableEnd()
        return out
    }
}

extension Rendition {
    /// Over the strips that show where a unit stands among all, in tables of a unit's indicators.
    var positionHead: String {
        let count = results.unitCount
        return words("position", ["count": String(count), "counter": names.counter, "unit": names.word(for: count)])
    }
}
