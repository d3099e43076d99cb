import Scoring
import Source

/// What has no meaning under an aggregate that a scenario brings in: a product or a reciprocal of values below zero.
enum NegativeParts {
    static func check(_ tree: IndicatorTree, _ rules: ScoringRules, _ scores: [[Exact?]], _ units: [String], scenario: ScenarioDeclaration) -> Diagnostic? {
        let parents = tree.nodes.indices.filter { !tree[$0].isLeaf && tree[$0].aggregate.needsValuesAboveZero }
        if parents.isEmpty { return nil }
        // Plain means in their place: what they are taken of is negative where, and only where, their parts are.
        let means = tree.with(aggregates: Dictionary(uniqueKeysWithValues: parents.map { ($0, .mean) }))
        let values = Results(tree: means, rules: rules, scores: scores).values
        for parent in parents {
            for child in tree[parent].children where tree[child].role == .regular {
                guard let unit = values[child].firstIndex(where: { $0?.isNegative ?? false }), let value = values[child][unit] else { continue }
                let place = scenario.aggregates.first { tree.node($0.id) == parent }?.place ?? scenario.place
                return Diagnostic(
                    "\(tree[parent].aggregate == .geometricMean ? "geometric" : tree[parent].aggregate.rawValue)-of-negative",
                    "scenario \(scenario.id) takes the \(tree[parent].aggregate.rawValue) for \(tree[parent].id), and \(units[unit]) has \(value.shortest()) on \(tree[child].id)",
                    at: place, hint: "it is of values from 0 up: use another aggregate")
            }
        }
        return nil
    }
}
