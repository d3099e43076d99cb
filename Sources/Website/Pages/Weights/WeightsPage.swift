import Edition
import Markup
import Scoring
import Source

/// The ranking under weights that the reader chooses, and, for all, under those that are declared.
struct WeightsPage: Page {
    let rendition: Rendition

    static func all(_ edition: EditionPlan) -> [WeightsPage] { edition.rendition.hasWeightsPage ? [WeightsPage(rendition: edition.rendition)] : [] }

    var path: String { rendition.addresses.weights }
    var title: String? { rendition.words["own_weights"] }
    var section: String? { rendition.addresses.ranking }
    var description: String? {
        rendition.words[Weighing.refusal(of: rendition.tree) == nil ? "own_weights_lede" : "own_weights_lede_refused"]
    }
    var card: PageCard? { PageCard("weights", rendition, title: rendition.words["own_weights"], text: description) }

    func view() -> WeightsView {
        let words = rendition.words, weighing = Weighing(rendition.results)
        return WeightsView(
            heading: words["own_weights"], lede: description.map { ByteBuffer(text: $0) }, refusal: Weighing.refusal(of: rendition.tree).map(refusal),
            tool: weighing.map(tool), published: weighing == nil ? nil : published, exhibits: scenarios(weighing))
    }

    private func tool(_ weighing: Weighing) -> WeightsTool {
        // Who has too little to be ranked under the weights in use may have enough under others.
        let words = rendition.words, choices = WeightChoices(weighing, rendition), rankable = rendition.results.unitCount - rendition.results.unranked.count
        let units: KeyValuePairs = ["of": String(rankable), "units": rendition.names.word(for: rankable), "counter": rendition.names.counter]
        return WeightsTool(
            data: rendition.addresses.weightsData,
            indicators: weighing.nodes.map { node in
                WeightSlider(id: rendition.tree[node].id, label: rendition.names.indicators[node], path: rendition.addresses.indicatorPath(node))
            },
            step: weighing.nodes.count > Self.mostInWholeSteps ? "0.1" : "1",
            choices: choices.all.map { WeightChoiceView(label: $0.name) },
            first: words["own_weights_first"], moved: words.forms("own_weights_moved", units),
            same: words("own_weights_same", units),
            more: words("own_weights_more", units), up: words["climb_up"], down: words["climb_down"], gap: words.sentenceGap,
            unitTitle: rendition.names.unitTitle, tableLabel: words("scroll_region_named", ["name": words["own_weights_ranking"]]),
            isLong: rendition.results.unitCount >= TableRegion.longRows, rule: rule(weighing),
            rules: choices.rules.count > 1 ? rules(choices) : nil, withoutScripts: withoutScripts)
    }

    /// With more indicators a whole step is too great a part of what each counts for.
    private static let mostInWholeSteps = 10

    private var withoutScripts: String {
        let words = rendition.words
        return [words["own_weights_without_scripts"], words[rendition.edition.scenarios == nil ? "own_weights_see_ranking" : "own_weights_see_sets"]]
            .joined(separator: words.sentenceGap)
    }

    /// What a weight does to the total.
    private func rule(_ weighing: Weighing) -> String {
        let words = rendition.words, tree = rendition.tree, aggregate = tree.root.aggregate
        var sentences: [String]
        if aggregate == .sum, weighing.nodes.allSatisfy({ tree[$0].maximum != nil }) {
            sentences = [words("own_weights_rule_maxima", ["whole": rendition.numbers.stated(weighing.inUse.sum())])]
        } else {
            sentences = [words[aggregate == .sum || aggregate == .mean ? "own_weights_rule_" + aggregate.rawValue : "own_weights_rule_weighted"]]
        }
        if let extras = rendition.extrasWord(of: tree.root.children) { sentences.append(words("own_weights_extras", ["extras": extras])) }
        if rendition.results.hasStatedValues { sentences.append(words["own_weights_printed"]) }
        return sentences.joined(separator: words.sentenceGap)
    }

    /// For scripts: what stands in the place of `rule`, by the rules that a choice has; JSON.
    private func rules(_ choices: WeightChoices) -> String {
        let words = rendition.words
        var out = ByteBuffer()
        out.raw("[")
        for (position, rules) in choices.rules.enumerated() {
            if position > 0 { out.raw(",") }
            guard let scenario = rules.scenario else {
                out.jsonString(rule(rules.weighing))
                continue
            }
            let otherwise = rendition.scenarioWords(scenario, isFirstLevelFree: true).joined(separator: words["clause_separator"])
            out.jsonString(words("own_weights_rules", ["name": scenario.name.text(rendition.language), "rules": otherwise]))
        }
        out.raw("]")
        return String(decoding: out.bytes, as: UTF8.self)
    }

    private func refusal(_ refusal: Weighing.Refusal) -> String {
        let words = rendition.words
        switch refusal {
        case .aggregate(let aggregate): return words("own_weights_refused_aggregate", ["rule": words["rule_aggregate_" + aggregate.rawValue]])
        case .tooFew: return words["own_weights_refused_few"]
        case .noWeight: return words["own_weights_refused_weight"]
        }
    }

    /// What stands in place of the tool where scripts do not run and nothing else is declared.
    private var published: ExhibitView? {
        guard rendition.edition.scenarios == nil else { return nil }
        var body = ByteBuffer()
        RankingTable(rendition: rendition, root: root).write(into: &body)
        return ExhibitView(heading: rendition.words["ranking"], body: body)
    }

    private func scenarios(_ weighing: Weighing?) -> [ExhibitView] {
        guard let scenarios = rendition.edition.scenarios else { return [] }
        let words = rendition.words
        var body = ByteBuffer()
        ScenarioRanksTable(rendition: rendition, root: root, scenarios: scenarios).write(into: &body)
        let others = weighing.map { WeightChoices($0, rendition).others } ?? []
        let notes =
            [words["scenarios_note"]]
            + (others.isEmpty ? [] : [words("own_weights_others", ["names": words.list(others.map { words("own_weights_quoted", ["name": $0]) })])])
            + (rendition.results.hasStatedValues ? [words["scenarios_printed"]] : [])
        return [
            ExhibitView(
                id: "scenarios", heading: words["scenarios"], caption: ByteBuffer(text: words("scenarios_caption", ["units": rendition.names.unitsWord])),
                body: body, note: ByteBuffer(text: notes.joined(separator: words.sentenceGap)),
                more: LinkView(label: words["robustness"], path: rendition.addresses.robustness))
        ]
    }
}

extension Rendition {
    /// Whether there is anything to weigh, or to see under other weights.
    var hasWeightsPage: Bool { results.unitCount > 1 && (edition.scenarios != nil || Weighing.refusal(of: tree) == nil) }

    /// The page of own weights, where there is one.
    var weightsLink: LinkView? { hasWeightsPage ? LinkView(label: words["own_weights"], path: addresses.weights) : nil }
}
