import Messages
import Scoring

/// The members of a dimension where a formula is highest or lowest, all that tie.
func bindExtreme(_ call: FormulaNode.Call, _ binder: inout Binder, isHighest: Bool) -> Bound? {
    guard binder.hasArguments(call, 2...2, filter: true) else { return nil }
    guard let over = binder.bindDimension(call.arguments[1]), let measure = binder.bindMeasure(call.arguments[0], call, over) else { return nil }
    let run = measure.run, range = call.range
    return binder.once(.list(over.type), call.range, varies: over.result(of: measure)) { (frame) throws(Problem) in
        var best: Exact?
        var found: [Value.Content] = []
        for (member, inner) in try over.members(frame) {
            var inner = inner
            guard case .number(let value, _) = try run(&inner) else { continue }
            if best == nil || (isHighest ? value > best! : value < best!) {
                best = value
                found = [member]
            } else if value == best {
                found.append(member)
            }
        }
        guard !found.isEmpty else { throw Problem(.nothing, "nothing has a value here", at: range.lowerBound) }
        let result = found.count == 1 ? found[0] : Value.Content.list(found)
        frame.note(range, frame.universe, nil, result)
        return result
    }
}
