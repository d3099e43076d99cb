package import Scoring
package import Source

/// Weights that stand beside those in use, under a name, and what would come out under them.
package struct WeightSet: Sendable {
    package var id: String
    package var name: LocalizedText
    /// By node of the tree, those that the set states itself; the others keep the weight in use.
    package var weights: [Int: Exact]
    /// What the scores give under it. Printed values are of the weights in use, and have no part in it.
    package var results: Results
}

/// The declared weight sets, with what they are compared with.
package struct WeightSets: Sendable {
    /// In the order of edition.yaml.
    package var all: [WeightSet]
    /// What the scores give under the weights in use, whatever was printed.
    package var inUse: Results
}

extension WeightSet {
    /// A unit's rank and total beside those under the weights in use.
    package struct Move: Sendable {
        package var standing: Standing?
        package var total: Exact?
        /// How many places higher than under the weights in use; nil where one of the two ranks is missing.
        package var climb: Exact?
    }

    package func move(of unit: Int, from inUse: Results) -> Move {
        let standing = results.standings[0][unit]
        var climb: Exact?
        if let before = inUse.standings[0][unit], let standing { climb = before.rank - standing.rank }
        return Move(standing: standing, total: results.values[0][unit], climb: climb)
    }
}
