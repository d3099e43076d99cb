/// Between which values a unit's value on each node of the tree lies, whatever its scores.
///
/// They hold for every unit, but need not be reached: a mean of what is there is bounded by its greatest part. An end is open where an indicator
/// has no minimum or no maximum.
package struct ValueBounds: Sendable {
    /// By node.
    package let lowest: [Exact?]
    package let highest: [Exact?]

    package init(_ results: Results) { self.init(results.tree, results.rules) }

    package init(_ tree: IndicatorTree, _ rules: ScoringRules) {
        var lowest = tree.nodes.map(\.minimum), highest = tree.nodes.map(\.maximum)
        // Children stand after their parents, so going backwards finds every child done.
        for node in tree.nodes.indices.reversed() {
            if tree[node].isLeaf {
                // A blank that counts as zero need not lie between the ends.
                if rules.missing == .zero { (lowest[node], highest[node]) = (lowest[node].map { min($0, .zero) }, highest[node].map { max($0, .zero) }) }
                continue
            }
            let regular = tree[node].children.filter { tree[$0].role == .regular }
            let combined = Self.combined(regular.map { (tree[$0], lowest[$0], highest[$0]) }, tree[node].aggregate, rules)
            (lowest[node], highest[node]) = (combined.lowest, combined.highest)
            if rules.missing != .error { lowest[node] = lowest[node].map { min($0, .zero) } }
            for child in tree[node].children {
                // One that is missing adds and takes nothing.
                let isThere = rules.missing == .error
                let least = lowest[child].map { isThere ? $0 : min($0, .zero) }, most = highest[child].map { isThere ? $0 : max($0, .zero) }
                switch tree[child].role {
                case .regular: break
                case .bonus:
                    lowest[node] = Self.both(lowest[node], least, +)
                    highest[node] = Self.both(highest[node], most, +)
                case .penalty:
                    lowest[node] = Self.both(lowest[node], most, -)
                    highest[node] = Self.both(highest[node], least, -)
                }
            }
            if rules.roundAt == .eachLevel { (lowest[node], highest[node]) = (lowest[node].map(rules.published), highest[node].map(rules.published)) }
        }
        self.lowest = lowest
        self.highest = highest
    }

    private typealias Child = (node: IndicatorTree.Node, lowest: Exact?, highest: Exact?)

    private static func combined(_ regular: [Child], _ aggregate: Aggregate, _ rules: ScoringRules) -> (lowest: Exact?, highest: Exact?) {
        guard var low = all(regular.map(\.lowest)), var high = all(regular.map(\.highest)) else {
            // One end may still be known; a sum that is scaled up has none then.
            guard aggregate != .mazziottaPareto, rules.missing != .exclude || aggregate != .sum else { return (nil, nil) }
            let low = all(regular.map(\.lowest)), high = all(regular.map(\.highest))
            return aggregate == .sum ? (low?.sum(), high?.sum()) : (low?.min(), high?.max())
        }
        if aggregate == .sum {
            let scaled = regular.filter { $0.node.maximum.map { !$0.isZero } ?? false }
            (low, high) = ([low.sum()], [high.sum()])
            if rules.missing == .exclude {
                // What is there is scaled up to the whole: at most as if all had the best rate of any.
                let whole = regular.compactMap(\.node.maximum).sum()
                for child in scaled {
                    guard let maximum = child.node.maximum, let least = child.lowest, let most = child.highest else { continue }
                    low.append(least / maximum * whole)
                    high.append(most / maximum * whole)
                }
            }
        }
        if aggregate == .mazziottaPareto, let least = low.min(), let most = high.max() {
            // Twice the mean less the mean square over it, which is at most the greatest value.
            low.append(Exact(2) * least - most)
        }
        return (low.min() ?? .zero, high.max() ?? .zero)
    }

    private static func all(_ ends: [Exact?]) -> [Exact]? {
        let present = ends.compactMap { $0 }
        return present.count == ends.count ? present : nil
    }

    private static func both(_ a: Exact?, _ b: Exact?, _ join: (Exact, Exact) -> Exact) -> Exact? {
        guard let a, let b else { return nil }
        return join(a, b)
    }
}
