import Messages
import Scoring

extension Function {
    static let rate = Function(
        "rate", signature: "rate(indicator where condition), rate(unit, indicator)",
        help: "The score rate, the share of the full marks: the mean over the units, or one unit's.",
        examples: [("rate(ux)", "69.1%"), ("rate(\"杭州\", ux)", "92.0%"), ("rate(ops where region = \"east\")", "47.0%")]
    ) { call, binder in
        if call.arguments.count == 1, call.filter != nil || !binder.scope.hasUnit {
            let count = binder.problems.count
            if let name = call.arguments[0].namedText, call.filter == nil, binder.find(indicator: name) == .none,
                binder.find(unit: name) != .none
            {
                return unitRate(call, &binder)
            }
            guard let indicator = binder.bindIndicator(call.arguments[0]), let units = binder.bindUnits(where: call.filter),
                binder.problems.count == count
            else { return nil }
            let range = call.range, isOfAll = call.filter == nil
            return binder.once(.number, call.range, varies: indicator.variation.union(units.variation)) { (frame) throws(Problem) in
                // A condition counts the units that it looks at itself.
                if isOfAll { try frame.budget.spend(frame.universe.count) }
                let node = indicator.node(frame)
                let indicator = frame.dataset.results.tree[node]
                guard let full = indicator.fullMarks else { throw noRate(indicator, at: range.lowerBound) }
                let (scored, scores) = frame.scores(node, of: try units.run(&frame))
                guard let mean = scores.average else {
                    throw Problem(.nothing, "rate of nothing: no unit has a value here", at: range.lowerBound, hint: "check the condition after where")
                }
                let result = Value.Content.number(mean / full, .rate)
                frame.note(range, scored, scores, result)
                return result
            }
        }
        return unitRate(call, &binder)
    }

    private static func unitRate(_ call: FormulaNode.Call, _ binder: inout Binder) -> Bound? {
        guard let subject = binder.bindSubject(call) else { return nil }
        let unit = subject.unit, indicator = subject.indicator, range = call.range
        return Bound(.number, varies: subject.variation) { (frame) throws(Problem) in
            let position = unit ?? frame.unit, node = indicator.node(frame)
            guard let score = frame.dataset.results.values[node][position] else { return .missing }
            guard let rate = frame.dataset.results.rate(score, of: node) else { throw noRate(frame.dataset.results.tree[node], at: range.lowerBound) }
            let result = Value.Content.number(rate, .rate)
            frame.note(range, [position], [score], result)
            return result
        }
    }

    private static func noRate(_ node: IndicatorTree.Node, at offset: Int) -> Problem {
        guard let maximum = node.maximum else { return noMaximum(node.id, at: offset) }
        return maximum.isZero
            ? Problem(.division, "\(node.id) has no full marks to take a rate of", at: offset)
            : Problem(
                .division, "scores of \(node.id) do not begin with 0, so no share of its maximum is a rate", at: offset,
                hint: "write mean(\(node.id)), or a difference")
    }
}
