import Scoring
import Source

/// What comes out under each declared weight set and scenario.
struct ScenarioResolution {
    /// What the scores give under the rules in use, whatever was printed.
    let inUse: Results
    let scores: [[Exact?]]
    /// Ids of the units, for messages.
    let units: [String]
    /// What is said of units and of ties; values and ranks that were printed have no part in it.
    let stated: Stated

    private var tree: IndicatorTree { inUse.tree }
    private var rules: ScoringRules { inUse.rules }

    /// - Returns: nil where nothing is sound.
    func resolve(_ sets: [WeightSetDeclaration], _ declarations: [ScenarioDeclaration], _ reading: inout Reading) -> Scenarios? {
        var weights: [String: [Int: Exact]?] = [:]
        var all: [Scenario] = []
        for set in sets {
            let check = WeightsCheck(set.weights, of: "weight set \(set.id)", at: set.weightsPlace, tree, rules)
            reading.report(check.problems)
            weights[set.id] = .some(check.weights.isEmpty ? nil : check.weights)
            if check.weights.isEmpty { continue }
            let reweighted = tree.reweighted(check.weights)
            if !tree.isMoved(by: reweighted)[0] {
                reading.report([
                    Diagnostic(
                        .warning, "weight-set-in-use", "weight set \(set.id) has the weights that are in use", at: set.weightsPlace,
                        hint: "change a weight, or delete the set: the ranking itself is what comes out under it")
                ])
            }
            var change = Scenario.Change(weights: check.weights)
            if case .equal = set.weights { change.isEqual = true }
            all.append(Scenario(id: set.id, name: set.name, change: change, isWeightSet: true, results: results(reweighted, rules)))
        }
        let hasGaps = scores.contains { $0.contains { $0 == nil } }
        for declaration in declarations {
            let check = ScenarioCheck(declaration, tree, rules, sets: weights, hasGaps: hasGaps)
            reading.report(check.problems)
            if check.problems.hasErrors { continue }
            var other = rules
            if let missing = check.change.missing { other.missing = missing }
            if let problem = NegativeParts.check(check.tree, other, scores, units, scenario: declaration) {
                reading.report(problem)
                continue
            }
            all.append(
                Scenario(id: declaration.id, name: declaration.name, change: check.change, isWeightSet: false, results: results(check.tree, other)))
        }
        return all.isEmpty ? nil : Scenarios(all: all, inUse: inUse)
    }

    private func results(_ tree: IndicatorTree, _ rules: ScoringRules) -> Results {
        Results(tree: tree, rules: rules, scores: scores, stated: stated, means: inUse.meanRule)
    }
}
