import Edition
import Markup
import Scoring
import Source

/// One region or tier: its mean beside everyone's, its units, its means on every indicator.
struct GroupPage: Page {
    let rendition: Rendition
    let grouping: Int
    let group: Int
    let path: String

    static func all(_ edition: EditionPlan) -> [GroupPage] {
        let rendition = edition.rendition
        return rendition.edition.groupings.enumerated().flatMap { grouping, facts in
            facts.values.enumerated().filter { !$1.units.isEmpty }.map { group, value in
                GroupPage(rendition: rendition, grouping: grouping, group: group, path: rendition.addresses.group(facts.key, value.id))
            }
        }
    }

    var title: String? { value.label.text(rendition.language) }
    var section: String? { rendition.addresses.units }
    var trail: [Link] { rendition.trail(rendition.unitsLink) }
    var description: String? { sentence }
    var card: PageCard? {
        PageCard(
            "groups/" + facts.key + "/" + value.id, rendition, title: value.label.text(rendition.language), text: sentence, keys: Array(keys.prefix(2)),
            chart: rendition.cardChart(units: members))
    }

    private var facts: Grouping { rendition.edition.groupings[grouping] }
    private var value: Grouping.Value { facts.values[group] }

    func view() -> GroupView {
        let words = rendition.words
        var table = ByteBuffer()
        GroupsTable(rendition: rendition, root: root, grouping: facts).write(into: &table)
        return GroupView(
            kicker: facts.label.text(rendition.language), name: value.label.text(rendition.language), keys: keys, lede: sentence.map { ByteBuffer(text: $0) },
            exhibits: [
                Exhibit(
                    heading: words["ranking"], caption: rendition.means[0].map { ByteBuffer(text: words("mean_line", ["mean": $0])) },
                    body: UnitBars(rendition: rendition, root: root, node: 0, units: members).body),
                Exhibit(heading: words["all_indicators"], body: table),
            ],
            previous: neighbour(-1), next: neighbour(1))
    }

    /// The group's units, best first.
    private var members: [Int] {
        let members = Set(value.units)
        return rendition.order.filter { members.contains($0) }
    }

    /// The group's mean and everyone's; nil where either has none.
    private var means: (own: Exact, gap: Exact)? {
        guard let own = rendition.results.mean(0, over: value.units), let everyone = rendition.results.mean(0) else { return nil }
        return (own, own - everyone)
    }

    private var keys: [KeyFigure] {
        let words = rendition.words
        var keys = [KeyFigure(label: words("units_count", ["unit": rendition.unitsWord]), value: String(value.units.count))]
        if let (own, gap) = means {
            keys.append(KeyFigure(label: words["mean"], value: rendition.mean(own)))
            let key = gap.isZero ? "at_mean" : gap.isNegative ? "below_mean" : "above_mean"
            keys.append(KeyFigure(label: words[key], value: rendition.mean(gap.magnitude)))
        }
        return keys
    }

    /// How many units, and how their mean compares.
    private var sentence: String? {
        guard let (own, gap) = means else { return nil }
        let key = value.units.count == 1 ? "group_lede_single" : gap.isZero ? "group_lede_equal" : gap.isNegative ? "group_lede_below" : "group_lede_above"
        return rendition.words(
            key,
            [
                "group": value.label.text(rendition.language), "count": String(value.units.count), "counter": rendition.counter, "units": rendition.unitsWord,
                "unit": rendition.unitWord, "mean": rendition.mean(own), "difference": rendition.mean(gap.magnitude),
            ])
    }

    private func neighbour(_ step: Int) -> Link? {
        let present = facts.values.indices.filter { !facts.values[$0].units.isEmpty }
        guard let position = present.firstIndex(of: group), present.indices.contains(position + step) else { return nil }
        let other = facts.values[present[position + step]]
        return Link(label: other.label.text(rendition.language), path: rendition.groupPath(facts.key, other.id))
    }
}
