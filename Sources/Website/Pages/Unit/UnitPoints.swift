import Scoring

/// Where a unit gained and where it lost, among the leaves of the tree.
enum UnitPoints {
    private static let most = 3

    /// The leaves with the best ranks (first half of the field only), then the best rates, in the order of the tree.
    /// - Parameter losses: what costs a unit most, which is not its strength, however well it stands there.
    static func strengths(_ rendition: Rendition, _ unit: Int, apartFrom losses: [Int]) -> [Int] {
        let results = rendition.results
        let half = Exact(results.unitCount + 1, over: 2)
        let candidates = rendition.tree.leaves.compactMap { leaf -> (leaf: Int, rank: Exact, rate: Exact)? in
            // What a penalty did not take is no achievement.
            guard !losses.contains(leaf), !rendition.tree.isWithin(.penalty, leaf), let value = results.values[leaf][unit], !value.isZero,
                let standing = results.standings[leaf][unit], standing.rank <= half, let rate = results.rate(value, of: leaf)
            else { return nil }
            return (leaf, standing.rank, rate)
        }
        let sorted = candidates.sorted { a, b in
            if a.rank != b.rank { return a.rank < b.rank }
            return a.rate == b.rate ? a.leaf < b.leaf : a.rate > b.rate
        }
        return sorted.prefix(most).map(\.leaf)
    }

    /// The leaves on which the most points were lost: those that were not earned, and those that a penalty took.
    static func losses(_ rendition: Rendition, _ unit: Int) -> [Int] {
        let candidates = rendition.tree.leaves.compactMap { leaf -> (leaf: Int, lost: Exact)? in
            Self.lost(rendition, leaf, unit).flatMap { $0 > .zero ? (leaf, $0) : nil }
        }
        let sorted = candidates.sorted { a, b in a.lost == b.lost ? a.leaf < b.leaf : a.lost > b.lost }
        return sorted.prefix(most).map(\.leaf)
    }

    /// What a score leaves out or takes of the total; nil of a bonus, which nobody has to earn, and where there is no total.
    ///
    /// Points of an indicator are not points of the total where means are taken: each counts by its share in them.
    static func lost(_ rendition: Rendition, _ leaf: Int, _ unit: Int) -> Exact? {
        let tree = rendition.tree, results = rendition.results
        guard results.values[0][unit] != nil, let value = results.values[leaf][unit] else { return nil }
        let share = tree.shareInTotal(of: leaf)
        if tree.isDeduction(leaf) { return value * share }
        return tree.isWithin(.bonus, leaf) || tree.isWithin(.penalty, leaf) ? nil : (tree[leaf].maximum - value) * share
    }
}
