package import Scoring

/// How firm an edition's ranks are. The Edition module knows, and computes it when a formula first asks.
package struct Firmness: Sendable {
    package enum Bound: String, Sendable {
        case low
        case median
        case high
    }

    /// An end or the middle of the ranks that hold a unit's in nine of ten weightings, by unit; nil without a rank, and of all where no weights can be drawn.
    package let rank: @Sendable (_ unit: Int, _ bound: Bound) -> Exact?
    /// Whether a unit is at least as good as another on every indicator, and better on one; nil where that is not told.
    package let dominates: @Sendable (_ unit: Int, _ other: Int) -> Bool?

    /// Whether weights can be drawn, and whether better on an indicator is better in the total: what is nil of all units otherwise.
    package let hasIntervals: Bool
    package let hasDominance: Bool

    package init(
        hasIntervals: Bool = true, hasDominance: Bool = true, rank: @escaping @Sendable (Int, Bound) -> Exact?,
        dominates: @escaping @Sendable (Int, Int) -> Bool?
    ) {
        self.hasIntervals = hasIntervals
        self.hasDominance = hasDominance
        self.rank = rank
        self.dominates = dominates
    }
}
