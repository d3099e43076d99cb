/// The total as a function of the weights of the first level alone: what stays as it is while a reader weighs for herself.
///
/// A weight counts for its share among its siblings. Under the weights in use the function gives exactly what `Results` computes; under others, what
/// it would compute if they were in use. Sums and plain means are the weighted means that `IndicatorTree.weighable` makes of them.
package struct Weighing: Sendable {
    /// How parts and weights make a total. Bonuses are then added and penalties subtracted.
    package enum Form: String, Sendable {
        /// Σ w·p / Σ w
        case linear
        /// Σ w / Σ (w / p), and 0 where a part that counts is 0.
        case harmonic
        /// (Π p^w)^(1 / Σ w), with 30 significant digits where it is irrational, and 0 where a part that counts is 0.
        case geometric
    }

    /// Why there is nothing to weigh.
    package enum Refusal: Sendable, Hashable {
        /// No weights could count in it.
        case aggregate(Aggregate)
        /// Fewer than two indicators that count.
        case tooFew
        /// A part of a sum has no maximum above zero, or all weights in use are zero.
        case noWeight
    }

    package let form: Form
    /// The indicators that are weighed, in the order of the tree.
    package let nodes: [Int]
    /// By position in `nodes`: what each counts for now. Not negative, and not all zero.
    package let inUse: [Exact]
    /// By unit, then by position in `nodes`; nil where there is no value. None of a unit that has no total whatever the weights.
    package let parts: [[Exact?]]
    /// By unit: bonuses less penalties.
    package let extras: [Exact]
    /// With weights wherever there can be any.
    private let tree: IndicatorTree

    /// Why nothing can be weighed in a tree; nil where it can.
    package static func refusal(of tree: IndicatorTree) -> Refusal? {
        let weighable = tree.weighable, nodes = Self.nodes(weighable), weights = Self.weights(nodes, weighable)
        switch weighable.root.aggregate {
        case .median, .minimum, .maximum, .mazziottaPareto: return .aggregate(weighable.root.aggregate)
        case .sum: return nodes.count < 2 ? .tooFew : .noWeight
        case .mean, .weightedMean, .harmonicMean, .geometricMean:
            if nodes.count < 2 { return .tooFew }
            return weights.contains(where: \.isNegative) || weights.sum().isZero ? .noWeight : nil
        }
    }

    /// Nil where there is a `refusal`.
    package init?(_ results: Results) {
        if Self.refusal(of: results.tree) != nil { return nil }
        let tree = results.tree.weighable, nodes = Self.nodes(tree), rules = results.rules
        form = tree.root.aggregate == .harmonicMean ? .harmonic : tree.root.aggregate == .geometricMean ? .geometric : .linear
        self.tree = tree
        self.nodes = nodes
        inUse = Self.weights(nodes, tree)
        var extras = [Exact](repeating: .zero, count: results.unitCount)
        parts = (0..<results.unitCount).map { unit in
            for child in tree.root.children where tree[child].role != .regular {
                guard let value = results.computed[child][unit] else {
                    if rules.missing == .error { return nodes.map { _ in nil } }
                    continue
                }
                extras[unit] = tree[child].role == .bonus ? extras[unit] + value : extras[unit] - value
            }
            let values = nodes.map { node in results.computed[node][unit].map { $0 * tree[node].scale } }
            return rules.missing != .exclude && values.contains { $0 == nil } ? nodes.map { _ in nil } : values
        }
        self.extras = extras
    }

    /// What the indicators count for in another tree of the same indicators; nil where it differs in more than that.
    package func weights(in other: IndicatorTree) -> [Exact]? {
        let other = other.weighable, first = Set(nodes)
        let isSame = tree.nodes.indices.allSatisfy { node in
            let mine = tree[node], theirs = other[node]
            return mine.aggregate == theirs.aggregate && mine.role == theirs.role && mine.children == theirs.children && mine.scale == theirs.scale
                && (first.contains(node) || tree.weightShare(of: node) == other.weightShare(of: node))
        }
        guard isSame else { return nil }
        let weights = Self.weights(nodes, other)
        return weights.sum().isZero ? nil : weights
    }

    private static func nodes(_ tree: IndicatorTree) -> [Int] { tree.root.children.filter { tree[$0].role == .regular } }

    private static func weights(_ nodes: [Int], _ tree: IndicatorTree) -> [Exact] { nodes.map { tree.root.aggregate.weight(of: tree[$0]) } }
}
