import Scoring

extension Function {
    static let full = Function(
        "full", signature: "full(indicator)", help: "The full marks of an indicator, the rubric's maximum; a bonus is not counted in.",
        examples: [("full(ops)", "30"), ("full(total)", "100")]
    ) { call, binder in
        guard binder.hasArguments(call, 1...1), let indicator = binder.bindIndicator(call.arguments[0]) else { return nil }
        return Bound(.number, varies: indicator.variation.union(.here)) { (frame) throws(Problem) in
            .number(frame.dataset.results.tree[indicator.node(frame)].maximum, .stated)
        }
    }
}
