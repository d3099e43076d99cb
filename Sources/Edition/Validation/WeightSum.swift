import Scoring
import Source

/// Weights that are declared to add up do: `weights: {sum: 100}`. Of percentages what stands before the sign is added.
enum WeightSum {
    /// - Parameter percentages: the nodes whose weight is written with a percent sign.
    static func check(_ nodes: [IndicatorTree.Node], sum: Exact, _ percentages: Set<Int>, _ weightPlaces: [Place?]) -> [Diagnostic] {
        nodes.compactMap { parent in
            let children = parent.children.filter { nodes[$0].role == .regular }, weights = children.compactMap { nodes[$0].weight }
            // A weight that is missing or counts for nothing is a mistake of its own.
            guard parent.aggregate.weights != .ignored, !weights.isEmpty, weights.count == children.count else { return nil }
            let total = children.allSatisfy(percentages.contains) ? weights.sum() * Exact(100) : weights.sum()
            if total == sum { return nil }
            let first = children.prefix(4).map { nodes[$0].id }
            let names: Message = children.count > 4 ? "\(first) and \(children.count - 4) more" : "\(first)"
            return Diagnostic(
                "weights-sum", "the weights of \(names) add up to \(total.shortest()), not to \(sum.shortest())", at: weightPlaces[children[0]],
                hint: "correct one of them, or delete \"weights:\" under scoring in edition.yaml: what a weight counts for is its share anyway")
        }
    }
}
