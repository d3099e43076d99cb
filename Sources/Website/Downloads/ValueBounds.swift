import Scoring

/// The lowest and the highest value that a unit can have on each node of the tree.
struct ValueBounds {
    /// By node.
    let lowest: [Exact]
    let highest: [Exact]

    init(_ results: Results) {
        let tree = results.tree
        var lowest = [Exact](repeating: .zero, count: tree.count)
        var highest = tree.nodes.map(\.maximum)
        // Children stand after their parents, so going backwards finds every child done.
        for node in tree.nodes.indices.reversed() where !tree[node].isLeaf {
            (lowest[node], highest[node]) = (.zero, .zero)
            for child in tree[node].children {
                let isPenalty = tree[child].role == .penalty
                lowest[node] = isPenalty ? lowest[node] - highest[child] : lowest[node] + lowest[child]
                highest[node] = isPenalty ? highest[node] - lowest[child] : highest[node] + highest[child]
            }
        }
        self.lowest = lowest
        self.highest = highest
    }
}
