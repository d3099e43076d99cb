import Edition
import Scoring
import Source

extension Rendition {
    /// "bonuses", "penalties" or both, as there are some among nodes; nil where there are none.
    func extrasWord(of nodes: some Sequence<Int>) -> String? {
        let roles = Set(nodes.map { tree[$0].role })
        switch (roles.contains(.bonus), roles.contains(.penalty)) {
        case (true, true): return words["extras_both"]
        case (true, false): return words["extras_bonus"]
        case (false, true): return words["extras_penalty"]
        case (false, false): return nil
        }
    }

    /// What a scenario has otherwise than the rules in use, in parts of a sentence.
    /// - Parameter isFirstLevelFree: whether the weights of the first level are chosen by a reader, so that nothing is said of the scenario's.
    func scenarioWords(_ scenario: Scenario, isFirstLevelFree: Bool = false) -> [String] {
        let change = scenario.change, tree = scenario.results.tree
        var parts: [String] = []
        if !change.without.isEmpty { parts.append(words("scenario_without", ["names": words.list(change.without.map { names.indicators[$0] })])) }
        for (node, aggregate) in change.aggregates.sorted(by: { $0.key < $1.key }) {
            parts.append(words("scenario_aggregate", ["name": names.indicators[node], "aggregate": words["aggregate_" + aggregate.rawValue]]))
        }
        if change.isEqual {
            parts.append(words[isFirstLevelFree ? "scenario_equal_below" : "scenario_equal"])
        } else {
            // Parents in the order of the tree, each with the shares of its parts.
            for parent in tree.nodes.indices where !(isFirstLevelFree && parent == 0) {
                let children = tree[parent].children.filter { change.weights[$0] != nil }
                if children.isEmpty { continue }
                let shares = children.map { child in
                    words("scenario_share", ["name": names.indicators[child], "share": words.marks.percentage(tree.weightShare(of: child) ?? .zero)])
                }
                parts.append(words("scenario_weights", ["shares": shares.joined(separator: words["list_separator"])]))
            }
        }
        if let missing = change.missing { parts.append(words["scenario_missing_" + missing.rawValue]) }
        return parts
    }

    /// What a scenario changes, in a sentence: how many have another rank, and who moves furthest.
    func scenarioSentence(_ scenario: Scenario, _ scenarios: Scenarios) -> String {
        let name = scenario.name.text(language)
        let moves = edition.units.indices.map { scenario.move(of: $0, from: scenarios.inUse) }
        let ranked = edition.units.indices.filter { moves[$0].climb != nil }
        let moved = ranked.filter { moves[$0].climb.map { !$0.isZero } ?? false }
        // Who has a rank on one side alone, as where a missing score counts otherwise, is told apart.
        let others = edition.units.indices.count { (moves[$0].standing == nil) != (scenarios.inUse.standings[0][$0] == nil) }
        let lost =
            others == 0
            ? "" : words.sentenceGap + words("scenario_ranked_otherwise", count: others, ["units": names.word(for: others), "counter": names.counter])
        guard let furthest = moved.compactMap({ moves[$0].climb?.magnitude }).max() else {
            return words("weight_set_same", ["set": name, "units": self.names.unitsWord]) + lost
        }
        let first =
            words(
                "weight_set_moved", count: moved.count,
                ["set": name, "of": String(ranked.count), "units": names.word(for: ranked.count), "counter": names.counter]) + lost
        let furthestUnits = moved.filter { moves[$0].climb?.magnitude == furthest }
        guard furthestUnits.count == 1, let before = scenarios.inUse.standings[0][furthestUnits[0]], let after = moves[furthestUnits[0]].standing else {
            return first
        }
        return first + words.sentenceGap
            + words("weight_set_furthest", ["unit": names.units[furthestUnits[0]], "before": before.text(words.marks), "after": after.text(words.marks)])
    }
}
