/// A unit's place in a ranking.
package struct Standing: Sendable, Hashable {
    /// 1 for the best (for the worst where ranks count from there); a fraction only under fractional ranking.
    package var rank: Exact
    /// Whether another unit has the same rank (shown as "=8").
    package var isShared: Bool

    package init(rank: Exact, isShared: Bool) {
        self.rank = rank
        self.isShared = isShared
    }

    /// `8`, or `2.5` under fractional ranking, as programs write it; without a mark for ties.
    package var plainText: String { rank.shortest(1) }
    /// `=8` where the rank is shared.
    package var plainLabel: String { isShared ? "=" + plainText : plainText }
}

extension ScoringRules {
    /// The standing of each value among all, in the order given.
    package func standings(_ values: [Exact]) -> [Standing] { standings(values, direction) }

    /// As `standings`, where another end than the total's is the best.
    /// - Parameter direction: which end is the best; rank 1 is there or at the other end, as the rules say.
    package func standings(_ values: [Exact], _ direction: Direction) -> [Standing] {
        let isHighFirst = first(direction) == .high
        let order = values.indices.sorted {
            values[$0] == values[$1] ? $0 < $1 : (values[$0] > values[$1]) == isHighFirst
        }
        var standings = [Standing](repeating: Standing(rank: .zero, isShared: false), count: values.count)
        var start = 0, distinct = 0
        while start < order.count {
            var end = start + 1
            while end < order.count && values[order[end]] == values[order[start]] { end += 1 }
            distinct += 1
            let rank: Exact =
                switch ranking {
                case .competition: Exact(start + 1)
                case .dense: Exact(distinct)
                case .modified: Exact(end)
                case .fractional: Exact(start + 1 + end, over: 2)
                }
            for position in start..<end {
                standings[order[position]] = Standing(rank: rank, isShared: end - start > 1)
            }
            start = end
        }
        return standings
    }
}
