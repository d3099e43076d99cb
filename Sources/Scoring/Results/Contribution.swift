extension Results {
    /// What each child of a node adds to a unit's value there, in the order of the children; together they are exactly that value.
    ///
    /// A sum's children add their own values, a mean's their share of the weights, a bonus adds and a penalty takes. What stands for
    /// missing siblings is spread over those that are there, and so is what rounding at the level gained or lost.
    /// - Returns: nil where the unit has no value on the node; nil for a child without one.
    /// - Precondition: the node has children, and its aggregate is additive: factors add nothing.
    package func contributions(to node: Int, of unit: Int) -> [Exact?]? {
        let aggregate = tree[node].aggregate
        precondition(!tree[node].isLeaf && aggregate.isAdditive, "parts that add up")
        guard let value = values[node][unit] else { return nil }
        let children = tree[node].children
        let regular = children.filter { tree[$0].role == .regular }
        let whole = regular.map { aggregate.weight(of: tree[$0]) }.sum()
        let present = regular.filter { values[$0][unit] != nil }.map { aggregate.weight(of: tree[$0]) }.sum()
        let parts = children.map { child -> Exact? in
            guard let own = values[child][unit].map({ $0 * tree[child].scale }) else { return nil }
            switch (tree[child].role, aggregate) {
            case (.bonus, _): return own
            case (.penalty, _): return .zero - own
            case (.regular, .sum): return present.isZero ? own : own * whole / present
            case (.regular, _): return present.isZero ? .zero : own * aggregate.weight(of: tree[child]) / present
            }
        }
        // What rounding gained or lost, shared by size: by value, parts that nearly cancel out would swell.
        let size = parts.compactMap { $0?.magnitude }.sum()
        let gained = value - parts.compactMap { $0 }.sum()
        guard !gained.isZero, !size.isZero else { return parts }
        return parts.map { $0.map { $0 + gained * $0.magnitude / size } }
    }

    /// Whether children's values go into the node as they are for every unit: then what they add needs no other name.
    package func addsUp(_ node: Int) -> Bool {
        tree[node].aggregate == .sum && rules.roundAt == .final
            && tree[node].children.allSatisfy { child in
                tree[child].role != .penalty && (tree[child].role == .bonus || values[child].allSatisfy { $0 != nil })
            }
    }
}
