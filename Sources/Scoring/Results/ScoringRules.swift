/// The rules by which an edition's scores become totals and ranks; each has a default and is printed on the method page.
package struct ScoringRules: Sendable, Hashable {
    /// Ties in a ranking.
    package enum Ranking: String, Sendable, CaseIterable {
        /// 1 2 2 4: as many are better as the rank says, less one (standard competition ranking).
        case competition
        /// 1 2 2 3.
        case dense
        /// 1 3 3 4 (modified competition ranking).
        case modified
        /// 1 2.5 2.5 4: the mean of the ordinal ranks.
        case fractional
    }

    /// Which value decides the order.
    package enum RankBy: String, Sendable, CaseIterable {
        /// The value as printed, after rounding.
        case published
        /// The exact value.
        case exact
    }

    package enum Direction: String, Sendable, CaseIterable {
        case high
        case low

        package var reversed: Direction { self == .high ? .low : .high }
    }

    /// At which end of a ranking rank 1 is.
    package enum RankFrom: String, Sendable, CaseIterable {
        case best
        /// An index of risks or burdens counts from the most afflicted.
        case worst
    }

    /// Where values are rounded.
    package enum RoundAt: String, Sendable, CaseIterable {
        /// Once, when the total is published.
        case final
        /// At every node that has children, before its parent's value is made from it.
        case eachLevel = "each-level"
    }

    /// What a blank score means.
    package enum Missing: String, Sendable, CaseIterable {
        /// A mistake in the data.
        case error
        /// It is left out, and what is there stands for the whole (see `coverage`).
        case exclude
        /// No points.
        case zero
    }

    /// What becomes of values that were printed.
    package enum Printed: String, Sendable, CaseIterable {
        /// They are held to what the scores give.
        case check
        /// They are shown and ranked by, whatever the scores give.
        case stands
    }

    /// What decides among equal totals.
    package enum Ties: String, Sendable, CaseIterable {
        /// Nothing but the tie-breaks that are stated: what is equal on all of them shares a rank.
        case shared
        /// The order in which they were printed.
        case asPublished = "as-published"
    }

    package var aggregate = Aggregate.sum
    /// Places of printed and published totals, 0 to 6.
    package var decimals = 0
    package var rounding = Rounding.halfUp
    package var roundAt = RoundAt.final
    package var ranking = Ranking.competition
    package var rankBy = RankBy.published
    package var direction = Direction.high
    package var rankFrom = RankFrom.best
    /// What the weights under each parent that takes weights have to add up to; nil where they need not add up to anything.
    package var weightSum: Exact?
    package var missing = Missing.error
    /// Under `exclude`: the least share of a node, by its children's weights, that must be there for it to have a value; 0 to 1.
    package var coverage = Exact.zero
    package var printed = Printed.check
    package var ties = Ties.shared
    /// Whether units without a rank count in means.
    package var countsUnranked = false
    /// The places to which scores were rounded before they were printed; nil where they are exact. An indicator may set its own.
    package var scoreDecimals: Int?

    package init() {}

    /// Which end of a node's values is the best: points that lower the total count the other way round.
    package func direction(of node: Int, in tree: IndicatorTree) -> Direction {
        tree.direction(of: node, total: direction)
    }

    /// Which end of a node's values stands first, with rank 1, where this one is the best.
    package func first(_ best: Direction) -> Direction { rankFrom == .best ? best : best.reversed }
}
