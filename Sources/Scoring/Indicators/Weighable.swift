/// What a scenario does to a tree before other weights are given.
extension IndicatorTree {
    /// The same tree, in which each sum and each plain mean is written as the weighted mean that it is: every value stays as it was, and there
    /// are weights to be changed.
    ///
    /// A sum counts each part by its share of the full marks: with maxima of 25, 30 and 45 it is the mean of the three score rates by the weights
    /// 25, 30 and 45, times 100. So each part is brought to the scale of the whole, and its maximum is its weight. Where no maxima are declared
    /// the parts weigh alike. A sum with a part whose maximum is not above zero stays a sum.
    package var weighable: IndicatorTree {
        var copy = nodes
        for parent in copy.indices {
            let children = copy[parent].children.filter { copy[$0].role == .regular }
            guard !children.isEmpty else { continue }
            switch copy[parent].aggregate {
            case .mean:
                copy[parent].aggregate = .weightedMean
                for child in children { copy[child].weight = .one }
            case .sum:
                let weights = children.map { Aggregate.sum.weight(of: copy[$0]) }, whole = weights.sum()
                guard weights.allSatisfy({ !$0.isZero && !$0.isNegative }) else { continue }
                copy[parent].aggregate = .weightedMean
                for (child, weight) in zip(children, weights) {
                    copy[child].weight = weight
                    copy[child].scale = copy[child].scale * whole / weight
                }
            case .weightedMean, .geometricMean, .harmonicMean, .median, .minimum, .maximum, .mazziottaPareto: continue
            }
        }
        return IndicatorTree(nodes: copy)
    }

    /// The tree with other aggregates, and with the ends that parents' scales have under them.
    /// - Parameter aggregates: by node.
    package func with(aggregates: [Int: Aggregate]) -> IndicatorTree {
        var copy = nodes
        for (node, aggregate) in aggregates { copy[node].aggregate = aggregate }
        return IndicatorTree(nodes: copy).withScales(of: self)
    }

    /// The tree in which some nodes are no part of what is above them. They and what is below them keep their place among the nodes, and their values.
    /// - Precondition: each parent keeps a child.
    package func without(_ left: Set<Int>) -> IndicatorTree {
        var copy = nodes
        for node in left {
            if let parent = nodes[node].parent { copy[parent].children.removeAll { $0 == node } }
        }
        precondition(copy.indices.allSatisfy { copy[$0].isLeaf == nodes[$0].isLeaf }, "a parent keeps a child")
        return IndicatorTree(nodes: copy).withScales(of: self)
    }

    /// The ends of parents' scales made anew, but those that were stated and not made of the children's.
    func withScales(of before: IndicatorTree) -> IndicatorTree {
        var copy = nodes
        for parent in copy.indices.reversed() where !copy[parent].isLeaf {
            let old = before[parent].children.map { before[$0] }, new = copy[parent].children.map { copy[$0] }
            if before[parent].maximum == before[parent].aggregate.maximum(of: old) { copy[parent].maximum = copy[parent].aggregate.maximum(of: new) }
            if before[parent].minimum == before[parent].aggregate.minimum(of: old) { copy[parent].minimum = copy[parent].aggregate.minimum(of: new) }
        }
        return IndicatorTree(nodes: copy)
    }
}
