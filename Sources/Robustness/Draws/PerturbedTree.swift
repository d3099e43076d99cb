import Scoring

/// The indicator tree as draws see it: which weights are drawn, which values hang on them, and which stay as they are.
struct PerturbedTree: Sendable {
    /// Why no weights can be drawn.
    enum Obstacle: Error {
        /// Nothing counts by a weight: there are no two parts beside each other whose share could be another.
        case noWeights
        /// A geometric or harmonic mean or a Mazziotta–Pareto index stands over values that could fall below zero under other weights.
        case belowZero
    }

    /// In which sums and plain means are written as the weighted means that they are.
    let tree: IndicatorTree
    let results: Results
    /// By node: whether its weight is drawn.
    let isDrawn: [Bool]
    /// The nodes whose weights are drawn, in the order of the tree: the order in which a draw takes its numbers.
    let drawn: [Int]
    /// By node: whether its values hang on what is drawn.
    let isAffected: [Bool]

    init(_ results: Results, _ levels: DrawSettings.Levels) throws(Obstacle) {
        let tree = results.tree.weighable
        var isDrawn = [Bool](repeating: false, count: tree.count), isAffected = isDrawn
        for parent in tree.nodes.indices.reversed() where !tree[parent].isLeaf {
            let regular = tree[parent].children.filter { tree[$0].role == .regular }, aggregate = tree[parent].aggregate
            let weighing = regular.filter { !aggregate.weight(of: tree[$0]).isZero }
            if aggregate.weights != .ignored, weighing.count > 1, levels == .all || parent == 0 {
                for child in weighing { isDrawn[child] = true }
                isAffected[parent] = true
            }
            if tree[parent].children.contains(where: { isAffected[$0] }) { isAffected[parent] = true }
        }
        guard isAffected[0] else { throw .noWeights }
        self.tree = tree
        self.results = results
        self.isDrawn = isDrawn
        self.isAffected = isAffected
        drawn = isDrawn.indices.filter { isDrawn[$0] }
        for node in tree.nodes.indices where isAffected[node] && tree[node].aggregate.needsValuesAboveZero {
            for child in tree[node].children where isAffected[child] && canFallBelowZero(child) { throw .belowZero }
        }
    }

    private func canFallBelowZero(_ node: Int) -> Bool {
        if !isAffected[node] { return results.computed[node].contains { $0?.isNegative ?? false } }
        if tree[node].aggregate == .mazziottaPareto { return true }
        return tree[node].children.contains { tree[$0].role == .penalty || canFallBelowZero($0) }
    }

    /// The factors of one draw, in millionths, by node; those that are not drawn have the whole.
    func factors(_ draw: Int, _ settings: DrawSettings) -> [Int] {
        var generator = SplitMix64(seed: settings.seed, stream: draw)
        var factors = [Int](repeating: DrawSettings.grid, count: tree.count)
        let reach = settings.reach
        for node in drawn { factors[node] = DrawSettings.grid - reach + Int(generator.below(UInt64(2 * reach + 1))) }
        return factors
    }
}
