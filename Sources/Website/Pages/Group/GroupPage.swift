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
    var trail: [LinkView] { rendition.trail(rendition.unitsLink) }
    var description: String? { sentence }
    var card: PageCard? {
        PageCard(
            "groups/" + facts.key + "/" + value.id, rendition, title: value.label.text(rendition.language), text: sentence, keys: Array(keys.prefix(2)),
            chart: rendition.cardChart(units: members))
    }

    private var facts: Grouping { rendition.edition.groupings[grouping] }
    private var value: Grouping.Value { facts.values[group] }
    private var means: GroupMeans { GroupMeans(rendition: rendition, grouping: facts) }

    func view() -> GroupView {
        let words = rendition.words
        var table = ByteBuffer()
        GroupsTable(rendition: rendition, root: root, grouping: facts).write(into: &table)
        return GroupView(
            kicker: facts.title(rendition.language), name: value.label.text(rendition.language), keys: keys, lede: sentence.map { ByteBuffer(text: $0) },
            exhibits: [
                ExhibitView(
                    heading: words["ranking"],
                    caption: rendition.withMeansNote(
                        rendition.statistics.means[0].map { words("mean_line_all", ["mean": $0, "units": rendition.names.unitsWord]) }
                    ).map { ByteBuffer(text: $0) },
                    body: UnitBars(rendition: rendition, root: root, node: 0, units: members).body,
                    note: TableNotes(rendition, units: members, hasReasons: members.count > UnitBars.most).after())
            ] + rendition.edition.bands.map { BandsTable(rendition: rendition, root: root, bands: $0, grouping: facts).exhibit } + [
                ExhibitView(heading: words["all_indicators"], caption: means.note.map { ByteBuffer(text: $0) }, body: table)
            ],
            previous: neighbour(-1), next: neighbour(1))
    }

    /// The group's units, best first.
    private var members: [Int] {
        let members = Set(value.units)
        return rendition.statistics.order.filter { members.contains($0) }
    }

    private var keys: [KeyFigureView] {
        let words = rendition.words
        var keys = [KeyFigureView(label: words("units_count", ["unit": rendition.names.unitsWord]), value: String(value.units.count))]
        if let mean = means.mean(0, over: value.units), let everyone = means.everyone(0) {
            keys.append(KeyFigureView(label: words["mean"], value: means.text(mean)))
            keys.append(rendition.numbers.distance(gap: means.gap(mean, everyone), means.text))
        }
        return keys
    }

    /// The group's mean beside everyone's, of those units that have a total.
    private var sentence: String? {
        let words = rendition.words, results = rendition.results, name = value.label.text(rendition.language)
        guard let mean = means.mean(0, over: value.units), let everyone = means.everyone(0) else { return nil }
        let scored = value.units.filter { results.values[0][$0] != nil && results.isCounted[$0] }, all = value.units.count, count = scored.count
        if count == 1, let unit = scored.first, let total = results.values[0][unit] {
            return words(
                all == 1 ? "group_lede_single" : "group_lede_one_scored",
                [
                    "group": name, "count": String(all), "counter": rendition.names.counter, "units": rendition.names.word(for: all),
                    "total": rendition.numbers.total(total),
                ])
        }
        let gap = means.gap(mean, everyone)
        let sentence = words(
            gap.isZero ? "group_lede_equal" : gap.isNegative ? "group_lede_below" : "group_lede_above",
            [
                "group": name, "count": String(count), "counter": rendition.names.counter, "units": rendition.names.word(forUnits: count, of: all),
                "all_units": rendition.names.unitsWord, "mean": means.text(mean), "difference": means.text(gap.magnitude),
            ])
        return means.note.map { sentence + words.sentenceGap + $0 } ?? sentence
    }

    private func neighbour(_ step: Int) -> LinkView? {
        let present = facts.values.indices.filter { !facts.values[$0].units.isEmpty }
        guard let position = present.firstIndex(of: group), present.indices.contains(position + step) else { return nil }
        let other = facts.values[present[position + step]]
        return LinkView(label: other.label.text(rendition.language), path: rendition.addresses.groupPath(facts.key, other.id))
    }
}
