package import Scoring
import Parallel

/// Where each unit's rank lies when the weights are drawn anew many times.
package struct RankIntervals: Sendable {
    /// Ranks that hold a unit's in the middle nine tenths of the draws.
    package struct Interval: Sendable, Hashable {
        /// The rank at the twentieth part of the draws, from the best: the 5 % quantile.
        package var low: Exact
        package var median: Exact
        /// The 95 % quantile.
        package var high: Exact

        /// Whether the rank is the same in the middle nine tenths.
        package var isOne: Bool { low == high }
    }

    package let settings: DrawSettings
    /// By unit; nil of those without a rank.
    package let units: [Interval?]
    /// How many places a unit is away from its rank under the weights in use, on average over all units and draws.
    package let meanShift: Exact
    /// The nodes whose weights are drawn.
    package let drawn: [Int]

    /// - Throws: why no weights can be drawn.
    init(_ results: Results, _ settings: DrawSettings, jobs: Int) throws(PerturbedTree.Obstacle) {
        precondition(settings.draws > 0 && !settings.spread.isNegative && settings.spread < .one, "weights stay above zero")
        let model = try PerturbedTree(results, settings.levels)
        let draws = Workers.map(0..<settings.draws, jobs: jobs, make: { DrawnRanks(model, settings) }, progress: nil) { ranks, draw in ranks.ranks(draw) }
        self.settings = settings
        drawn = model.drawn
        let own = results.standings[0].map { $0.map { ($0.rank * Exact(2)).int ?? 0 } }
        // Twice the highest rank is twice the units.
        let made = Workers.map(
            0..<results.unitCount, jobs: jobs, make: { [Int32](repeating: 0, count: 2 * results.unitCount + 1) }, progress: nil
        ) { (counts: inout [Int32], unit) -> (interval: Interval?, shift: Int) in
            guard let own = own[unit] else { return (nil, 0) }
            let ranks = Self.sorted(draws, unit, &counts)
            let shift = ranks.reduce(0) { $0 + abs(Int($1) - own) }
            return (
                Interval(
                    low: Self.quantile(ranks, 1, of: 20), median: Self.quantile(ranks, 1, of: 2), high: Self.quantile(ranks, 19, of: 20)), shift
            )
        }
        units = made.map(\.interval)
        let count = units.count { $0 != nil }
        meanShift = count == 0 ? .zero : Exact(made.map(\.shift).reduce(0, +), over: 2 * count * settings.draws)
    }

    /// A unit's doubled ranks in all draws, from the least, by counting them.
    /// - Parameter counts: a number for each doubled rank, all 0 before and after.
    private static func sorted(_ draws: [[Int32]], _ unit: Int, _ counts: inout [Int32]) -> [Int32] {
        var least = Int32.max, greatest = Int32.min
        for draw in draws {
            let rank = draw[unit]
            counts[Int(rank)] += 1
            (least, greatest) = (min(least, rank), max(greatest, rank))
        }
        var ranks: [Int32] = []
        ranks.reserveCapacity(draws.count)
        for rank in least...greatest {
            for _ in 0..<counts[Int(rank)] { ranks.append(rank) }
            counts[Int(rank)] = 0
        }
        return ranks
    }

    /// The least rank that at least this share of the draws does not exceed: the inverse of the empirical distribution function, so that a rank is
    /// always one that was drawn, and never between two.
    /// - Parameter doubled: twice the ranks, sorted.
    static func quantile(_ doubled: [Int32], _ share: Int, of parts: Int) -> Exact {
        Exact(Int(doubled[max(1, (doubled.count * share + parts - 1) / parts) - 1]), over: 2)
    }
}
