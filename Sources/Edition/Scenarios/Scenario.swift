package import Scoring
package import Source

/// A named alternative to the rules in use: other weights, another aggregate, an indicator left out, another rule for what is missing; and what would
/// come out under it. It is no edition: its scores are those of the edition.
package struct Scenario: Sendable {
    package var id: String
    package var name: LocalizedText
    package var change: Change
    /// Whether it was declared among `weight_sets`, whose weights are shown beside those in use.
    package var isWeightSet: Bool
    /// What the scores give under it. Printed values are of the rules in use, and have no part in it.
    package var results: Results

    /// What it has otherwise than the rules in use.
    package struct Change: Sendable {
        /// By node of the tree, those that are stated; the others keep the weight in use.
        package var weights: [Int: Exact] = [:]
        /// Whether siblings weigh alike everywhere.
        package var isEqual = false
        /// By node.
        package var aggregates: [Int: Aggregate] = [:]
        /// Nodes that are left out, in the order of the tree.
        package var without: [Int] = []
        package var missing: ScoringRules.Missing?
    }
}

/// The declared scenarios, weight sets first, with what they are compared with.
package struct Scenarios: Sendable {
    /// In the order of edition.yaml.
    package var all: [Scenario]
    /// What the scores give under the rules in use, whatever was printed.
    package var inUse: Results

    /// Those whose weights are shown beside those in use.
    package var weightSets: [Scenario] { all.filter(\.isWeightSet) }
}

extension Scenario {
    /// A unit's rank and total beside those under the rules in use.
    package struct Move: Sendable {
        package var standing: Standing?
        package var total: Exact?
        /// How many places higher than under the rules in use; nil where one of the two ranks is missing.
        package var climb: Exact?
    }

    package func move(of unit: Int, from inUse: Results) -> Move {
        let standing = results.standings[0][unit]
        var climb: Exact?
        if let before = inUse.standings[0][unit], let standing { climb = before.rank - standing.rank }
        return Move(standing: standing, total: results.values[0][unit], climb: climb)
    }
}
