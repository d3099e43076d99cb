import Scoring

/// A unit's total under the weights of one draw, exactly: what decides where doubles cannot.
struct ExactTotals {
    let model: PerturbedTree
    let factors: [Int]

    /// - Precondition: the unit has a total.
    func total(of unit: Int) -> Exact { value(0, unit) }

    private func value(_ node: Int, _ unit: Int) -> Exact {
        let tree = model.tree, results = model.results
        guard model.isAffected[node] else { return results.computed[node][unit] ?? .zero }
        let aggregate = tree[node].aggregate
        var parts: [Aggregate.Part] = [], extra = Exact.zero, whole = Exact.zero, present = Exact.zero
        for child in tree[node].children {
            let isThere = results.computed[child][unit] != nil
            guard tree[child].role == .regular else {
                if isThere { extra = tree[child].role == .bonus ? extra + value(child, unit) : extra - value(child, unit) }
                continue
            }
            let weight = aggregate.weight(of: tree[child]) * (model.isDrawn[child] ? Exact(factors[child]) : .one)
            whole += weight
            guard isThere else { continue }
            present += weight
            parts.append(.init(value: value(child, unit) * tree[child].scale, weight: weight))
        }
        var value = aggregate.combine(parts, results.direction(of: node))
        if aggregate == .sum, present != whole { value = value * whole / present }
        value += extra
        return results.rules.roundAt == .eachLevel ? results.published(value) : value
    }
}
