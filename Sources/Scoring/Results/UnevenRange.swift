/// The range of the Mazziotta–Pareto index over ranges of its parts.
///
/// It does not always rise with a part: one far above the others makes them more uneven than it lifts their mean. With the mean m and the mean
/// square q it is 2m − q/m, which is concave (q/m is convex: a square over a linear function), so that its least value is at a corner, and its
/// greatest where every part is as near as it may be to t = m + q/2m; where low is best it is q/m, with least and greatest exchanged and t = q/2m.
/// That t may be irrational, and is then taken from below to 40 digits.
struct UnevenRange {
    let low: Exact
    let high: Exact

    /// Parts whose sign is open at most: their corners are all tried.
    private static let mostOpen = 12

    /// Nil where more parts than `mostOpen` may count either way.
    init?(_ parts: [RoundingRange.Bounds], _ direction: ScoringRules.Direction) {
        guard !parts.isEmpty else {
            (low, high) = (.zero, .zero)
            return
        }
        func value(_ values: [Exact]) -> Exact { Aggregate.mazziottaPareto.combine(values.map { .init(value: $0, weight: .one) }, direction) }
        // A part below this, or above that, counts one way at all corners. Of numbers that are not negative q is between m² and n·m².
        let least = parts.map(\.low).sum() / Exact(parts.count), most = parts.map(\.high).sum() / Exact(parts.count)
        let few = Exact(direction == .high ? 3 : 1, over: 2), many = Exact(parts.count + (direction == .high ? 2 : 0), over: 2)
        let rises = parts.map { part -> Bool? in
            let isBelow = part.high <= least * few, isAbove = part.low >= most * many
            if isBelow { return direction == .high }
            return isAbove ? direction == .low : nil
        }
        let open = rises.indices.filter { rises[$0] == nil && parts[$0].low != parts[$0].high }
        guard open.count <= Self.mostOpen else { return nil }
        func corner(_ isHigh: Bool) -> [Exact] { zip(parts, rises).map { ($1 ?? true) == isHigh ? $0.high : $0.low } }
        let ends = [false, true].map { isHigh in
            (0..<(1 << open.count)).map { choice in
                var values = corner(isHigh)
                for (position, part) in open.enumerated() { values[part] = choice >> position & 1 == 1 ? parts[part].high : parts[part].low }
                return value(values)
            }
        }
        let nearest = open.isEmpty ? nil : Self.nearest(parts, direction).map(value)
        let all = (ends[0] + ends[1] + [nearest].compactMap { $0 }).sorted()
        (low, high) = (all[0], all[all.count - 1])
    }

    /// Every part as near as it may be to the t that the parts then have.
    private static func nearest(_ parts: [RoundingRange.Bounds], _ direction: ScoringRules.Direction) -> [Exact]? {
        func values(_ t: Exact) -> [Exact] { parts.map { max($0.low, min($0.high, t)) } }
        func isBelow(_ t: Exact) -> Bool {
            let values = values(t), mean = values.sum() / Exact(values.count), square = values.map { $0 * $0 }.sum() / Exact(values.count)
            if mean.isZero { return true }
            let half = square / (Exact(2) * mean)
            return t < (direction == .high ? mean + half : half)
        }
        guard var low = parts.map(\.low).min(), var high = parts.map(\.high).max() else { return nil }
        if isBelow(high) { return values(high) }
        if !isBelow(low) { return values(low) }
        for _ in 0..<136 {
            let middle = (low + high) / Exact(2)
            if isBelow(middle) { low = middle } else { high = middle }
        }
        return values(low)
    }
}
