import Scoring

/// Units chosen by a condition, and numbers of each.
extension Binder {
    typealias UnitSource = @Sendable (inout Frame) throws(Problem) -> [Int]

    /// The units that meet `where`; all where there is none.
    mutating func bindUnits(where filter: Node?) -> UnitSource? {
        guard let filter else { return { (frame) throws(Problem) in frame.universe } }
        let condition = inside({ $0.hasUnit = true; $0.subject = .unit }) { $0.condition(filter) }
        guard let test = condition?.run else { return nil }
        return { (frame) throws(Problem) in
            var units: [Int] = []
            try frame.each(frame.universe) { (frame) throws(Problem) in
                if try test(&frame) == .truth(true) { units.append(frame.unit) }
            }
            return units
        }
    }

    /// A number of each unit.
    mutating func bindMeasure(_ node: Node) -> Bound? {
        inside({ $0.hasUnit = true; $0.subject = .unit }) { $0.bindNumber(node) }
    }
}

extension Frame {
    /// Notes what went in, for an explanation.
    func note(_ range: Range<Int>, _ units: [Int], _ numbers: [Exact?]? = nil, _ result: Value.Content) {
        trace?.steps.append(Trace.Step(range: range, units: units.enumerated().map { ($1, numbers?[$0]) }, result: result))
    }
}
