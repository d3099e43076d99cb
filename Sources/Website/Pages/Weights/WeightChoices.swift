import Edition
import Scoring
import Source

/// What a reader can begin with: the weights in use, equal ones, and every scenario in which weights of the first level make the total, under the rules that it has.
struct WeightChoices: Sendable {
    /// Rules under which the first level is weighed: those in use, or a scenario's.
    struct Rules: Sendable {
        /// Nil of the rules in use.
        var scenario: Scenario?
        var results: Results
        var weighing: Weighing
        /// By position among the sliders: the place in the weighing's nodes; nil where the scenario leaves the indicator out.
        var places: [Int?]
    }

    struct Choice: Sendable {
        var name: String
        /// Position in `rules`.
        var rules: Int
        /// By position among the sliders; 0 where the indicator is left out.
        var weights: [Exact]
    }

    /// Those in use come first.
    let rules: [Rules]
    let all: [Choice]
    /// Names of scenarios that have no weights of the first level.
    let others: [String]

    init(_ weighing: Weighing, _ rendition: Rendition) {
        let words = rendition.words, nodes = weighing.nodes
        var rules = [Rules(scenario: nil, results: rendition.edition.fromScores, weighing: weighing, places: Array(nodes.indices))]
        var declared: [Choice] = [], others: [String] = []
        for scenario in rendition.edition.scenarios?.all ?? [] {
            let name = scenario.name.text(rendition.language)
            // Scenarios that differ in weights of the first level alone share their rules.
            let known = rules.enumerated().lazy.compactMap { position, known -> (Int, [Exact])? in
                guard known.scenario?.change.missing == scenario.change.missing else { return nil }
                return known.weighing.weights(in: scenario.results.tree).map { (position, $0) }
            }.first
            if let (position, weights) = known {
                declared.append(Choice(name: name, rules: position, weights: rules[position].places.map { $0.map { weights[$0] } ?? .zero }))
            } else if let own = Weighing(scenario.results) {
                let places = nodes.map { own.nodes.firstIndex(of: $0) }
                declared.append(Choice(name: name, rules: rules.count, weights: places.map { $0.map { own.inUse[$0] } ?? .zero }))
                rules.append(Rules(scenario: scenario, results: scenario.results, weighing: own, places: places))
            } else {
                others.append(name)
            }
        }
        let inUse = Choice(name: words["own_weights_in_use"], rules: 0, weights: weighing.inUse)
        let equal = Choice(name: words["own_weights_equal"], rules: 0, weights: nodes.map { _ in .one })
        let isThere = ([inUse] + declared).contains { $0.rules == 0 && Set($0.weights).count == 1 }
        all = [inUse] + (isThere ? [] : [equal]) + declared
        self.rules = rules
        self.others = others
    }
}
