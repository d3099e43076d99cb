import Scoring
import Source

extension Function {
    static let raw = Function(
        "raw", signature: "raw(unit, indicator)",
        help: """
            What was measured of a unit, before it became a score (values.csv), with its unit of measure; raw(indicator) is the current unit's, in a row \
            of units, after where, or in an aggregate: mean(raw(life)).
            """,
        examples: []
    ) { call, binder in
        guard binder.hasArguments(call, 1...2) else { return nil }
        if case .one(let node)? = call.arguments.last?.namedText.map({ binder.find(indicator: $0) }), binder.dataset.raw[node] == nil {
            binder.reportNoRawValues(node, at: call.arguments[call.arguments.count - 1].offset)
            return nil
        }
        guard let subject = binder.bindSubject(call) else { return nil }
        if case .fixed(let node) = subject.indicator, binder.dataset.raw[node] == nil {
            binder.reportNoRawValues(node, at: call.nameRange.lowerBound)
            return nil
        }
        let unit = subject.unit, indicator = subject.indicator, range = call.range
        return Bound(.number, varies: subject.variation) { (frame) throws(Problem) in
            let position = unit ?? frame.unit
            guard let column = frame.dataset.raw[indicator.node(frame)], let value = column.values[position] else { return .missing }
            let result = Value.Content.number(value, .measured(column.unit))
            frame.note(range, [position], [value], result)
            return result
        }
    }
}

extension Binder {
    fileprivate mutating func reportNoRawValues(_ node: Int, at offset: Int) {
        let tree = dataset.results.tree, id = tree[node].id, known = dataset.raw.keys.sorted().map { tree[$0].id }
        report(
            .missing, "\(id) has no raw values: \(tree[node].isLeaf ? "its scores are given" : "it is made of other scores")", at: offset,
            hint: known.isEmpty
                ? "write \(written(id)) for its score; raw values stand in values.csv, for indicators with \"normalise:\""
                : "write \(written(id)) for its score; those with raw values are \(listed(known))")
    }
}
