package import Scoring
import Parallel

/// What follows from the scores alone, whatever the weights: who is at least as good as another on every indicator, and better on one.
package struct Dominance: Sendable {
    /// By unit: how many others it dominates, and how many dominate it; 0 of those without a rank.
    package let dominated: [Int]
    package let dominators: [Int]
    /// How many units have a rank.
    package let count: Int
    /// Whether two of them have the same scores throughout, so that no weights tell them apart.
    package let hasAlike: Bool
    /// Whether weights of the single indicators can be found for either order of two units of which neither dominates the other, unless they are alike: where all
    /// is sums and weighted means of regular indicators, none of which lacks a score.
    package let isOpenToWeights: Bool
    /// Whether rank 1 is the best.
    private let isBestFirst: Bool
    /// By unit: its place among those with a rank; nil without one.
    private let position: [Int?]
    private let levels: [[Int32]]
    /// By unit: whether some weights give it rank 1, alone or with others; nil of those without a rank, and nil altogether where that is not told.
    package let canBeFirst: [Bool?]?

    /// - Returns: nil where an indicator counts the other way than it is read.
    init?(_ results: Results, jobs: Int) {
        guard let oriented = OrientedScores(results) else { return nil }
        let levels = oriented.levels
        let pairs = DominancePairs(levels, jobs: jobs)
        var dominated = [Int](repeating: 0, count: results.unitCount), dominators = dominated
        var position = [Int?](repeating: nil, count: results.unitCount)
        for (place, unit) in oriented.units.enumerated() {
            dominated[unit] = pairs.dominated[place]
            dominators[unit] = pairs.dominators[place]
            position[unit] = place
        }
        self.dominated = dominated
        self.dominators = dominators
        self.position = position
        self.levels = levels
        count = oriented.units.count
        let whole = levels.filter { !$0.contains(-1) }
        hasAlike = Set(whole).count < whole.count
        isOpenToWeights =
            whole.count == levels.count && results.tree.nodes.allSatisfy { ($0.isLeaf || $0.aggregate.isAdditive) && $0.role == .regular }
        isBestFirst = results.first(of: 0) == results.direction(of: 0)
        if let first = FirstPlace(isBestFirst ? oriented : oriented.turned, results.tree) {
            let able = Workers.map(oriented.units.indices, jobs: jobs) { first.isPossible($0) }
            var canBeFirst = [Bool?](repeating: nil, count: results.unitCount)
            for (place, unit) in oriented.units.enumerated() { canBeFirst[unit] = able[place] }
            self.canBeFirst = canBeFirst
        } else {
            canBeFirst = nil
        }
    }

    /// The pairs in which one dominates the other, among all pairs; nil of fewer than two.
    package var share: Exact? {
        count < 2 ? nil : Exact(dominated.reduce(0, +), over: count * (count - 1) / 2)
    }

    /// Ties aside, the best rank that those who dominate a unit leave it.
    package func best(_ unit: Int) -> Int? { position[unit].map { _ in isBestFirst ? dominators[unit] + 1 : count - dominators[unit] } }

    /// Ties aside, the worst rank that those it dominates leave it.
    package func worst(_ unit: Int) -> Int? { position[unit].map { _ in isBestFirst ? count - dominated[unit] : dominated[unit] + 1 } }

    /// Whether a unit is at least as good as another on every indicator, and better on one; nil where one of them has no rank.
    package func dominates(_ a: Int, _ b: Int) -> Bool? {
        guard let a = position[a], let b = position[b] else { return nil }
        return Self.comparison(levels[a], levels[b]) == 1
    }

    /// 1 where `a` dominates, −1 where `b` does, 0 where neither does. A missing score compares with nothing.
    private static func comparison(_ a: [Int32], _ b: [Int32]) -> Int {
        var isOver = false, isUnder = false
        for leaf in a.indices {
            if a[leaf] < 0 || b[leaf] < 0 { return 0 }
            if a[leaf] > b[leaf] { isOver = true } else if a[leaf] < b[leaf] { isUnder = true }
            if isOver && isUnder { return 0 }
        }
        return isOver == isUnder ? 0 : isOver ? 1 : -1
    }
}
