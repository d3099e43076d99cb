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
    /// Nil of a report with one edition.
    var years: EditionYears?

    static func all(_ edition: EditionPlan) -> [IndicatorPage] {
        let rendition = edition.rendition, indicators = rendition.edition.indicators
        return indicators.indices.dropFirst().map {
            IndicatorPage(rendition: rendition, node: $0, path: rendition.addresses.indicator(indicators[$0].id), years: edition.years)
        }
    }

    var title: String? { rendition.names.indicators[node] }
    var oldPaths: [String] { rendition.edition.indicators[node].oldIDs.map(rendition.addresses.indicator) }
    var section: String? { rendition.addresses.indicators }
    var trail: [LinkView] { rendition.trail(rendition.indicatorsLink) }
    var description: String? { sentence }
    var card: PageCard? {
        PageCard(
            "indicators/" + rendition.edition.indicators[node].id, rendition, title: rendition.names.indicators[node], text: sentence,
            chart: rendition.cardChart(groupsOn: node))
    }

    func view() -> IndicatorView {
        let words = rendition.words, tree = rendition.tree, language = rendition.language
        let indicator = rendition.edition.indicators[node]
        var kicker = [level]
        if let parent = tree[node].parent, parent != 0 { kicker.append(rendition.names.indicators[parent]) }
        if let aspect = indicator.aspect { kicker.append(aspect.text(language)) }
        if tree[node].role == .bonus { kicker.append(words["bonus"]) }
        if tree[node].role == .penalty { kicker.append(words["penalty"]) }
        return IndicatorView(
            kicker: kicker.joined(separator: " · "), name: rendition.names.indicators[node],
            otherName: indicator.name.texts.first { !$0.language.isEmpty && $0.text != rendition.names.indicators[node] }?.text,
            keys: keys, lede: sentence.map { ByteBuffer(text: $0) }, description: indicator.description.map { ByteBuffer(text: $0.text(language)) },
            criteria: rendition.criteria(of: node),
            exhibits: exhibits, previous: neighbour(-1), next: neighbour(1))
    }

    private var level: String {
        let depth = rendition.tree[node].depth
        return depth <= 3
            ? rendition.words["indicator_level_\(depth)"] : rendition.words("indicator_level_n", ["level": String(depth)])
    }

    private var keys: [KeyFigureView] {
        let words = rendition.words, results = rendition.results
        let isPenalty = rendition.tree.isDeduction(node)
        let isRubric = rendition.vocabulary == .points
        var keys =
            rendition.tree[node].maximum.flatMap {
                !isRubric
                    ? nil
                    : [KeyFigureView(label: isPenalty ? words["most_deducted"] : rendition.numbers.fullWord(of: node), value: rendition.numbers.stated($0))]
            } ?? []
        if let mean = results.mean(node) {
            keys.append(KeyFigureView(label: words["mean"], value: rendition.numbers.mean(mean)))
            // The rate of a penalty would read as an achievement.
            if isRubric, !isPenalty, let rate = results.rate(mean, of: node) {
                keys.append(KeyFigureView(label: rendition.numbers.rateWord(of: node), value: String(rendition.numbers.rate(rate).dropLast()), suffix: "%"))
            }
        }
        if let median = rendition.statistics.medians[node] { keys.append(KeyFigureView(label: words["median"], value: median)) }
        if !isRubric, let distribution = rendition.statistics.distributions[node], results.count(node) > 1 {
            keys.append(KeyFigureView(label: words["highest"], value: rendition.numbers.value(distribution.highest, of: node)))
            keys.append(KeyFigureView(label: words["lowest"], value: rendition.numbers.value(distribution.lowest, of: node)))
        }
        return keys
    }

    /// How it was met: by how many, how well, between what bounds.
    private var sentence: String? {
        let results = rendition.results
        guard let mean = results.mean(node), let distribution = rendition.statistics.distributions[node] else { return nil }
        if results.count(node) == 1 { return single }
        return rendition.withMeansNote(rendition.tree.isDeduction(node) ? penalty(mean, distribution) : scored(mean, distribution))
    }

    /// What all units have: mean, rate, the ends, and how many have full marks where those are the best.
    private func scored(_ mean: Exact, _ distribution: Distribution) -> String? {
        let results = rendition.results, words = rendition.words, count = results.count(node)
        let units = rendition.names.word(forUnits: count), lowest = rendition.numbers.value(distribution.lowest, of: node),
            highest = rendition.numbers.value(distribution.highest, of: node)
        let rate = results.rate(mean, of: node).map(rendition.numbers.rate)
        // A maximum of 0 leaves nothing to say.
        guard rate != nil || rendition.vocabulary == .scores else { return nil }
        if rendition.results.isLow(node) {
            return words(
                "indicator_lede_low",
                [
                    "count": String(count), "counter": rendition.names.counter, "units": units, "mean": rendition.numbers.mean(mean),
                    "rate": rate ?? "",
                    "highest": highest, "lowest": lowest,
                ])
        }
        let full = results.counted(node).count { $0 == rendition.tree[node].maximum }
        return words(
            "indicator_lede",
            [
                "count": String(count), "counter": rendition.names.counter, "units": units, "mean": rendition.numbers.mean(mean),
                "rate": rate ?? "",
                "highest": highest, "lowest": lowest,
                "full_marks": full == count ? words["full_marks_all"] : words("full_marks", count: full, ["counter": rendition.names.counter]),
            ])
    }

    /// A mean of one says nothing.
    private var single: String? {
        let results = rendition.results
        guard let unit = results.values[node].indices.first(where: { results.values[node][$0] != nil && results.isCounted[$0] }),
            let value = results.values[node][unit]
        else { return nil }
        let name = rendition.names.units[unit], score = rendition.numbers.value(value, of: node)
        guard let full = rendition.tree[node].maximum else { return rendition.words("indicator_lede_single_scores", ["unit": name, "score": score]) }
        return rendition.words("indicator_lede_single", ["unit": name, "score": score, "full": rendition.words.points(rendition.numbers.stated(full))])
    }

    /// Of a penalty: how many were hit, and how hard.
    private func penalty(_ mean: Exact, _ distribution: Distribution) -> String? {
        let results = rendition.results, count = results.count(node), units = rendition.names.word(forUnits: count)
        if distribution.highest.isZero {
            return rendition.words("penalty_lede_none", ["count": String(count), "counter": rendition.names.counter, "units": units])
        }
        return rendition.words(
            "penalty_lede",
            [
                "count": String(count), "counter": rendition.names.counter, "units": units, "mean": rendition.numbers.mean(mean),
                "highest": rendition.numbers.value(distribution.highest, of: node),
                "affected": String(results.counted(node).count { !$0.isZero }),
            ])
    }

    private var exhibits: [ExhibitView] {
        let words = rendition.words
        var exhibits: [ExhibitView] = []
        if let years = years.flatMap({ IndicatorYears($0, node: node, root: root) }) { exhibits.append(years.exhibit) }
        if !rendition.tree[node].isLeaf {
            var body = ByteBuffer()
            IndicatorMeansTable(rendition: rendition, root: root, nodes: rendition.tree[node].children).write(into: &body)
            exhibits.append(ExhibitView(heading: words["sub_indicators"], caption: rendition.meansNote().map { ByteBuffer(text: $0) }, body: body))
        }
        if let bands = rendition.edition.bands(of: node) {
            exhibits.append(BandsTable(rendition: rendition, root: root, bands: bands, grouping: rendition.edition.groupings.first).exhibit)
        }
        for (position, grouping) in rendition.edition.groupings.enumerated() where grouping.values.contains(where: { !$0.units.isEmpty }) {
            exhibits.append(
                ExhibitView(
                    heading: words("by_group", ["group": grouping.label.text(rendition.language)]),
                    caption: GroupMeans(rendition: rendition, grouping: grouping).note.map { ByteBuffer(text: $0) },
                    body: GroupBars(rendition: rendition, root: root, grouping: position, node: node).body))
        }
        let order = rendition.results.order(by: node)
        exhibits.append(
            ExhibitView(
                heading: words("units_by_score", ["unit": rendition.names.unitWord]),
                caption: rendition.withMeansNote(rendition.statistics.means[node].map { words("mean_line", ["mean": $0]) }).map { ByteBuffer(text: $0) },
                body: UnitBars(rendition: rendition, root: root, node: node, units: order).body,
                note: TableNotes(rendition, units: order, isRanking: false, hasReasons: order.count > UnitBars.most, scoresOn: [node]).after()))
        if let column = rendition.edition.rawColumn(of: node) { exhibits.append(RawValuesTable(rendition: rendition, root: root, column: column).exhibit) }
        return exhibits
    }

    /// The indicator before or after this one on the same level of the tree.
    private func neighbour(_ step: Int) -> LinkView? {
        let tree = rendition.tree
        let level = tree.nodes.indices.dropFirst().filter { tree[$0].isLeaf == tree[node].isLeaf }
        guard let position = level.firstIndex(of: node), level.indices.contains(position + step) else { return nil }
        let other = level[position + step]
        return LinkView(label: rendition.names.indicators[other], path: rendition.addresses.indicatorPath(other))
    }
}

extension Rendition {
    /// What earns points within an indicator.
    func criteria(of node: Int) -> [CriterionView] {
        edition.indicators[node].criteria.map { CriterionView(label: $0.label.text(language), points: words.points(numbers.stated($0.points))) }
    }
}
