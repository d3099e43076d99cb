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
        let aggregate = tree[node].aggregate, isNothing = hasZeroFactor(node, unit)
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
            if !isNothing { parts.append(.init(value: value(child, unit) * tree[child].scale, weight: weight)) }
        }
        var value = isNothing ? .zero : aggregate.combine(parts, results.direction(of: node))
        if aggregate == .sum, present != whole { value = value * whole / present }
        value += extra
        return results.rules.roundAt == .eachLevel ? results.published(value) : value
    }

    /// Whether a geometric or harmonic mean is nothing because a part of it is: roots of many digits need not be taken of the others.
    private func hasZeroFactor(_ node: Int, _ unit: Int) -> Bool {
        let tree = model.tree, aggregate = tree[node].aggregate
        guard aggregate == .geometricMean || aggregate == .harmonicMean else { return false }
        return tree[node].children.contains { child in
            guard tree[child].role == .regular, !aggregate.weight(of: tree[child]).isZero, let computed = model.results.computed[child][unit] else {
                return false
            }
            if !model.isAffected[child] { return computed.isZero }
            return hasZeroFactor(child, unit) && !tree[child].children.contains { tree[$0].role != .regular }
        }
    }
}
