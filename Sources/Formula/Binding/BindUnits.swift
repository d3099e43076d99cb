import Messages
import Scoring

/// Units chosen by a condition, and numbers of each.
extension Binder {
    struct UnitSource: Sendable {
        /// What the choice depends on.
        let variation: Variation
        let run: @Sendable (inout EvaluationFrame) throws(Problem) -> [Int]
    }

    /// The units that meet `where`; all where there is none.
    mutating func bindUnits(where filter: FormulaNode?) -> UnitSource? {
        guard let filter else { return UnitSource(variation: [.universe, .here]) { (frame) throws(Problem) in frame.universe } }
        let condition = self.filter(filter, by: .unit) {
            $0.hasUnit = true; $0.subject = .unit
        }
        guard let condition else { return nil }
        let test = condition.run
        return UnitSource(variation: condition.variation.subtracting(.unit).union([.universe, .here])) { (frame) throws(Problem) in
            var units: [Int] = []
            try frame.each(frame.universe) { (frame) throws(Problem) in
                if try test(&frame) == .truth(true) { units.append(frame.unit) }
            }
            return units
        }
    }

    /// A number of each unit, which differs from one to the next.
    mutating func bindMeasure(_ node: FormulaNode) -> Bound? {
        guard
            let bound = inside(
                {
                    $0.hasUnit = true; $0.subject = .unit
                }, { $0.bindNumber(node) })
        else { return nil }
        guard bound.variation.contains(.unit) else {
            report(
                .noEffect, "\(source.text(node.range)) is the same for every unit", at: node.offset,
                hint: node.measured.map { "write \(written($0))" } ?? "write an indicator or a column, such as total")
            return nil
        }
        return bound
    }
}

extension EvaluationFrame {
    /// Notes what went in, for an explanation.
    func note(_ range: Range<Int>, _ units: [Int], _ numbers: [Exact?]? = nil, _ result: Value.Content) {
        trace?.steps.append(Trace.Step(range: range, units: units.enumerated().map { ($1, numbers?[$0]) }, result: result))
    }
}
