import Scoring
import Source

extension Binder {
    /// `x under experts`: the same formula over what comes out in a scenario.
    mutating func bindScenario(
        _ node: FormulaNode, _ operand: FormulaNode, _ set: FormulaNode.NamedSet, whole: String?, expecting expected: ValueType?
    ) -> Bound? {
        if let whole, isOneName(node) { return bindName(whole, expecting: expected, at: node.offset) }
        guard let position = scenario(set, node) else { return nil }
        if reportIdleScenario(operand, set, position, node) { return nil }
        guard let bound = bind(operand, in: dataset.under(position), expecting: expected) else { return nil }
        if bound.type == .indicator, !scope.hasUnit, operand.namedText != nil {
            report(
                .type, "\(source.text(operand.range)) is a score of each unit, not one value", at: operand.offset,
                hint: "write mean(\(source.text(node.range)))")
            return nil
        }
        return bound
    }

    /// Whether words with `under` among them are one name: `Deaths under five`. Where no scenario has the name behind it, and what
    /// stands before it names nothing either, they are a name that is not known.
    func isOneName(_ node: FormulaNode) -> Bool {
        guard case .scenario(let operand, let set, let whole?) = node.kind else { return false }
        if isKnown(whole) { return true }
        return dataset.names.scenarios.find(set.name) == .none && !(operand.namedText.map(isKnown) ?? true)
    }

    private mutating func scenario(_ set: FormulaNode.NamedSet, _ node: FormulaNode) -> Int? {
        let sets = dataset.names.scenarios
        switch sets.find(set.name) {
        case .one(let position): return position
        case .several(let positions): ambiguous(set.name, positions.map { "scenario \(sets.ids[$0])" }, at: set.offset)
        case .none:
            if let inner = dataset.scenarioID {
                report(.noEffect, "\(source.text(node.range)) is under \(inner) already", at: set.offset, hint: "take one of the two scenarios out")
            } else if sets.count == 0 {
                report(
                    .unknownName, "\(dataset.editionID) has no scenarios, and so none called \(quoted(set.name))", at: set.offset,
                    hint: "declare it in edition.yaml: scenarios: {\(set.name): {name: …, weights: {…}}}")
            } else {
                report(
                    .unknownName, "there is no scenario \(quoted(set.name))", at: set.offset,
                    // `no-bonus` without quotes is a subtraction.
                    hint: (sets.ids.first { $0.hasPrefix(set.name + "-") } ?? nearest(set.name, among: sets.known)).map { "write \(written($0))" }
                        ?? "the scenarios are \(listed(sets.ids))")
            }
        }
        return nil
    }

    /// The functions that are of the total, or of every indicator, where none is named.
    private static let ofTheTotalUnlessNamed: Set<String> = Set(
        [Function.rank, .climb, .score, .rate, .band, .top, .bottom, .highest, .lowest, .gap].map(\.name))

    /// Reports an operand that a scenario does not change: a literal, a name, a score that is made of nothing that it has otherwise.
    private mutating func reportIdleScenario(_ operand: FormulaNode, _ set: FormulaNode.NamedSet, _ position: Int, _ node: FormulaNode) -> Bool {
        let text = source.text(operand.range), other = dataset.scenarios[position].data.results
        // Another rule for what is missing can touch every score.
        let isAllMoved = other.rules.missing != dataset.results.rules.missing
        let moved = dataset.results.tree.isMoved(by: other.tree)
        var indicators: [Int] = [], isOfAll = false, namesRank = false
        operand.visitWords(
            call: { if Self.ofTheTotalUnlessNamed.contains(Function.named($0)?.name ?? "") { isOfAll = true } },
            name: { name in
                if case .one(let node) = dataset.names.indicators.find(name) { indicators.append(node) }
                namesRank = namesRank || ["rank", "indicator", "indicators"].contains(folded(name)) || folded(name).hasPrefix("band")
            })
        guard !namesRank, !indicators.contains(where: { isAllMoved || moved[$0] }), !(isOfAll && indicators.isEmpty) else { return false }
        report(
            .noEffect, "\(text) is the same under \(dataset.scenarios[position].id) as in the ranking itself", at: set.offset,
            hint: "take \"under \(set.name)\" out, or write it behind what the scenario changes, such as rank(total)")
        return true
    }
}
