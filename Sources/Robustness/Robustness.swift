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
        intervals = try? RankIntervals(results, settings, jobs: jobs)
        absence = Self.absence(results, settings.levels)
        dominance = Dominance(results, jobs: jobs)
    }

    /// Why no intervals are computed; nil where they are. It costs no draw to know.
    package static func absence(_ results: Results, _ levels: DrawSettings.Levels) -> Absence? {
        do {
            _ = try PerturbedTree(results, levels)
            return nil
        } catch {
            return error == .noWeights ? .noWeights : .belowZero
        }
    }

    /// Whether there are enough units with a rank, and weights that could be others.
    package static func isWorthwhile(_ results: Results) -> Bool {
        results.rankedCount(0) >= fewest && results.tree.leaves.count > 1
    }
}

extension Dominance {
    /// Whether better on an indicator is better in the total, so that dominance means something: not where one counts the other way than it is read.
    package static func isTold(of results: Results) -> Bool {
        !results.tree.nodes.indices.contains { results.tree.isContrary($0, total: results.rules.direction) }
    }

    /// Whether a better score can never make a total worse, so that who dominates is never behind: not where uneven parts cost something.
    package static func bindsRanks(_ tree: IndicatorTree) -> Bool {
        !tree.nodes.contains { !$0.isLeaf && $0.aggregate == .mazziottaPareto }
    }
}
