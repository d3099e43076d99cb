package import Scoring
import Parallel

/// How firm the ranks of an edition are: what drawn weights make of them, and what the scores alone leave open.
package struct Robustness: Sendable {
    /// Why there are no intervals.
    package enum Absence: Sendable, Hashable {
        /// There are not two parts beside each other that count by a weight.
        case noWeights
        /// An aggregate that is of values from 0 up could meet one below it.
        case belowZero
    }

    package let intervals: RankIntervals?
    /// Nil where there are intervals.
    package let absence: Absence?
    /// Nil where an indicator counts the other way than it is read.
    package let dominance: Dominance?

    /// The fewest units with a rank of which anything is worth saying.
    package static let fewest = 3

    /// The most units with a rank for which it is computed unasked: every pair is compared, which grows with their square.
    package static let mostUnasked = 2_000

    /// - Parameters:
    ///   - results: what the scores give under the weights in use, whatever was printed.
    ///   - jobs: how many draws are made at once; the numbers are the same with any.
    package init(_ results: Results, _ settings: DrawSettings, jobs: Int = ProcessorCount.available) {
        do {
            intervals = try RankIntervals(results, settings, jobs: jobs)
            absence = nil
        } catch {
            intervals = nil
            absence = error == .noWeights ? .noWeights : .belowZero
        }
        dominance = Dominance(results, jobs: jobs)
    }

    /// Whether there are enough units with a rank, and weights that could be others.
    package static func isWorthwhile(_ results: Results) -> Bool {
        results.rankedCount(0) >= fewest && results.tree.leaves.count > 1
    }
}

extension Dominance {
    /// Whether a better score can never make a total worse, so that who dominates is never behind: not where uneven parts cost something.
    package static func bindsRanks(_ tree: IndicatorTree) -> Bool {
        !tree.nodes.contains { !$0.isLeaf && $0.aggregate == .mazziottaPareto }
    }
}
