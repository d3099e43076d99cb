/// A tree under other weights: what would come out if they were the ones in use.
extension IndicatorTree {
    /// The same indicators with other weights, and with the ends that parents' scales have under them.
    /// - Parameter weights: by node; the others keep theirs.
    package func reweighted(_ weights: [Int: Exact]) -> IndicatorTree {
        var copy = nodes
        for (node, weight) in weights { copy[node].weight = weight }
        return IndicatorTree(nodes: copy).withScales(of: self)
    }

    /// By node: whether its values can be others in another tree of the same indicators.
    package func isMoved(by other: IndicatorTree) -> [Bool] {
        let mine = weighable, theirs = other.weighable
        return nodes.indices.reversed().reduce(into: [Bool](repeating: false, count: count)) { moved, node in
            let children = mine[node].children
            moved[node] =
                children.contains { moved[$0] || mine.weightShare(of: $0) != theirs.weightShare(of: $0) || mine[$0].scale != theirs[$0].scale }
                || (!children.isEmpty && mine[node].aggregate != theirs[node].aggregate) || children != theirs[node].children
        }
    }
}
