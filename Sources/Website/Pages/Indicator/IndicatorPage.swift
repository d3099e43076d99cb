import Charts
import Edition
import Markup
import Scoring
import Source

/// One indicator: what it measures, how it was met, by whom.
struct IndicatorPage: Page {
    let rendition: Rendition
    let node: Int
    let path: String

    static func all(_ edition: EditionPlan) -> [IndicatorPage] {
        let rendition = edition.rendition, indicators = rendition.edition.indicators
        return indicators.indices.dropFirst().map {
            IndicatorPage(rendition: rendition, node: $0, path: rendition.addresses.indicator(indicators[$0].id))
        }
    }

    var title: String? { rendition.indicatorNames[node] }
    var section: String? { rendition.addresses.indicators }
    var trail: [Link] { rendition.trail(rendition.indicatorsLink) }
    var description: String? { sentence }
    var card: PageCard? {
        PageCard(
            "indicators/" + rendition.edition.indicators[node].id, rendition, title: rendition.indicatorNames[node], text: sentence,
            chart: rendition.cardChart(groupsOn: node))
    }

    func view() -> IndicatorView {
        let words = rendition.words, tree = rendition.tree, language = rendition.language
        let indicator = rendition.edition.indicators[node]
        var kicker = [level]
        if let parent = tree[node].parent, parent != 0 { kicker.append(rendition.indicatorNames[parent]) }
        if let aspect = indicator.aspect { kicker.append(aspect.text(language)) }
        if tree[node].role == .bonus { kicker.append(words["bonus"]) }
        if tree[node].role == .penalty { kicker.append(words["penalty"]) }
        return IndicatorView(
            kicker: kicker.joined(separator: " · "), name: rendition.indicatorNames[node],
            otherName: indicator.name.texts.first { !$0.language.isEmpty && $0.text != rendition.indicatorNames[node] }?.text,
            keys: keys, lede: sentence.map { ByteBuffer(text: $0) }, description: indicator.description.map { ByteBuffer(text: $0.text(language)) },
            criteria: indicator.criteria.map {
                Criterion(label: $0.label.text(language), points: words("points", ["points": rendition.score($0.points)]))
            },
            exhibits: exhibits, previous: neighbour(-1), next: neighbour(1))
    }

    private var level: String {
        let depth = rendition.tree[node].depth
        return depth <= 3
            ? rendition.words["indicator_level_\(depth)"] : rendition.words("indicator_level_n", ["level": String(depth)])
    }

    private var keys: [KeyFigure] {
        let words = rendition.words, results = rendition.results
        let isPenalty = rendition.tree.isDeduction(node)
        var keys = [KeyFigure(label: words[isPenalty ? "most_deducted" : "full"], value: rendition.score(rendition.tree[node].maximum))]
        if let mean = results.mean(node) {
            keys.append(KeyFigure(label: words["mean"], value: rendition.mean(mean)))
            // The rate of a penalty would read as an achievement.
            if !isPenalty, let rate = results.rate(mean, of: node) {
                keys.append(KeyFigure(label: words["rate"], value: String(rendition.rate(rate).dropLast()), suffix: "%"))
            }
        }
        if let distribution = rendition.distributions[node] {
            keys.append(KeyFigure(label: words["median"], value: rendition.score(distribution.median)))
        }
        return keys
    }

    /// How it was met: by how many, how well, between what bounds.
    private var sentence: String? {
        let results = rendition.results
        if rendition.tree.isDeduction(node) { return penaltySentence }
        guard let mean = results.mean(node), let rate = results.rate(mean, of: node), let distribution = rendition.distributions[node] else {
            return nil
        }
        let full = results.values[node].count { $0 == rendition.tree[node].maximum }
        return rendition.words(
            "indicator_lede",
            [
                "count": String(results.count(node)), "counter": rendition.counter, "units": rendition.unitsWord,
                "mean": rendition.mean(mean), "rate": rendition.rate(rate), "highest": rendition.score(distribution.highest),
                "lowest": rendition.score(distribution.lowest), "full_count": String(full),
            ])
    }

    /// Of a penalty: how many were hit, and how hard.
    private var penaltySentence: String? {
        let results = rendition.results
        guard let mean = results.mean(node), let distribution = rendition.distributions[node] else { return nil }
        let arguments: KeyValuePairs<String, String> = [
            "count": String(results.count(node)), "counter": rendition.counter, "units": rendition.unitsWord, "mean": rendition.mean(mean),
            "highest": rendition.score(distribution.highest), "affected": String(results.values[node].count { !($0?.isZero ?? true) }),
        ]
        return rendition.words(distribution.highest.isZero ? "penalty_lede_none" : "penalty_lede", arguments)
    }

    private var exhibits: [Exhibit] {
        let words = rendition.words
        var exhibits: [Exhibit] = []
        if !rendition.tree[node].isLeaf {
            var body = ByteBuffer()
            IndicatorMeansTable(rendition: rendition, root: root, nodes: rendition.tree[node].children).write(into: &body)
            exhibits.append(Exhibit(heading: words["sub_indicators"], body: body))
        }
        for (position, grouping) in rendition.edition.groupings.enumerated() where grouping.values.contains(where: { !$0.units.isEmpty }) {
            exhibits.append(
                Exhibit(
                    heading: words("by_group", ["group": grouping.label.text(rendition.language)]),
                    body: GroupBars(rendition: rendition, root: root, grouping: position, node: node).body))
        }
        let order = rendition.results.order(by: node)
        exhibits.append(
            Exhibit(
                heading: words("units_by_score", ["unit": rendition.unitWord]),
                caption: rendition.means[node].map { ByteBuffer(text: words("mean_line", ["mean": $0])) },
                body: UnitBars(rendition: rendition, root: root, node: node, units: order).body))
        return exhibits
    }

    /// The indicator before or after this one on the same level of the tree.
    private func neighbour(_ step: Int) -> Link? {
        let tree = rendition.tree
        let level = tree.nodes.indices.dropFirst().filter { tree[$0].isLeaf == tree[node].isLeaf }
        guard let position = level.firstIndex(of: node), level.indices.contains(position + step) else { return nil }
        let other = level[position + step]
        return Link(label: rendition.indicatorNames[other], path: rendition.indicatorPath(other))
    }
}
