import Formula
import Parallel
package import Robustness
package import Scoring

/// How firm the ranks of an edition are: computed when it is first asked for, once.
package struct EditionRobustness: Sendable {
    package let settings: DrawSettings
    /// What the scores give under the rules in use, whatever was printed: what is compared with.
    package let inUse: Results
    let computed: Once<Robustness>

    package var value: Robustness { computed.value }
}

extension Firmness {
    init(_ robustness: EditionRobustness) {
        self.init(
            hasIntervals: Robustness.absence(robustness.inUse, robustness.settings.levels) == nil,
            hasDominance: Dominance.isTold(of: robustness.inUse),
            rank: { unit, bound in
                guard let interval = robustness.value.intervals?.units[unit] else { return nil }
                return switch bound {
                case .low: interval.low
                case .median: interval.median
                case .high: interval.high
                }
            },
            dominates: { unit, other in robustness.value.dominance?.dominates(unit, other) })
    }
}
