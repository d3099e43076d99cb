import Messages
import Scoring

extension Function {
    static let alpha = Function(
        "alpha", signature: "alpha(indicator where condition)",
        help: "Cronbach's alpha: how far the indicators one level below measure one thing, over the units that have all of them; 1 at most.",
        examples: [("alpha(total)", "0.53")]
    ) { call, binder in
        guard binder.hasArguments(call, 1...1, filter: true), let indicator = binder.bindIndicator(call.arguments[0]),
            let units = binder.bindUnits(where: call.filter)
        else { return nil }
        if case .fixed(let node) = indicator, binder.dataset.results.tree[node].children.count < 2 {
            binder.report(.arguments, "\(binder.dataset.results.tree[node].id) is not made of several indicators", at: call.arguments[0].offset)
            return nil
        }
        let range = call.range
        return binder.once(.number, range, varies: indicator.variation.union(units.variation).union(.here)) { (frame) throws(Problem) in
            let results = frame.dataset.results, chosen = try units.run(&frame)
            let parts = results.tree[indicator.node(frame)].children.map { child in chosen.map { results.values[child][$0] } }
            guard let alpha = Reliability.cronbachAlpha(parts) else {
                throw Problem(.nothing, "alpha needs at least two units that have every part, and whose sums differ", at: range.lowerBound)
            }
            let result = Value.Content.number(alpha, .ratio)
            frame.note(range, chosen, nil, result)
            return result
        }
    }
}
