import Charts
import Edition
import Markup
import Robustness
import Scoring
import Source

/// How firm each rank is: what becomes of it under drawn weights, what the scores alone leave possible, and what other rules would make of it.
struct RobustnessPage: Page {
    let rendition: Rendition

    /// More rows than these are the table's work.
    private static let mostRows = 60

    static func all(_ edition: EditionPlan) -> [RobustnessPage] {
        edition.rendition.hasRobustness ? [RobustnessPage(rendition: edition.rendition)] : []
    }

    var path: String { rendition.addresses.robustness }
    var title: String? { rendition.words["robustness"] }
    var section: String? { rendition.addresses.ranking }
    var description: String? {
        rendition.words[rendition.intervals == nil && rendition.edition.scenarios == nil ? "robustness_lede_alone" : "robustness_lede"]
    }
    var card: PageCard? { PageCard("robustness", rendition, title: rendition.words["robustness"], text: description) }

    func view() -> RobustnessView {
        RobustnessView(
            heading: rendition.words["robustness"], lede: description.map { ByteBuffer(text: $0) },
            exhibits: [intervals, dominance, everybody, scenarios, method].compactMap { $0 }, weights: rendition.weightsLink)
    }

    // MARK: Drawn weights

    private var intervals: ExhibitView? {
        guard let robustness = rendition.edition.robustness else { return nil }
        let words = rendition.words
        guard let intervals = robustness.value.intervals else {
            let reason = words[
                robustness.value.absence == .belowZero ? "intervals_below_zero" : hasWeights ? "intervals_no_weights_first" : "intervals_no_weights"]
            return ExhibitView(id: "intervals", heading: words["intervals"], body: ByteBuffer(text: reason))
        }
        let inUse = robustness.inUse, order = inUse.order(by: 0).filter { intervals.units[$0] != nil }
        var body = ByteBuffer(capacity: 32 * 1024)
        for key in ["intervals_how", "intervals_read", "intervals_not"] { body.paragraph(words(key, with: values(intervals))) }
        // What an interval is comes before what they are.
        body.paragraph(summary(intervals, order))
        if order.count <= Self.mostRows {
            let rows = order.map { unit in
                ChartRow(
                    rendition.names.units[unit],
                    values: [\RankIntervals.Interval.low, \.median, \.high].map { end in
                        intervals.units[unit].map { ChartValue($0[keyPath: end].double, words.marks.rank($0[keyPath: end])) }
                    }, href: root + rendition.addresses.unitPath(unit), rank: inUse.standings[0][unit]?.label(rendition.words.marks))
            }
            IntervalChart(rows: rows, last: Double(max(2, order.count)), middle: words["interval_median"], interval: words["interval"])
                .write(to: &body, ChartSetting(idPrefix: "intervals", title: words["intervals"], words: rendition.chartWords))
        }
        return ExhibitView(
            id: "intervals", heading: words["intervals"], body: body,
            note: rendition.results.hasStatedValues ? ByteBuffer(text: words["intervals_printed"]) : nil)
    }

    /// Whether anything in the index counts by a weight that could be another.
    private var hasWeights: Bool {
        guard let robustness = rendition.edition.robustness else { return false }
        return Robustness.absence(robustness.inUse, .all) != .noWeights
    }

    private func values(_ intervals: RankIntervals) -> [String: String] {
        [
            "spread": rendition.spreadText(intervals.settings), "weights": rendition.drawnText(intervals.settings),
            "draws": rendition.grouped(intervals.settings.draws), "unit": rendition.names.unitWord, "units": rendition.names.unitsWord,
        ]
    }

    /// The words of a sentence about some of all units with a rank.
    private func among(_ count: Int) -> KeyValuePairs<String, String> {
        ["of": String(count), "unit": rendition.names.unitWord, "units": rendition.names.word(for: count), "counter": rendition.names.counter]
    }

    /// Whose interval is one rank, who has the widest, how far ranks move on average.
    private func summary(_ intervals: RankIntervals, _ order: [Int]) -> String {
        let words = rendition.words, found = order.compactMap { unit in intervals.units[unit].map { (unit: unit, interval: $0) } }
        let count = found.count { $0.interval.isOne }
        var sentences = [
            count == order.count ? words("intervals_fixed_all", among(order.count)) : words("intervals_fixed", count: count, among(order.count))
        ]
        let widest = found.map { $0.interval.high - $0.interval.low }.max() ?? .zero
        let wide = found.filter { $0.interval.high - $0.interval.low == widest }
        if !widest.isZero, wide.count == 1 {
            sentences.append(words("intervals_widest", ["unit": rendition.names.units[wide[0].unit], "interval": rendition.text(wide[0].interval)]))
        } else if !widest.isZero {
            // Between halves of ranks there is no number of ranks.
            let key = widest.int == nil ? "intervals_widest_apart" : "intervals_widest_several"
            sentences.append(
                words(
                    key,
                    [
                        "count": String(wide.count), "places": words.marks.rank(widest.int == nil ? widest : widest + .one),
                        "units": rendition.names.word(for: wide.count), "counter": rendition.names.counter,
                    ]))
        }
        let shift = intervals.meanShift, rounded = shift.decimal(2)
        sentences.append(
            shift.isZero
                ? words["intervals_unmoved"]
                : words("intervals_shift", ["shift": rounded == "0.00" ? words["shift_below"] : words.written(rounded), "units": rendition.names.unitsWord]))
        let unranked = rendition.edition.units.count - order.count
        if unranked > 0 {
            sentences.append(
                words("robustness_unranked", count: unranked, ["units": rendition.names.word(for: unranked), "counter": rendition.names.counter]))
        }
        return sentences.joined(separator: words.sentenceGap)
    }

    // MARK: Whatever the weights

    private var dominance: ExhibitView? {
        guard let robustness = rendition.edition.robustness, let dominance = robustness.value.dominance, let share = dominance.share else { return nil }
        let words = rendition.words
        var body = ByteBuffer()
        let isBound = Dominance.bindsRanks(robustness.inUse.tree)
        var sentences = [
            words(
                share.isZero ? "dominance_none" : "dominance_share",
                ["share": text(share), "units": rendition.names.unitsWord, "counter": rendition.names.counter])
        ]
        if !share.isZero { sentences.append(words[!isBound ? "dominance_uneven" : hasWeights ? "dominance_binds" : "dominance_binds_alone"]) }
        if isBound {
            if share != .one { sentences.append(words[(share.isZero ? "dominance_open" : "dominance_rest") + rest(dominance)]) }
            sentences.append(words["dominance_leaves"])
            if hasWeights { sentences.append(words["dominance_reach"]) }
        }
        body.paragraph(sentences.joined(separator: words.sentenceGap))
        if let able = dominance.canBeFirst {
            let count = able.count { $0 == true }
            body.paragraph(
                count == dominance.count ? words("first_places_all", among(count)) : words("first_places", count: count, among(dominance.count)))
        }
        // What is ranked by printed totals can tie where these do not.
        if robustness.inUse.rules.rankBy == .published { body.paragraph(words["dominance_unrounded"]) }
        return ExhibitView(id: "dominance", heading: words[hasWeights ? "dominance" : "dominance_alone"], body: body)
    }

    /// What is said of pairs in which neither dominates: that weights decide only where they can.
    private func rest(_ dominance: Dominance) -> String {
        if !dominance.isOpenToWeights || !hasWeights { return "_scores" }
        return dominance.hasAlike ? "_unless" : ""
    }

    /// `4.8%`; what would be rounded to nothing or to all is said to be next to it.
    private func text(_ share: Exact) -> String {
        let words = rendition.words, rounded = (share * Exact(100)).decimal(1)
        if rounded == "0.0", !share.isZero { return words["share_below"] }
        if rounded == "100.0", share != .one { return words["share_above"] }
        return words.written(rounded) + "%"
    }

    private var everybody: ExhibitView? {
        guard let robustness = rendition.edition.robustness, RobustnessTable.hasColumns(robustness) else { return nil }
        var body = ByteBuffer(capacity: 32 * 1024)
        RobustnessTable(rendition: rendition, root: root, robustness: robustness).write(into: &body)
        var note = ByteBuffer()
        for format in ["csv", "json"] {
            note.link(root, rendition.addresses.dataFile("robustness." + format), format.uppercased())
            note.raw(" ")
        }
        return ExhibitView(id: "firm-units", heading: rendition.names.unitsTitle, body: body, note: note)
    }

    // MARK: Other rules

    /// What each scenario has otherwise, how many it moves, and every rank under it.
    private var scenarios: ExhibitView? {
        guard let scenarios = rendition.edition.scenarios else { return nil }
        let words = rendition.words
        var body = ByteBuffer()
        body.raw("<ul class=\"plain\">")
        for scenario in scenarios.all {
            body.raw("<li><b>")
            body.text(scenario.name.text(rendition.language))
            body.raw("</b> ")
            body.text(rendition.scenarioWords(scenario).joined(separator: words["clause_separator"]))
            body.text(words["full_stop"] + words.sentenceGap + rendition.scenarioSentence(scenario, scenarios))
            body.raw("</li>")
        }
        body.raw("</ul>")
        ScenarioRanksTable(rendition: rendition, root: root, scenarios: scenarios).write(into: &body)
        var note = words["scenarios_note"]
        if rendition.results.hasStatedValues { note += words.sentenceGap + words["scenarios_printed"] }
        return ExhibitView(
            id: "scenarios", heading: words["scenarios"], caption: ByteBuffer(text: words("scenarios_caption", ["units": rendition.names.unitsWord])),
            body: body, note: ByteBuffer(text: note))
    }

    // MARK: Method

    private var method: ExhibitView? {
        guard let robustness = rendition.edition.robustness else { return nil }
        let words = rendition.words, found = robustness.value, tree = robustness.inUse.tree
        let extras = rendition.extrasWord(of: tree.nodes.indices)
        let hasGaps = tree.leaves.contains { robustness.inUse.computed[$0].contains { $0 == nil } }
        // What was not done here is not said.
        var keys: [String] = []
        if let intervals = found.intervals {
            keys.append("firm_method_draws")
            keys += Self.weightKeys(intervals.drawn, tree)
            if extras != nil { keys.append("firm_method_extras") }
            keys.append("firm_method_ranks")
            if !robustness.inUse.ties.isEmpty { keys.append("firm_method_ties") }
            keys += ["firm_method_interval", "firm_method_shift", "firm_method_same"]
            if robustness.inUse.rules.missing == .exclude, hasGaps { keys.append("firm_method_missing") }
        }
        if found.dominance != nil, Dominance.bindsRanks(tree) {
            keys.append("firm_method_dominance")
            if hasGaps { keys.append("firm_method_dominance_missing") }
        }
        if found.dominance?.canBeFirst != nil {
            keys.append("firm_method_first")
            if extras != nil { keys.append("firm_method_first_extras") }
        }
        if keys.isEmpty { return nil }
        let settings = robustness.settings
        var body = ByteBuffer()
        body.raw("<ul>")
        for key in keys {
            body.raw("<li>")
            body.text(
                words(
                    key,
                    [
                        "spread": rendition.spreadText(settings), "weights": rendition.drawnText(settings), "draws": rendition.grouped(settings.draws),
                        "seed": String(settings.seed), "unit": rendition.names.unitWord, "units": rendition.names.unitsWord,
                        "count": String(found.intervals?.drawn.count ?? 0), "counter": rendition.names.counter, "extras": extras ?? "",
                    ]))
            body.raw("</li>")
        }
        body.raw("</ul>")
        return ExhibitView(id: "firm-method", heading: words["firm_method"], body: body)
    }

    /// What counts as a weight where none is declared.
    private static func weightKeys(_ drawn: [Int], _ tree: IndicatorTree) -> [String] {
        let parents = Set(drawn.compactMap { tree[$0].parent }).sorted()
        func hasMaxima(_ parent: Int) -> Bool { tree[parent].children.contains { tree[$0].role == .regular && tree[$0].maximum != nil } }
        let sums = parents.filter { tree[$0].aggregate == .sum }
        var keys: [String] = []
        if sums.contains(where: hasMaxima) { keys.append("firm_method_sum") }
        if !sums.allSatisfy(hasMaxima) { keys.append("firm_method_sum_alike") }
        if parents.contains(where: { tree[$0].aggregate == .mean }) { keys.append("firm_method_mean_alike") }
        return keys
    }
}

extension ByteBuffer {
    fileprivate mutating func paragraph(_ words: String) {
        raw("<p>")
        text(words)
        raw("</p>")
    }
}
