/// A tree under other weights: what would come out if they were the ones in use.
extension IndicatorTree {
    /// The same indicators with other weights, and with the ends that parents' scales have under them.
    /// - Parameter weights: by node; the others keep theirs.
    package func reweighted(_ weights: [Int: Exact]) -> IndicatorTree {
        var copy = nodes
        for (node, weight) in weights { copy[node].weight = weight }
        for parent in copy.indices.reversed() where !copy[parent].isLeaf {
            let before = nodes[parent].children.map { nodes[$0] }, after = nodes[parent].children.map { copy[$0] }
            let aggregate = nodes[parent].aggregate
            // An end that was stated and not made of the children's stays as it was stated.
            if nodes[parent].maximum == aggregate.maximum(of: before) { copy[parent].maximum = aggregate.maximum(of: after) }
            if nodes[parent].minimum == aggregate.minimum(of: before) { copy[parent].minimum = aggregate.minimum(of: after) }
        }
        return IndicatorTree(nodes: copy)
    }

    /// By node: whether its values can be others under the weights of another tree of the same indicators.
    package func isMoved(by other: IndicatorTree) -> [Bool] {
        var moved = [Bool](repeating: false, count: count)
        for node in nodes.indices.reversed() {
            if moved[node] || weightShare(of: node) != other.weightShare(of: node), let parent = nodes[node].parent { moved[parent] = true }
        }
        return moved
    }
}
