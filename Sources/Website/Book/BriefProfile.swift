import Charts
import Edition
import Markup
import Scoring
import Source

/// The table of a brief: every indicator with the unit's score, its place among all, its rank, and the means of its group and of everyone.
struct BriefProfile {
    let rendition: Rendition
    let unit: Int

    private var group: Int? { rendition.statistics.firstGroups[unit] }

    /// Rows of a profile that a page holds.
    static let mostRows = 38

    /// How closely the rows of a profile with so many indicators have to stand.
    static func density(rows: Int) -> String { rows <= 18 ? "loose" : rows <= 26 ? "close" : rows <= mostRows ? "tight" : "long" }

    var table: ByteBuffer {
        let tree = rendition.tree, results = rendition.results
        let scale = StripScale(tree.nodes.indices.dropFirst().compactMap { rendition.statistics.strips[$0] })
        var out = ByteBuffer(capacity: 16 * 1024)
        head(into: &out)
        for node in tree.nodes.indices.dropFirst() {
            let value = results.values[node][unit]
            out.treeRowStart(isLeaf: tree[node].isLeaf, depth: tree[node].depth)
            out.text(rendition.names.indicators[node])
            out.raw("</th><td>")
            if let value {
                out.text(rendition.numbers.value(value, of: node))
                rendition.flag(node, unit, into: &out)
            } else {
                out.text(rendition.edition.flags.mark(node, unit) ?? "–")
            }
            if let maximum = rendition.outOf(node) {
                out.raw("<small>/")
                out.text(rendition.numbers.stated(maximum))
                out.raw("</small>")
            }
            out.raw("</td><td class=\"w\">")
            if var range = rendition.statistics.strips[node] {
                range.value = value.map { ChartValue($0.double, rendition.numbers.value($0, of: node)) }
                range.writeOnPaper(to: &out, scale, rendition.chartWords)
            }
            out.raw("</td>")
            out.cell(results.standings[node][unit]?.label(rendition.words.marks) ?? "–")
            if let group { out.cell(rendition.statistics.groupMeans[0][group][node] ?? "–") }
            out.cell(rendition.statistics.means[node] ?? "–")
            out.raw("</tr>")
        }
        out.raw("</tbody></table>")
        return out
    }

    private func head(into out: inout ByteBuffer) {
        let words = rendition.words
        out.raw("<table class=\"profile\"><thead><tr>")
        out.columnHead(words["indicator"], classes: "t")
        out.columnHead(words["score"])
        out.columnHead(rendition.positionHead, classes: "w")
        out.columnHead(words["rank"])
        if let group { out.columnHead(rendition.edition.groupings[0].values[group].label.text(rendition.language)) }
        out.columnHead(words["everyone"])
        out.raw("</tr></thead><tbody>")
    }
}
