package import Scoring

/// How weights are drawn around those in use.
package struct DrawSettings: Sendable, Hashable {
    /// Whose weights are drawn.
    package enum Levels: String, Sendable, CaseIterable {
        /// Every weight of the tree.
        case all
        /// Those of the indicators directly below the total.
        case first
    }

    /// By which share of itself a weight is made smaller or larger at the most; above 0 and below 1.
    package var spread = Exact(1, over: 4)
    package var draws = 1_000
    package var seed: UInt64 = 1
    package var levels = Levels.all

    package init() {}

    /// A weight is multiplied by a whole number of millionths: what is drawn is exact.
    package static let grid = 1_000_000

    /// The most millionths that a factor is away from 1.
    var reach: Int {
        let steps = (spread * Exact(Self.grid)).rounded(0)
        return steps.int ?? 0
    }
}
