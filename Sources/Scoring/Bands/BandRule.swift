/// How values are sorted into bands (very high, high, and so on).
package enum BandRule: Sendable, Hashable {
    /// The printed values from `from` to `to`, both included; an end that is nil is open, or is where the next band begins.
    package struct Range: Sendable, Hashable {
        package var from: Exact?
        package var to: Exact?

        package init(from: Exact?, to: Exact? = nil) {
            self.from = from
            self.to = to
        }
    }

    /// By the value as it is printed, so that a reader who sees 80.0 and “from 80” is never contradicted by digits that are not shown.
    case ranges([Range])
    /// Parts of the ranked units, the best first; they add up to 1. Equal values are in one band, the better one.
    case shares([Exact])

    package var count: Int {
        switch self {
        case .ranges(let ranges): ranges.count
        case .shares(let shares): shares.count
        }
    }

    /// The band of each unit on a node, by its position in the rule; nil where there is no value, none that any band holds, or, under shares, no rank.
    package func bands(of node: Int, in results: Results) -> [Int?] {
        switch self {
        case .ranges(let ranges):
            return results.values[node].map { value in value.flatMap { Self.band(results.printed($0, of: node), ranges) } }
        case .shares(let shares):
            let ranked = results.standings[node].indices.filter { results.standings[node][$0] != nil }
            let values = ranked.map { unit in results.values[node][unit].map { results.compared($0, of: node) } ?? .zero }
            // From the best to the worst; what is equal stands where the first of them does.
            let isHigh = results.direction(of: node) == .high
            let order = values.indices.sorted { values[$0] == values[$1] ? $0 < $1 : (values[$0] > values[$1]) == isHigh }
            var bands = [Int?](repeating: nil, count: results.unitCount)
            var better = 0
            for (place, position) in order.enumerated() {
                if place > 0, values[order[place - 1]] != values[position] { better = place }
                bands[ranked[position]] = Self.band(Exact(better, over: order.count), shares)
            }
            return bands
        }
    }

    /// - Parameter value: as it is printed.
    package static func band(_ value: Exact, _ ranges: [Range]) -> Int? {
        let below = ranges.indices.filter { ranges[$0].from.map { $0 <= value } ?? true }
        let found = below.max { a, b in
            guard let x = ranges[a].from else { return true }
            guard let y = ranges[b].from else { return false }
            return x < y
        }
        return found.flatMap { ranges[$0].to.map { value <= $0 } ?? true ? $0 : nil }
    }

    /// - Parameter better: the share of the units that are better.
    private static func band(_ better: Exact, _ shares: [Exact]) -> Int? {
        var end = Exact.zero
        for (band, share) in shares.enumerated() {
            end += share
            if better < end { return band }
        }
        return shares.indices.last
    }
}
