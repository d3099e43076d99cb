import Charts
import Edition
import Markup
import Scoring
import Source

/// A grouping's means on one node as bars, with everyone's mean as a line.
struct GroupBars {
    let rendition: Rendition
    let root: String
    let grouping: Int
    let node: Int

    var body: ByteBuffer {
        var out = ByteBuffer()
        let group = rendition.edition.groupings[grouping], means = GroupMeans(rendition: rendition, grouping: group)
        let rows = group.values.enumerated().filter { !$1.units.isEmpty }.map { position, value in
            ChartRow(
                value.label.text(rendition.language),
                means.mean(node, over: value.units).map { ChartValue($0.double, means.text($0)) },
                href: root + rendition.addresses.groupPath(group.key, value.id))
        }
        let maximum = rendition.tree[node].fullMarks
        let references = means.everyone(node).map { [ChartReference($0.double, rendition.words["mean"] + " " + means.text($0))] }
        BarChart(rows: rows, maximum: maximum?.double, references: references ?? []).write(
            to: &out,
            ChartSetting(idPrefix: "groups-" + group.key, title: group.title(rendition.language), words: rendition.chartWords))
        return out
    }
}
