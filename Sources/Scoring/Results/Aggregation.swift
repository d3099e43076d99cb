extension IndicatorTree {
    /// A parent's value from its children's, in their order; nil where too little of it is there.
    ///
    /// Under `exclude` what is missing is left out and the rest stands for the whole: a sum is scaled up by the maxima that are there, a mean
    /// is taken over the children that have a value. Below the least coverage, by weight, there is no value. A bonus or a penalty that is
    /// missing adds and takes nothing.
    func aggregate(_ node: Int, _ children: [Exact?], _ rules: ScoringRules) -> Exact? {
        let aggregate = self[node].aggregate, direction = rules.direction(of: node, in: self)
        var parts: [Aggregate.Part] = []
        parts.reserveCapacity(children.count)
        var whole = Exact.zero, extra = Exact.zero, isWhole = true
        for (child, value) in zip(self[node].children, children) {
            let role = self[child].role
            guard role == .regular else {
                if let value { extra = role == .bonus ? extra + value : extra - value } else if rules.missing == .error { return nil }
                continue
            }
            let weight = aggregate.weight(of: self[child])
            whole += weight
            if let value {
                let scale = self[child].scale
                parts.append(.init(value: scale == .one ? value : value * scale, weight: weight))
            } else if rules.missing == .exclude {
                isWhole = false
            } else {
                return nil
            }
        }
        if isWhole { return aggregate.combine(parts, direction) + extra }
        let present = parts.map(\.weight).sum()
        guard !present.isZero, present / whole >= rules.coverage else { return nil }
        let value = aggregate.combine(parts, direction)
        return (aggregate == .sum ? value * whole / present : value) + extra
    }
}
