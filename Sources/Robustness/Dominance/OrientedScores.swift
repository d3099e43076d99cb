import Scoring

/// The scores of every leaf, turned so that more is always better.
struct OrientedScores: Sendable {
    /// Those who have a rank, in the order of units.csv.
    let units: [Int]
    /// By leaf that counts, then by position in `units`; nil where a score is missing.
    let scores: [[Exact?]]
    /// By position, then by leaf: the place of the score among all of the leaf, from 0 for the least; −1 where it is missing.
    let levels: [[Int32]]

    /// - Returns: nil where an indicator counts the other way than it is read, so that better on it is not better in the total.
    init?(_ results: Results) {
        guard Dominance.isTold(of: results) else { return nil }
        let tree = results.tree
        units = (0..<results.unitCount).filter { results.standings[0][$0] != nil }
        let units = units
        scores = tree.leaves.map { leaf in
            let isHigh = results.direction(of: leaf) == .high
            return units.map { unit in results.computed[leaf][unit].map { isHigh ? $0 : -$0 } }
        }
        let columns = scores.map { column -> [Int32] in
            let sorted = Set(column.compactMap { $0 }).sorted()
            let level = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, Int32($0)) })
            return column.map { $0.flatMap { level[$0] } ?? -1 }
        }
        levels = units.indices.map { position in columns.map { $0[position] } }
    }

    private init(units: [Int], scores: [[Exact?]], levels: [[Int32]]) {
        self.units = units
        self.scores = scores
        self.levels = levels
    }

    /// The other way round: more is always worse.
    var turned: OrientedScores {
        let last = levels.joined().max() ?? 0
        return OrientedScores(
            units: units, scores: scores.map { $0.map { score in score.map { -$0 } } }, levels: levels.map { $0.map { $0 < 0 ? $0 : last - $0 } })
    }
}
