import Scoring
import Source

/// What an aggregate needs of the children: weights, or values that are not negative.
enum AggregateInput {
    /// - Parameter weightPlaces: by node, where its weight is written, be it one that could not be read; nil where it has none.
    static func check(_ nodes: [IndicatorTree.Node], places: [Place], weightPlaces: [Place?]) -> [Diagnostic] {
        nodes.indices.flatMap { parent -> [Diagnostic] in
            let children = nodes[parent].children.filter { nodes[$0].role == .regular }
            switch nodes[parent].aggregate {
            case .weightedMean:
                let missing = children.filter { nodes[$0].weight == nil && weightPlaces[$0] == nil }.map { child in
                    Diagnostic(
                        "missing-weight", "\(nodes[child].id) has no weight, and \(nodes[parent].id) is a weighted mean", at: places[child],
                        hint: "add \"weight:\" with what it counts for among its siblings")
                }
                let weights = children.compactMap { nodes[$0].weight }
                if missing.isEmpty, !weights.isEmpty, weights.sum().isZero {
                    return [Diagnostic("zero-weights", "the weights under \(nodes[parent].id) are all 0", at: weightPlaces[children[0]], hint: "give one of them a weight above 0")]
                }
                return missing
            case .geometricMean:
                return children.filter { canBeNegative($0, nodes) }.map { child in
                    Diagnostic(
                        "geometric-of-negative", "\(nodes[child].id) subtracts a penalty, so it can be negative, and \(nodes[parent].id) is a geometric mean",
                        at: places[child], hint: "subtract the penalty from \(nodes[parent].id) itself, or use another aggregate")
                } + unused(children, parent, nodes, weightPlaces)
            case .sum, .mean: return unused(children, parent, nodes, weightPlaces)
            }
        }
    }

    /// Weights that nothing reads: somebody expects them to count.
    private static func unused(_ children: [Int], _ parent: Int, _ nodes: [IndicatorTree.Node], _ weightPlaces: [Place?]) -> [Diagnostic] {
        children.compactMap { child in
            weightPlaces[child].map { place in
                Diagnostic(
                    .warning, "unused-weight", "weight of \(nodes[child].id) counts for nothing: \(nodes[parent].id) is a \(nodes[parent].aggregate.rawValue)", at: place,
                    hint: parent == 0
                        ? "set \"aggregate: weighted-mean\" under scoring in edition.yaml, or delete the weight"
                        : "give \(nodes[parent].id) \"aggregate: weighted-mean\", or delete the weight")
            }
        }
    }

    private static func canBeNegative(_ node: Int, _ nodes: [IndicatorTree.Node]) -> Bool {
        nodes[node].children.contains { nodes[$0].role == .penalty || canBeNegative($0, nodes) }
    }
}
