extension Results {
    /// What an indicator costs a unit: the points of its total that lie between its score and the best one there can be, which are those that
    /// it did not earn or that a penalty took; where the lowest score is the best, those that it adds.
    ///
    /// Nil where there is no score, no total or no maximum, where nobody has to earn or lose anything (a bonus; what softens a penalty; what is better at the other end than the total), and below what is
    /// no sum or arithmetic mean, in which no indicator has a part of its own.
    package func cost(of leaf: Int, for unit: Int) -> Exact? {
        guard values[0][unit] != nil, let value = values[leaf][unit], let share = share(of: leaf, for: unit), !tree.isContrary(leaf, total: rules.direction)
        else { return nil }
        switch direction(of: leaf) {
        case .low: return value * share
        case .high: return tree.isWithin(.bonus, leaf) || tree.isWithin(.penalty, leaf) ? nil : tree[leaf].pointsBeyond(value).map { $0 * share }
        }
    }

    /// What a point of a node is of a unit's total: its part of it (`IndicatorTree.shareInTotal`), which is greater where the rest makes up for
    /// what is missing beside it.
    package func share(of node: Int, for unit: Int) -> Exact? { hasGaps[unit] ? shareAmongGaps(of: node, for: unit) : shares[node] }

    private func shareAmongGaps(of node: Int, for unit: Int) -> Exact? {
        guard let parent = tree[node].parent else { return .one }
        guard let above = shareAmongGaps(of: parent, for: unit) else { return nil }
        guard tree[node].role == .regular else { return above }
        let siblings = tree[parent].children.filter { tree[$0].role == .regular }
        let present = siblings.filter { values[$0][unit] != nil }
        let aggregate = tree[parent].aggregate
        func weight(_ nodes: [Int]) -> Exact { nodes.map { aggregate.weight(of: tree[$0]) }.sum() }
        switch aggregate {
        case .geometricMean, .harmonicMean, .median, .minimum, .maximum, .mazziottaPareto: return nil
        case .sum: return present.count == siblings.count ? above : weight(present).isZero ? nil : above * weight(siblings) / weight(present)
        case .mean, .weightedMean: return weight(present).isZero ? nil : above * aggregate.weight(of: tree[node]) / weight(present)
        }
    }
}
