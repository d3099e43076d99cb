import Messages
import Scoring

extension Function {
    static let gap = Function(
        "gap", signature: "gap(a, b), gap(mean(indicator), group)",
        help: "How far two numbers are apart, whichever is larger; with a group column, how far its highest and lowest values are.",
        examples: [("gap(mean(total where region = \"central\"), mean(total where region = \"west\"))", "8.8"), ("gap(mean(total), region)", "16.6")],
        compares: true
    ) { call, binder in
        if call.arguments.count == 2, let name = call.arguments[1].namedText, case .one(let group) = binder.dataset.names.groups.find(name) {
            return bindSpread(call, &binder, .group(group))
        }
        return bindDifference(call, &binder, signed: false)
    }
}

private func bindSpread(_ call: FormulaNode.Call, _ binder: inout Binder, _ over: Binder.Dimension) -> Bound? {
    guard let measure = binder.bindMeasure(call.arguments[0], call, over) else { return nil }
    let run = measure.run, range = call.range, members = over.members
    return binder.once(.number, call.range, varies: over.result(of: measure)) { (frame) throws(Problem) in
        var values: [Exact] = []
        var kind = NumberKind.plain
        for (_, inner) in try members(frame) {
            var inner = inner
            guard case .number(let value, let found) = try run(&inner) else { continue }
            values.append(value)
            kind = found
        }
        guard let high = values.max(), let low = values.min() else { throw Problem(.nothing, "gap of nothing", at: range.lowerBound) }
        let result = Value.Content.number(high - low, .sum(kind, kind, minus: true))
        frame.note(range, frame.universe, nil, result)
        return result
    }
}
