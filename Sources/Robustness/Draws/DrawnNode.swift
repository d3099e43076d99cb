import Scoring

/// A node whose values hang on what is drawn, taken out of the tree once: a thousand draws go over it.
struct DrawnNode: Sendable {
    /// A regular child.
    struct Child: Sendable {
        let node: Int
        let weight: Double
        let isDrawn: Bool
        let scale: Double
    }

    /// How its children make it.
    enum Kind: Sendable {
        case sum
        case weightedMean
        case transformed(TransformedMean)
        case other
    }

    let node: Int
    let kind: Kind
    let children: [Child]
    /// Bonuses with 1, penalties with −1.
    let extras: [(node: Int, sign: Double)]
    /// Units that lack a child and have a value nonetheless.
    let gaps: [Int]
    /// Units that have a value.
    let present: [Int]

    init(_ model: PerturbedTree, _ node: Int, weights: [Double], scales: [Double]) {
        let tree = model.tree, computed = model.results.computed, children = tree[node].children
        self.node = node
        kind =
            switch tree[node].aggregate {
            case .sum: .sum
            case .weightedMean: .weightedMean
            default: TransformedMean(tree, node).map(Kind.transformed) ?? .other
            }
        self.children = children.filter { tree[$0].role == .regular }
            .map { Child(node: $0, weight: weights[$0], isDrawn: model.isDrawn[$0], scale: scales[$0]) }
        extras = children.filter { tree[$0].role != .regular }.map { ($0, tree[$0].role == .bonus ? 1 : -1) }
        present = (0..<model.results.unitCount).filter { computed[node][$0] != nil }
        gaps = present.filter { unit in
            children.contains { (tree[$0].role == .regular || model.isAffected[$0]) && computed[$0][unit] == nil }
        }
    }

    /// The children's weights under the factors of one draw.
    func weights(_ factors: [Int], into weights: inout [Double]) {
        weights.removeAll(keepingCapacity: true)
        for child in children { weights.append(child.weight * (child.isDrawn ? Double(factors[child.node]) : 1)) }
    }
}
