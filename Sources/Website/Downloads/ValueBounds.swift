import Scoring

/// Between which values a unit's value on each node of the tree lies, whatever its scores.
///
/// They hold for every unit, but need not be reached: a mean of what is there is bounded by its greatest part.
struct ValueBounds {
    /// By node.
    let lowest: [Exact]
    let highest: [Exact]

    init(_ results: Results) {
        let tree = results.tree, rules = results.rules
        var lowest = [Exact](repeating: .zero, count: tree.count)
        var highest = tree.nodes.map(\.maximum)
        // Children stand after their parents, so going backwards finds every child done.
        for node in tree.nodes.indices.reversed() where !tree[node].isLeaf {
            let regular = tree[node].children.filter { tree[$0].role == .regular }
            var low = regular.map { lowest[$0] }, high = regular.map { highest[$0] }
            if tree[node].aggregate == .sum {
                low = [low.sum()]
                high = [high.sum()]
                if rules.missing == .exclude {
                    // What is there is scaled up to the whole: at most as if all had the best rate of any.
                    let whole = regular.map { tree[$0].maximum }.sum()
                    for child in regular where !tree[child].maximum.isZero {
                        low.append(lowest[child] / tree[child].maximum * whole)
                        high.append(highest[child] / tree[child].maximum * whole)
                    }
                }
            }
            if tree[node].aggregate == .mazziottaPareto, let least = low.min(), let most = high.max() {
                // Twice the mean less the mean square over it, which is at most the greatest value.
                low.append(Exact(2) * least - most)
            }
            (lowest[node], highest[node]) = (low.min() ?? .zero, high.max() ?? .zero)
            if rules.missing != .error { lowest[node] = min(lowest[node], .zero) }
            for child in tree[node].children {
                // One that is missing adds and takes nothing.
                let (least, most) = rules.missing == .error ? (lowest[child], highest[child]) : (min(lowest[child], .zero), max(highest[child], .zero))
                switch tree[child].role {
                case .regular: break
                case .bonus:
                    lowest[node] += least
                    highest[node] += most
                case .penalty:
                    lowest[node] = lowest[node] - most
                    highest[node] = highest[node] - least
                }
            }
            if rules.roundAt == .eachLevel { (lowest[node], highest[node]) = (rules.published(lowest[node]), rules.published(highest[node])) }
        }
        self.lowest = lowest
        self.highest = highest
    }
}
