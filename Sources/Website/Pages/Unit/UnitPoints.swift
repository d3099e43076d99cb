import Scoring

/// Where a unit is strong and what costs it most, among the leaves of the tree.
///
/// Three are listed, with all that tie with the third; of too many, three, and how many more there are.
struct UnitPoints {
    private static let most = 3
    /// With ties.
    private static let mostShown = 8

    /// The indicators to list, the first of them first.
    let shown: [Int]
    /// How many more tie with the last one.
    let more: Int
    /// All that tie with the first one.
    let leading: [Int]

    private init<Key: Equatable>(_ sorted: [(leaf: Int, key: Key)]) {
        leading = sorted.prefix { $0.key == sorted[0].key }.map(\.leaf)
        guard sorted.count > Self.most else {
            shown = sorted.map(\.leaf)
            more = 0
            return
        }
        let last = sorted[Self.most - 1].key
        let tied = Self.most + sorted.dropFirst(Self.most).prefix { $0.key == last }.count
        let isShown = tied <= Self.mostShown
        shown = sorted.prefix(isShown ? tied : Self.most).map(\.leaf)
        more = isShown ? 0 : tied - Self.most
    }

    /// The best ranks of those scores that are strengths, ties by score rate, then in the order of the tree.
    /// - Parameter bounds: by node.
    static func strengths(_ results: Results, _ bounds: [StrengthBound?], _ unit: Int) -> UnitPoints {
        let tree = results.tree
        guard hasSeveralIndicators(tree) else { return UnitPoints([(leaf: Int, key: Exact)]()) }
        // What costs a unit most is not its strength, however well it stands there.
        let greatest = greatestLosses(results, unit)
        let candidates = tree.leaves.compactMap { leaf -> (leaf: Int, rank: Exact, rate: Exact)? in
            // What a penalty did not take is no achievement.
            guard !tree.isWithin(.penalty, leaf), !greatest.contains(leaf), let value = results.values[leaf][unit],
                let standing = results.standings[leaf][unit],
                let bound = bounds[leaf], bound.isPassed(by: value, printed: results.printed(value, of: leaf))
            else { return nil }
            let rate = results.rate(value, of: leaf) ?? .zero
            return (leaf, results.rules.rankFrom == .best ? standing.rank : -standing.rank, results.direction(of: leaf) == .high ? rate : -rate)
        }
        let sorted = candidates.sorted { a, b in
            if a.rank != b.rank { return a.rank < b.rank }
            return a.rate == b.rate ? a.leaf < b.leaf : a.rate > b.rate
        }
        return UnitPoints(sorted.map { ($0.leaf, $0.rank) })
    }

    /// The leaves in which a unit stands out at one end, where scores have no points to lose: from the best rank on, or from the worst on, ties in
    /// the order of the tree.
    /// - Parameter bounds: by node, of strengths or of weaknesses.
    static func outliers(_ results: Results, _ bounds: [StrengthBound?], _ unit: Int, isWeak: Bool) -> UnitPoints {
        let tree = results.tree
        guard hasSeveralIndicators(tree) else { return UnitPoints([(leaf: Int, key: Exact)]()) }
        let ranksDown = isWeak != (results.rules.rankFrom == .worst)
        let candidates = tree.leaves.compactMap { leaf -> (leaf: Int, key: Exact)? in
            guard let value = results.values[leaf][unit], let rank = results.standings[leaf][unit]?.rank,
                let bound = bounds[leaf], bound.isPassed(by: value, printed: results.printed(value, of: leaf))
            else { return nil }
            return (leaf, ranksDown ? -rank : rank)
        }
        return UnitPoints(candidates.sorted { a, b in a.key == b.key ? a.leaf < b.leaf : a.key < b.key })
    }

    /// The leaves that cost most of the total (`Results.cost`), compared as they are printed.
    static func losses(_ results: Results, _ unit: Int) -> UnitPoints {
        UnitPoints(hasSeveralIndicators(results.tree) ? costs(results, unit).map { ($0.leaf, $0.cost) } : [])
    }

    /// All that cost the unit as much as anything does.
    static func greatestLosses(_ results: Results, _ unit: Int) -> [Int] {
        let costs = costs(results, unit)
        return costs.prefix { $0.cost == costs[0].cost }.map(\.leaf)
    }

    /// Where there is one indicator, it is the total: nothing more can be said of it.
    static func hasSeveralIndicators(_ tree: IndicatorTree) -> Bool { tree.leaves.count > 1 }

    private static func costs(_ results: Results, _ unit: Int) -> [(leaf: Int, cost: Exact)] {
        let places = results.places[.cost].fixed
        let costs = results.tree.leaves.compactMap { leaf in
            results.cost(of: leaf, for: unit).map { (leaf: leaf, cost: $0.rounded(places, results.rules.rounding)) }
        }
        return costs.filter { $0.cost > .zero }.sorted { a, b in a.cost == b.cost ? a.leaf < b.leaf : a.cost > b.cost }
    }
}
