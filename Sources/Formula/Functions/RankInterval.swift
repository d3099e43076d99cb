import Messages
import Scoring

extension Function {
    static let rankLow = interval(
        "rank_low", signature: "rank_low(unit)", .low,
        """
        The low end of the interval that a unit’s rank lies in when other weights are drawn: the least rank that at least 5 % of the draws do not exceed \
        (Docs/robustness.md).
        """)
    static let rankMedian = interval(
        "rank_median", signature: "rank_median(unit)", .median, "The least rank that at least half of the draws of other weights do not exceed.")
    static let rankHigh = interval(
        "rank_high", signature: "rank_high(unit)", .high,
        "The high end of that interval: the least rank that at least 95 % of the draws do not exceed.")

    private static func interval(_ name: String, signature: String, _ bound: Firmness.Bound, _ help: String) -> Function {
        Function(name, signature: signature, help: help, examples: []) { call, binder in
            guard binder.hasArguments(call, 1...1), let firmness = binder.firmness(call) else { return nil }
            guard firmness.hasIntervals else {
                binder.report(
                    .nothing, "no weights are drawn for \(binder.dataset.editionID), so that there are no intervals", at: call.nameRange.lowerBound,
                    hint: "the page robustness.html says why")
                return nil
            }
            guard let subject = binder.bindSubject(call) else { return nil }
            guard case .fixed(0) = subject.indicator else {
                binder.report(
                    .type, "\(name) is of ranks by the total", at: call.arguments[0].offset,
                    hint: "write \(name)(\"\(binder.dataset.names.units.labels.first ?? "unit")\"), or \(name)(total) in a row of units")
                return nil
            }
            let unit = subject.unit, range = call.range
            return Bound(.number, varies: subject.variation) { (frame) throws(Problem) in
                let position = unit ?? frame.unit
                guard let rank = firmness.rank(position, bound) else { return .missing }
                let result = Value.Content.number(rank, .rank)
                frame.note(range, [position], [rank], result)
                return result
            }
        }
    }

    static let dominates = Function(
        "dominates", signature: "dominates(unit, other)",
        help: """
            Whether a unit is at least as good as another on every indicator, and better on one: then no weights give the other the better total, unless \
            uneven scores cost something (Mazziotta–Pareto). \
            Behind where the other is the row's own unit: `count(where dominates("杭州"))`.
            """,
        examples: []
    ) { call, binder in
        guard binder.hasArguments(call, 1...2), let firmness = binder.firmness(call) else { return nil }
        guard firmness.hasDominance else {
            binder.report(
                .nothing, "who dominates whom is not told for \(binder.dataset.editionID): an indicator counts the other way than it is read",
                at: call.nameRange.lowerBound, hint: "compare scores: score(\"unit\", total) > score(\"other\", total)")
            return nil
        }
        var units: [Int] = []
        for argument in call.arguments {
            guard let name = argument.namedText ?? binder.hyphenatedName(argument) else {
                binder.report(.type, "expected a unit", at: argument.offset, hint: "write dominates(\"unit\", \"other\")")
                return nil
            }
            guard let unit = binder.unit(name, at: argument.offset) else { return nil }
            units.append(unit)
        }
        let one = units[0], other = units.count > 1 ? units[1] : nil
        if other == one {
            binder.report(.noEffect, "a unit does not dominate itself", at: call.arguments[1].offset, hint: "name another one")
            return nil
        }
        guard other != nil || binder.scope.hasUnit else {
            binder.report(
                .arguments, "dominates needs another unit here", at: call.nameRange.lowerBound,
                hint: "write dominates(\"unit\", \"other\"), or count(where dominates(\"unit\"))")
            return nil
        }
        return Bound(.truth, varies: other == nil ? [.unit, .here] : .here) { (frame) throws(Problem) in
            firmness.dominates(one, other ?? frame.unit).map { .truth($0) } ?? .missing
        }
    }
}

extension Binder {
    /// How firm the ranks of the edition are that is asked; reports where that is not told.
    mutating func firmness(_ call: FormulaNode.Call) -> Firmness? {
        if let scenario = dataset.scenarioID {
            report(
                .type, "\(call.name) is of the ranking as it is, not under \(scenario)", at: call.nameRange.lowerBound,
                hint: "take \"under \(written(scenario))\" out, or write rank(…) under \(written(scenario))")
            return nil
        }
        guard let firmness = dataset.firmness else {
            report(
                .nothing, "how firm ranks are is not computed for \(dataset.editionID)", at: call.nameRange.lowerBound,
                hint: "it needs three units with a rank and a total of two indicators, and no \"robustness: none\" in edition.yaml")
            return nil
        }
        return firmness
    }
}
