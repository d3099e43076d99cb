import Scoring
import Source

/// What comes out under each declared weight set.
enum WeightSetResolution {
    /// - Parameter stated: what is said of units and of ties; values and ranks that were printed have no part in it.
    /// - Returns: nil where no set is sound.
    static func resolve(
        _ declarations: [WeightSetDeclaration], tree: IndicatorTree, rules: ScoringRules, scores: [[Exact?]], stated: Stated, means: MeanRule,
        _ reading: inout Reading
    ) -> WeightSets? {
        let sets = declarations.compactMap { declaration -> WeightSet? in
            let check = WeightSetCheck(declaration, tree, rules)
            reading.report(check.problems)
            if check.weights.isEmpty { return nil }
            let results = Results(tree: tree.reweighted(check.weights), rules: rules, scores: scores, stated: stated, means: means)
            return WeightSet(id: declaration.id, name: declaration.name, weights: check.weights, results: results)
        }
        if sets.isEmpty { return nil }
        return WeightSets(all: sets, inUse: Results(tree: tree, rules: rules, scores: scores, stated: stated, means: means))
    }
}
