import Scoring
import Source

/// Two numbers of each unit, or of each row of a data table: a score and its weight, or two columns that are compared.
struct PairSource: Sendable {
    let variation: Variation
    /// By unit, where both are of units; the numbers are nil where there is none.
    let run: @Sendable (inout EvaluationFrame) throws(Problem) -> [(unit: Int, first: Exact?, second: Exact?)]
}

extension Binder {
    /// Binds two things that each unit has a number of, and the condition after `where`.
    mutating func bindPairs(_ call: FormulaNode.Call, _ first: FormulaNode, _ second: FormulaNode) -> PairSource? {
        let bounds = inside({
            $0.hasUnit = true; $0.subject = .unit
        }) { binder in [first, second].map { binder.bindSampled($0) } }
        var filter: Bound?
        if let condition = call.filter {
            filter = self.filter(condition, by: .unit) {
                $0.hasUnit = true; $0.subject = .unit
            }
            if filter == nil { return nil }
        }
        guard let a = bounds[0], let b = bounds[1] else { return nil }
        if a.type.isList, b.type.isList, call.filter == nil { return lists(a, b, at: call.range.lowerBound) }
        for (bound, node) in zip([a, b], [first, second]) where !bound.variation.contains(.unit) || bound.type.isList {
            report(
                .type, "\(source.text(node.range)) is no number of each unit", at: node.offset,
                hint: "name an indicator, or a column of numbers of units.csv")
            return nil
        }
        if let record = [a, b].first(where: { $0.variation.contains(.record) }) {
            _ = record
            report(.type, "the rows of a data table and the units cannot be taken together", at: call.nameRange.lowerBound)
            return nil
        }
        let (x, y, test) = (a.run, b.run, filter?.run)
        let variation = a.variation.union(b.variation).union(filter?.variation ?? []).subtracting(.unit).union([.universe, .here])
        return PairSource(variation: variation) { (frame) throws(Problem) in
            var pairs: [(unit: Int, first: Exact?, second: Exact?)] = []
            try frame.each(frame.universe) { (frame) throws(Problem) in
                if let test, try test(&frame) != .truth(true) { return }
                pairs.append((frame.unit, try x(&frame).exact, try y(&frame).exact))
            }
            return pairs
        }
    }

    /// Two columns of data tables, row by row.
    private func lists(_ a: Bound, _ b: Bound, at offset: Int) -> PairSource {
        let (x, y) = (a.run, b.run)
        return PairSource(variation: a.variation.union(b.variation)) { (frame) throws(Problem) in
            guard case .list(let first) = try x(&frame), case .list(let second) = try y(&frame) else { return [] }
            guard first.count == second.count else {
                throw Problem(
                    .arguments, "one list has \(first.count) numbers and the other \(second.count)", at: offset, hint: "take two columns of one table")
            }
            return zip(first, second).map { (-1, $0.exact, $1.exact) }
        }
    }

    /// The mean in which each unit counts as much as its weight.
    mutating func weightedMean(_ call: FormulaNode.Call, by weight: FormulaNode) -> Bound? {
        guard hasArguments(call, 1...1, filter: true), let pairs = bindPairs(call, call.arguments[0], weight) else { return nil }
        let range = call.range, offset = weight.offset, text = source.text(weight.range)
        let kind: NumberKind = if case .fixed(0)? = boundNode(call.arguments[0]) { .total(decimals: dataset.results.rules.decimals) } else { .score }
        return once(.number, range, varies: pairs.variation) { (frame) throws(Problem) in
            let dataset = frame.dataset
            func name(_ unit: Int) -> Message { unit < 0 ? "a row" : Message(verbatim: dataset.units[unit].name.text("")) }
            var sum = Exact.zero, whole = Exact.zero, units: [Int] = [], numbers: [Exact] = []
            for pair in try pairs.run(&frame) {
                guard let value = pair.first else { continue }
                guard let weight = pair.second else {
                    throw Problem(
                        .nothing, "\(name(pair.unit)) has a value and no \(text) to weigh it by", at: offset, hint: "fill the cell, or leave it out after where"
                    )
                }
                guard !weight.isNegative else { throw Problem(.nothing, "\(text) of \(name(pair.unit)) is below 0, which is no weight", at: offset) }
                sum += value * weight
                whole += weight
                units.append(pair.unit)
                numbers.append(value)
            }
            guard !whole.isZero else {
                throw Problem(
                    .nothing, "a mean of nothing: no unit that weighs anything has a value here", at: range.lowerBound, hint: "check the condition after where")
            }
            let result = Value.Content.number(sum / whole, kind.averaged)
            frame.note(range, units, numbers, result)
            return result
        }
    }

    /// The indicator that an argument names; nil of anything else.
    private func boundNode(_ node: FormulaNode) -> NodeReference? {
        guard let name = node.namedText, case .one(let found) = find(indicator: name) else { return nil }
        return .fixed(found)
    }
}

extension Value.Content {
    /// The number that it is.
    var exact: Exact? { if case .number(let number, _) = self { number } else { nil } }
}
