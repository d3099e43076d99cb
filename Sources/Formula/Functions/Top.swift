import Messages
import Scoring

extension Function {
    static let top = Function(
        "top", signature: "top(3, indicator where condition)",
        help: "The units on the first ranks, in their order; ties on the last of them are all in.",
        examples: [("top(3, total)", "杭州、南京、宁波"), ("top(1, svc.guides)", "南京")]
    ) { call, binder in
        bindEnd(call, &binder, fromTop: true)
    }
}

/// The units at one end of an order.
func bindEnd(_ call: FormulaNode.Call, _ binder: inout Binder, fromTop: Bool) -> Bound? {
    guard binder.hasArguments(call, 1...2, filter: true) else { return nil }
    let count = binder.bindNumber(call.arguments[0])
    let total = FormulaNode(kind: .name("total"), range: call.nameRange)
    let measure = binder.bindMeasure(call.arguments.count == 2 ? call.arguments[1] : total)
    let units = binder.bindUnits(where: call.filter)
    guard let count, let measure, let units else { return nil }
    let range = call.range, offset = call.arguments[0].offset, run = measure.run
    let reference = measure.node
    let isTotal = if case .fixed(0)? = measure.node { true } else { false }
    let variation = count.variation.union(measure.variation.subtracting(.unit)).union(units.variation)
    return binder.once(.list(.unit), call.range, varies: variation) { (frame) throws(Problem) in
        guard case .number(let wanted, _) = try count.run(&frame), let limit = wanted.int, limit >= 1 else {
            throw Problem(.arguments, "the number of units is not a whole number from 1", at: offset, hint: "write top(3, total)")
        }
        var scored: [Int] = [], values: [Exact] = []
        let results = frame.dataset.results
        // Of a penalty, fewer points stand first.
        let direction = reference.map { results.first(of: $0.node(frame)) } ?? results.rules.first(results.rules.direction)
        try frame.each(try units.run(&frame)) { (frame) throws(Problem) in
            guard !results.unranked.contains(frame.unit), case .number(let value, _) = try run(&frame) else { return }
            scored.append(frame.unit)
            values.append(isTotal && results.rules.rankBy == .published ? results.published(value) : value)
        }
        let numbers = values
        // Equal totals stand in the order of their ranks.
        if isTotal, !results.ties.isEmpty { values = results.standings(0, among: scored).map { direction == .high ? -($0?.rank ?? .zero) : $0?.rank ?? .zero } }
        // From either end, ties on the last of the ranks that are asked for are all in (ranked 1 2 2 4).
        var order = values.order(highestFirst: (direction == .high) == fromTop)
        if order.count > limit {
            let last = values[order[limit - 1]]
            order = Array(order[..<limit] + order[limit...].prefix { values[$0] == last })
        }
        if !fromTop { order.sort { values[$0] == values[$1] ? $0 < $1 : (values[$0] > values[$1]) == (direction == .high) } }
        let result = Value.Content.list(order.map { .unit(scored[$0]) })
        frame.note(range, order.map { scored[$0] }, order.map { numbers[$0] }, result)
        return result
    }
}
