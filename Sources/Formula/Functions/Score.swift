import Source
import Scoring

extension Function {
    static let score = Function(
        "score", signature: "score(unit, indicator)",
        help: "A unit's score on an indicator; score(indicator) is the current unit's, in a row of units or after where.",
        examples: [("score(\"hangzhou\", total)", "82"), ("score(\"Xi'an\", ux.auth)", "5")]
    ) { call, binder in
        guard let subject = binder.bindSubject(call) else { return nil }
        let unit = subject.unit, indicator = subject.indicator, range = call.range
        let decimals = binder.dataset.results.rules.decimals
        return Bound(.number, varies: subject.variation) { (frame) throws(Problem) in
            let position = unit ?? frame.unit, node = indicator.node(frame)
            guard let score = frame.dataset.results.values[node][position] else { return .missing }
            let result = Value.Content.number(score, node == 0 ? .total(decimals: decimals) : .score)
            frame.note(range, [position], [score], result)
            return result
        }
    }
}

extension Binder {
    /// A unit and an indicator, in either order, each where it is given.
    struct Subject {
        /// The current one where nil.
        var unit: Int?
        var indicator: NodeReference
        var variation: Variation
    }

    /// The arguments of score, rate and rank that speak of one unit.
    mutating func bindSubject(_ call: FormulaNode.Call) -> Subject? {
        guard hasArguments(call, 1...2) else { return nil }
        var unit: Int?
        var indicator: NodeReference?
        for (position, argument) in call.arguments.enumerated() {
            let name = argument.namedText ?? hyphenatedName(argument)
            guard let name else {
                report(.type, "expected a unit or an indicator", at: argument.offset, hint: "write \(call.name)(\"unit\", indicator)")
                return nil
            }
            let isIndicator = find(indicator: name) != .none || (scope.hasIndicator && folded(name) == "indicator")
            let isUnit = find(unit: name) != .none
            // With two arguments, what the other one is decides; of equals the unit stands first.
            let takesUnit = isUnit && (!isIndicator || (call.arguments.count == 2 && position == 0)) && unit == nil
            if takesUnit {
                guard let found = self.unit(name, at: argument.offset) else { return nil }
                unit = found
            } else if isIndicator {
                guard indicator == nil else {
                    report(.arguments, "\(call.name) takes a unit and an indicator, not two indicators", at: argument.offset)
                    return nil
                }
                guard let found = self.indicator(name, at: argument.offset) else { return nil }
                indicator = found
            } else if call.arguments.count == 2 && position == 0 {
                _ = self.unit(name, at: argument.offset)
                bindSecond(call.arguments[1])
                return nil
            } else if call.arguments.count == 2 {
                if unit == nil { _ = self.unit(name, at: argument.offset) } else { _ = self.indicator(name, at: argument.offset) }
                return nil
            } else {
                let known = dataset.names.indicators.known + dataset.names.units.known
                report(
                    .unknownName, "there is no unit or indicator \(quoted(name))", at: argument.offset,
                    hint: nearest(name, among: known).map { "write \(written($0))" })
                return nil
            }
        }
        guard unit != nil || scope.hasUnit else {
            report(
                .arguments, "\(call.name) needs a unit here", at: call.nameRange.lowerBound,
                hint: "write \(call.name)(\"\(dataset.names.units.labels.first ?? "unit")\", \(call.arguments[0].namedText ?? "total"))")
            return nil
        }
        let found = indicator ?? .fixed(0)
        return Subject(unit: unit, indicator: found, variation: found.variation.union(unit == nil ? [.unit, .here] : .here))
    }

    /// Reports what is wrong with the indicator beside an unknown unit.
    private mutating func bindSecond(_ node: FormulaNode) {
        if let name = node.namedText, find(unit: name) == .none { _ = indicator(name, at: node.offset) }
    }

    func hyphenatedName(_ node: FormulaNode) -> String? {
        guard case .arithmetic(let first, let operands) = node.kind else { return nil }
        return hyphenated(first, operands)
    }
}
