/// What puts units with equal totals in an order: their values on an indicator, or a number of each.
package struct TieBreak: Sendable {
    package enum Source: Sendable {
        case node(Int)
        /// By unit.
        case numbers([Exact?])
    }

    package var source: Source
    /// Which end comes first.
    package var direction: ScoringRules.Direction

    package init(_ source: Source, _ direction: ScoringRules.Direction) {
        self.source = source
        self.direction = direction
    }
}

/// Tie-breaks whose numbers are known.
package struct TieOrder: Sendable {
    private let keys: [(numbers: [Exact?], direction: ScoringRules.Direction)]

    init(_ breaks: [TieBreak], _ numbers: (TieBreak.Source) -> [Exact?]) {
        keys = breaks.map { (numbers($0.source), $0.direction) }
    }

    /// By numbers of each unit alone.
    package init(_ numbers: [Exact?], _ direction: ScoringRules.Direction) { keys = [(numbers, direction)] }

    package var isEmpty: Bool { keys.isEmpty }

    /// Values that compare as the given ones do, and where those are equal, as the tie-breaks do: whole numbers from 1. The given ones without any.
    /// - Parameter direction: which end of the values stands first.
    package func ordered(_ values: [Exact?], _ direction: ScoringRules.Direction) -> [Exact?] {
        if keys.isEmpty { return values }
        let lowestFirst = values.indices.filter { values[$0] != nil }.sorted { a, b in
            switch comparison(a, b, values, direction) {
            case 0: a < b
            case let sign: sign < 0
            }
        }
        var ordered = [Exact?](repeating: nil, count: values.count)
        var place = 0, last: Int?
        for unit in lowestFirst {
            if last.map({ comparison($0, unit, values, direction) != 0 }) ?? true { place += 1 }
            ordered[unit] = Exact(place)
            last = unit
        }
        return ordered
    }

    /// Below zero where `a` has the lower value; among equal ones, where it stands nearer to the low end.
    private func comparison(_ a: Int, _ b: Int, _ values: [Exact?], _ direction: ScoringRules.Direction) -> Int {
        if let x = values[a], let y = values[b], x != y { return x < y ? -1 : 1 }
        for (numbers, first) in keys {
            switch (numbers[a], numbers[b]) {
            case (nil, nil): continue
            // What has no number comes after what has one.
            case (nil, _?): return direction == .high ? -1 : 1
            case (_?, nil): return direction == .high ? 1 : -1
            case (let x?, let y?) where x != y: return (x < y) == (first == direction) ? -1 : 1
            case (_?, _?): continue
            }
        }
        return 0
    }
}
