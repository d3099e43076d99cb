import Edition
import Markup
import Scoring
import Source

/// The indicator system, the rules of scoring, what was evaluated.
struct MethodPage: Page {
    let rendition: Rendition

    static func all(_ edition: EditionPlan) -> [MethodPage] { [MethodPage(rendition: edition.rendition)] }
    static let reference: PageReference? = PageReference(.method, "method") { $0.method }

    var path: String { rendition.addresses.method }
    var title: String? { rendition.words["method"] }
    var section: String? { rendition.addresses.indicators }
    var description: String? { rendition.words["method_lede"] }
    var card: PageCard? { PageCard("method", rendition, title: rendition.words["method"], text: rendition.words["method_lede"]) }

    func view() -> MethodView {
        let words = rendition.words
        var system = ByteBuffer(), objects = ByteBuffer()
        IndicatorsTable(rendition: rendition, root: root).write(into: &system)
        UnitsTable(rendition: rendition, root: root).write(into: &objects)
        var statistics: [MethodSection] = []
        if rendition.edition.facts.hasStatistics {
            var body = ByteBuffer()
            body.raw("<p>")
            body.link(root, rendition.addresses.statistics, words["statistics_lede"])
            body.raw("</p>")
            statistics = [MethodSection(id: "statistics", heading: words["statistics"], body: body)]
        }
        return MethodView(
            heading: words["method"], lede: ByteBuffer(text: words["method_lede"]),
            sections: [
                MethodSection(id: "system", heading: words["indicator_system"], body: system),
                MethodSection(id: "rules", heading: words["scoring_rules"], body: rules),
            ] + normalisation + weightSets + bands + comparability + statistics + [
                MethodSection(id: "objects", heading: words["objects"], body: objects)
            ], weights: rendition.weightsLink)
    }

    /// How raw values became scores.
    private var normalisation: [MethodSection] {
        guard !rendition.edition.rawColumns.isEmpty else { return [] }
        var body = ByteBuffer()
        NormalisationTable(rendition: rendition, root: root).write(into: &body)
        return [MethodSection(id: "normalisation", heading: rendition.words["normalisation"], body: body)]
    }

    /// What would come out under other weights.
    private var weightSets: [MethodSection] {
        guard let sets = rendition.edition.scenarios, !sets.weightSets.isEmpty else { return [] }
        let words = rendition.words
        var body = ByteBuffer()
        body.raw("<p>")
        body.text(words("weight_sets_lede", ["units": rendition.names.unitsWord]))
        if rendition.results.hasStatedValues {
            body.text(words.sentenceGap)
            body.text(words["weight_sets_printed"])
        }
        body.raw("</p>")
        WeightSetsTable(rendition: rendition, root: root, sets: sets).write(into: &body)
        body.raw("<p>")
        body.text(sets.weightSets.map { rendition.scenarioSentence($0, sets) }.joined(separator: words.sentenceGap))
        body.raw("</p>")
        WeightSetResultsTable(rendition: rendition, root: root, sets: sets).write(into: &body)
        return [MethodSection(id: "weight-sets", heading: words["weight_sets"], body: body)]
    }

    /// What compares with the edition before, and what is meant by a change; nothing in the oldest edition.
    private var comparability: [MethodSection] {
        guard let inYears = rendition.inYears, let before = inYears.before else { return [] }
        let words = rendition.words, names = ["unit": rendition.names.unitWord, "units": rendition.names.unitsWord]
        var body = ByteBuffer()
        for key in ["comparability_rule", "comparability_ranks", "comparability_total"] {
            body.raw("<p>")
            body.text(words(key, with: names))
            body.raw("</p>")
        }
        ComparabilityTable(rendition: rendition, root: root, inYears: inYears, before: before).write(into: &body)
        return [MethodSection(id: "comparability", heading: words["comparability"], body: body)]
    }

    /// What the declared bands hold.
    private var bands: [MethodSection] {
        rendition.edition.bands.map { bands in
            var body = ByteBuffer()
            body.raw("<p>")
            body.text(rendition.bandRule(bands))
            body.raw("</p>")
            BandsTable(rendition: rendition, root: root, bands: bands, grouping: nil).write(into: &body)
            return MethodSection(id: bands.anchor(in: rendition.edition), heading: rendition.bandsHeading(bands), body: body)
        }
    }

    /// What counts outside the maximum, if the edition has it.
    private var roles: [String] {
        let nodes = rendition.tree.nodes, words = rendition.words
        return (nodes.contains { $0.role == .bonus } ? [words[rendition.results.isLow() ? "rule_bonus_low" : "rule_bonus"]] : [])
            + (nodes.contains { $0.role == .penalty } ? [words[rendition.results.isLow() ? "rule_penalty_low" : "rule_penalty"]] : [])
    }

    /// How values are made, the total's first, then the nodes where it is otherwise.
    private var aggregates: [String] {
        let words = rendition.words, tree = rendition.tree
        var sentences = [words["rule_aggregate_" + tree.root.aggregate.rawValue]]
        let isWeighted = tree.nodes.indices.contains { node in
            tree.weightShare(of: node) != nil && tree[node].parent.map { tree[$0].aggregate.weights } == .possible
        }
        for aggregate in Aggregate.allCases where aggregate != tree.root.aggregate {
            let names = tree.nodes.indices.filter { !tree[$0].isLeaf && tree[$0].aggregate == aggregate }.map { rendition.names.indicators[$0] }
            if names.isEmpty { continue }
            sentences.append(
                words(
                    "rule_aggregate_other", ["names": names.joined(separator: words["list_separator"]), "rule": words["rule_aggregate_" + aggregate.rawValue]]))
        }
        return isWeighted ? sentences + [words["rule_aggregate_by_weight"]] : sentences
    }

    private var missing: [String] {
        let words = rendition.words, rules = rendition.results.rules
        let sentence = words["rule_missing_" + rules.missing.rawValue]
        guard rules.missing == .exclude, !rules.coverage.isZero else { return [sentence] }
        return [sentence, words("rule_coverage", ["coverage": rules.coverage.shareText(words.marks)])]
    }

    /// The flags that scores have, with how many have them.
    private var flags: [String] {
        let flagged = rendition.edition.flags, words = rendition.words
        if flagged.isEmpty { return [] }
        let entries = zip(flagged.flags, flagged.counts).filter { $1 > 0 }.map { flag, count in
            words("rule_flag", count: count, ["flag": flag.mark, "meaning": flag.meaning.text(rendition.language)])
        }
        return [words("rule_flags", ["flags": entries.joined(separator: words["clause_separator"])])]
    }

    private var ties: [String] {
        rendition.results.ties.isEmpty ? [] : [rendition.words("rule_ties", ["order": rendition.tieOrder])]
    }

    /// Who has no rank, and whether they count in means.
    private var unranked: [String] {
        let words = rendition.words, results = rendition.results
        guard !results.unranked.isEmpty else { return [] }
        return [
            words(
                "rule_unranked", count: results.unranked.count,
                ["units": rendition.names.word(for: results.unranked.count), "counter": rendition.names.counter]),
            words[results.rules.countsUnranked ? "rule_unranked_counted" : "rule_unranked_left_out"],
        ]
    }

    /// What becomes of what was printed, and of scores that were rounded before.
    private var printed: [String] {
        let words = rendition.words, comparison = rendition.edition.printed, rules = rendition.results.rules
        guard comparison.count > 0, comparison.rule == .stands || comparison.hasRoundedScores else { return [] }
        var sentences = [words["rule_printed_" + comparison.rule.rawValue]]
        if let decimals = rules.scoreDecimals {
            sentences.append(words("rule_scores_rounded", ["decimals": String(decimals)]))
        } else if comparison.hasRoundedScores {
            sentences.append(words["rule_scores_rounded_some"])
        }
        return sentences
    }

    /// Which indicators are better at the other end than the total.
    private var directions: [String] {
        let words = rendition.words, tree = rendition.tree, total = rendition.results.rules.direction
        let contrary = tree.nodes.indices.filter { tree.isContrary($0, total: total) && !(tree[$0].parent.map { tree.isContrary($0, total: total) } ?? false) }
        return [ScoringRules.Direction.high, .low].compactMap { direction in
            let names = contrary.filter { rendition.results.direction(of: $0) == direction }.map { rendition.names.indicators[$0] }
            return names.isEmpty
                ? nil : words("rule_aggregate_other", ["names": words.list(names), "rule": words["rule_direction_" + direction.rawValue]])
        }
    }

    /// By what means are weighted, of all pages and of groupings that have their own.
    private var means: [String] {
        let own = rendition.edition.groupings.filter { $0.means != nil }.compactMap { grouping in
            rendition.meansNote(grouping.means).map { rendition.words("rule_aggregate_other", ["names": grouping.title(rendition.language), "rule": $0]) }
        }
        return [rendition.meansNote()].compactMap { $0 } + own
    }

    /// What a unit's page lists beside its scores.
    private var points: [String] {
        let words = rendition.words
        return [
            words("rule_strengths", ["units": rendition.names.unitsWord, "unit": rendition.names.unitWord]),
            words(rendition.results.isLow() ? "rule_losses_low" : "rule_losses", ["units": rendition.names.unitsWord]),
        ]
    }

    /// Every rule with its value, the defaults too.
    private var rules: ByteBuffer {
        let words = rendition.words, rules = rendition.results.rules
        var out = ByteBuffer()
        out.tableStart("rules", label: words("scroll_region_named", ["name": words["scoring_rules"]]), columns: 2, rows: 4)
        out.raw("<thead><tr>")
        out.columnHead(words["rule"], classes: "t")
        out.columnHead(words["value_of_rule"], classes: "t")
        out.raw("</tr></thead><tbody>")
        let rounding = words[rules.rounding == .halfUp ? "rounding_half_up" : "rounding_half_even"]
        let rows =
            [
                ("rule_aggregate", aggregates + roles),
                (
                    "rule_rounding",
                    [
                        words(
                            rules.roundAt == .final ? "rule_rounding_text" : "rule_rounding_each_level",
                            ["decimals": String(rules.decimals), "rounding": rounding])
                    ]
                ),
                (
                    "rule_ranking",
                    [
                        words["rule_ranking_" + rules.ranking.rawValue], words["rule_rank_by_" + rules.rankBy.rawValue],
                        words["rule_direction_" + rules.direction.rawValue],
                    ] + (rules.rankFrom == .worst ? [words["rule_rank_from_worst"]] : []) + directions + ties + unranked
                ),
                ("rule_missing", missing + flags),
            ] + (printed.isEmpty ? [] : [("rule_printed", printed)])
            + (means.isEmpty ? [] : [("rule_means", means)])
            + (UnitPoints.hasSeveralIndicators(rendition.tree) ? [(rendition.results.isLow() ? "rule_points_low" : "rule_points", points)] : [])
        for (heading, sentences) in rows {
            out.raw("<tr><th scope=\"row\">")
            out.text(words[heading])
            out.raw("</th><td class=\"t\">")
            out.text(sentences.joined(separator: words.sentenceGap))
            out.raw("</td></tr>")
        }
        out.tableEnd()
        return out
    }
}
