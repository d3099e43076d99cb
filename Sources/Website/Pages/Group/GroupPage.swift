import Edition
import Markup
import Scoring
import Source

/// One region or tier: its mean beside everyone's, its units, its means on every indicator.
struct GroupPage {
    let rendition: Rendition
    let root: String
    let grouping: Int
    let group: Int

    private var facts: Grouping { rendition.edition.groupings[grouping] }
    private var value: Grouping.Value { facts.values[group] }

    func view() -> GroupView {
        let words = rendition.words, results = rendition.results
        let name = value.label.text(rendition.language)
        var keys = [KeyFigure(label: words("units_count", ["unit": rendition.unitsWord]), value: String(value.units.count))]
        var lede: String?
        if let mean = results.mean(0, over: value.units), let everyone = results.mean(0) {
            keys.append(KeyFigure(label: words["mean"], value: rendition.mean(mean)))
            let gap = mean - everyone
            let key = gap.isZero ? "at_mean" : gap.isNegative ? "below_mean" : "above_mean"
            keys.append(KeyFigure(label: words[key], value: rendition.mean(gap.magnitude)))
            let sentence = value.units.count == 1 ? "group_lede_single" : gap.isZero ? "group_lede_equal" : gap.isNegative ? "group_lede_below" : "group_lede_above"
            lede = words(
                sentence,
                [
                    "group": name, "count": String(value.units.count), "counter": rendition.counter, "units": rendition.unitsWord,
                    "unit": rendition.unitWord, "mean": rendition.mean(mean), "difference": rendition.mean(gap.magnitude),
                ])
        }
        let members = Set(value.units)
        let order = rendition.order.filter { members.contains($0) }
        var table = ByteBuffer()
        GroupsTable(rendition: rendition, root: root, grouping: facts).write(into: &table)
        return GroupView(
            kicker: facts.label.text(rendition.language), name: name, keys: keys, lede: lede.map { ByteBuffer(text: $0) },
            exhibits: [
                Exhibit(
                    heading: words["ranking"], caption: rendition.means[0].map { ByteBuffer(text: words("mean_line", ["mean": $0])) },
                    body: UnitBars(rendition: rendition, root: root, node: 0, units: order).body),
                Exhibit(heading: words["all_indicators"], body: table),
            ],
            previous: neighbour(-1), next: neighbour(1))
    }

    private func neighbour(_ step: Int) -> Link? {
        let present = facts.values.indices.filter { !facts.values[$0].units.isEmpty }
        guard let position = present.firstIndex(of: group), present.indices.contains(position + step) else { return nil }
        let other = facts.values[present[position + step]]
        return Link(label: other.label.text(rendition.language), path: rendition.groupPath(facts.key, other.id))
    }
}
