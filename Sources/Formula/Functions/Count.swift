import Messages
import Scoring

extension Function {
    static let count = Function(
        "count", signature: "count(where condition)",
        help: "How many units meet the condition; how many there are without one; of a list, how many things are in it.",
        examples: [("count(where total >= 60)", "10"), ("count()", "22"), ("count(top(3, total))", "3")]
    ) { call, binder in
        guard binder.hasArguments(call, 0...1, filter: true) else { return nil }
        let range = call.range
        guard let argument = call.arguments.first else { return countUnits(call, &binder) }
        // count(units where …) is a natural slip that means one thing.
        if case .name(let name) = argument.kind, folded(name) == "units" { return countUnits(call, &binder) }
        let measure = binder.inside({
            $0.hasUnit = true; $0.subject = .unit
        }) { $0.bind(argument, expecting: .number) }
        guard let measure else { return nil }
        if measure.type.isList {
            guard call.filter == nil else {
                binder.report(.arguments, "count of a list takes no where", at: argument.offset, hint: "write the condition inside the list’s own brackets")
                return nil
            }
            let run = measure.run
            return binder.once(.number, call.range, varies: measure.variation) { (frame) throws(Problem) in
                guard case .list(let elements) = try run(&frame) else { return .number(.one, .count) }
                return .number(Exact(elements.count), .count)
            }
        }
        guard measure.variation.contains(.unit) else {
            binder.reportUncountable(argument, measure)
            return nil
        }
        guard let units = binder.bindUnits(where: call.filter) else { return nil }
        let run = measure.run, variation = measure.variation.subtracting(.unit).union(units.variation)
        return binder.once(.number, call.range, varies: variation) { (frame) throws(Problem) in
            var found: [Int] = []
            try frame.each(try units.run(&frame)) { (frame) throws(Problem) in
                switch try run(&frame) {
                case .missing, .truth(false): break
                case .number, .text, .truth, .unit, .indicator, .group, .list, .absent: found.append(frame.unit)
                }
            }
            let result = Value.Content.number(Exact(found.count), .count)
            frame.note(range, found, nil, result)
            return result
        }
    }
}

private func countUnits(_ call: FormulaNode.Call, _ binder: inout Binder) -> Bound? {
    guard let units = binder.bindUnits(where: call.filter) else { return nil }
    let range = call.range
    return binder.once(.number, call.range, varies: units.variation) { (frame) throws(Problem) in
        let found = try units.run(&frame)
        let result = Value.Content.number(Exact(found.count), .count)
        frame.note(range, found, nil, result)
        return result
    }
}

extension Binder {
    /// What is the same for every unit says nothing of how many there are.
    fileprivate mutating func reportUncountable(_ node: FormulaNode, _ bound: Bound) {
        let text = source.text(node.range)
        if bound.variation.contains(.record), let name = node.namedText, let table = scope.table.map({ dataset.tables[$0].name }) {
            report(.noEffect, "count counts units, not rows of \(table)", at: node.offset, hint: "write count(column(\"\(table)\", \"\(name)\"))")
        } else {
            report(
                .noEffect, "\(text) is the same for every unit", at: node.offset,
                hint: node.measured.map { "write count(\(written($0))), or count() for all units" } ?? "write count() for all units, or a condition after where"
            )
        }
    }
}
