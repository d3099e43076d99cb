import Messages
import Scoring

extension Function {
    static let full = Function(
        "full", signature: "full(indicator)", help: "The full marks of an indicator, the rubric's maximum; a bonus is not counted in.",
        examples: [("full(ops)", "30"), ("full(total)", "100")]
    ) { call, binder in
        guard binder.hasArguments(call, 1...1), let indicator = binder.bindIndicator(call.arguments[0]) else { return nil }
        return Bound(.number, varies: indicator.variation.union(.here)) { (frame) throws(Problem) in
            let tree = frame.dataset.results.tree, node = indicator.node(frame)
            guard let full = tree[node].maximum else { throw noMaximum(tree[node].id, at: call.range.lowerBound) }
            return .number(full, .stated)
        }
    }
}

/// There is nothing to take a share or the rest of.
func noMaximum(_ id: String, at offset: Int) -> Problem {
    Problem(.nothing, "\(id) has no maximum", at: offset, hint: "give it a max in indicators.yaml, or write mean(\(id)), min(\(id)) or max(\(id))")
}
