import Messages
import Scoring

/// A quantile whose position is a number of `parts`: of 1 for quantile, of 4 for quartile.
func bindQuantile(_ call: FormulaNode.Call, _ binder: inout Binder, parts: Exact) -> Bound? {
    guard binder.hasArguments(call, 2...2, filter: true) else { return nil }
    let position = binder.bindNumber(call.arguments[1])
    let sampled = FormulaNode.Call(
        name: call.name, nameRange: call.nameRange, arguments: [call.arguments[0]], filter: call.filter, range: call.range)
    guard let sample = binder.bindSample(sampled), let position else { return nil }
    let range = call.range, offset = call.arguments[1].offset, run = position.run
    return binder.once(.number, call.range, varies: sample.variation.union(position.variation)) { (frame) throws(Problem) in
        guard case .number(let number, _) = try run(&frame) else { return .missing }
        let part = number / parts
        guard !part.isNegative, part <= .one else {
            throw Problem(
                .arguments, "\(number.shortest(6)) is not between 0 and \(parts.shortest())", at: offset,
                hint: parts == .one ? "write a part such as 0.9 or 90%" : "write 1, 2 or 3")
        }
        let values = try sample.run(&frame)
        guard let result = interpolated(values.numbers, at: part) else {
            throw Problem(.nothing, "a quantile of nothing: no unit has a value here", at: range.lowerBound)
        }
        let content = Value.Content.number(result, values.kind(among: result))
        frame.note(range, values.units, values.units.count == values.numbers.count ? values.numbers : nil, content)
        return content
    }
}

/// The quantile by linear interpolation between order statistics (Hyndman and Fan's definition 7).
func interpolated(_ numbers: [Exact], at part: Exact) -> Exact? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.ascending
    let place = part * Exact(sorted.count - 1)
    // The whole part: rounding half-up what is a half less.
    let nearest = place.rounded(0)
    let whole = nearest > place ? nearest - .one : nearest
    guard let index = whole.int, index + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (place - whole)
}
