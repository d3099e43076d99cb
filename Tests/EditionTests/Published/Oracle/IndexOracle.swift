/// What an index comes to, by the definitions, one unit after the other.
struct IndexOracle {
    let index: GeneratedIndex

    /// The value of a node, from values of the leaves.
    func value(_ node: Int, _ leaf: (Int) -> PlainFraction?) -> PlainFraction? {
        index.nodes[node].children.isEmpty ? leaf(node) : combined(node, index.nodes[node].children.map { value($0, leaf) })
    }

    func score(_ leaf: Int, _ unit: Int) -> PlainFraction? { index.scores[leaf][unit] ?? (index.missing == "zero" ? .zero : nil) }

    private func weight(_ child: Int, _ aggregate: String) -> PlainFraction {
        switch aggregate {
        case "sum": maximum(child)
        case "weighted-mean", "harmonic-mean": PlainFraction(Int128(index.nodes[child].weight ?? 1))
        default: .one
        }
    }

    private func maximum(_ node: Int) -> PlainFraction {
        let facts = index.nodes[node]
        if facts.children.isEmpty { return PlainFraction(10) }
        let regular = facts.children.filter { index.nodes[$0].role == "regular" }
        return formula(facts.aggregate == "mazziotta-pareto" ? "mean" : facts.aggregate, regular.map { (maximum($0), weight($0, facts.aggregate)) }, node)
    }

    private func formula(_ aggregate: String, _ parts: [(value: PlainFraction, weight: PlainFraction)], _ node: Int) -> PlainFraction {
        let values = parts.map(\.value), weights = parts.map(\.weight)
        switch aggregate {
        case "sum": return values.sum
        case "mean": return values.mean
        case "weighted-mean": return zip(values, weights).map { $0 * $1 }.sum / weights.sum
        case "harmonic-mean": return values.contains { $0.n == 0 } ? .zero : weights.sum / zip(values, weights).map { $1 / $0 }.sum
        case "median":
            let sorted = values.sorted(), middle = sorted.count / 2
            return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / PlainFraction(2)
        case "min": return values.min()!
        case "max": return values.max()!
        default:
            let mean = values.mean, variance = values.map { ($0 - mean) * ($0 - mean) }.mean
            if mean.n == 0 { return .zero }
            return lowIsBest(node) ? mean + variance / mean : mean - variance / mean
        }
    }

    /// Below a penalty the other end is the best.
    func lowIsBest(_ node: Int) -> Bool {
        var isLow = index.isLow, at: Int? = node
        while let here = at {
            if index.nodes[here].role == "penalty" { isLow.toggle() }
            at = index.nodes[here].parent
        }
        return isLow
    }

    private func combined(_ node: Int, _ values: [PlainFraction?]) -> PlainFraction? {
        let facts = index.nodes[node], pairs = Array(zip(facts.children, values))
        let regular = pairs.filter { index.nodes[$0.0].role == "regular" }
        let there = regular.compactMap { child, value in value.map { (value: $0, weight: weight(child, facts.aggregate)) } }
        var value: PlainFraction
        if there.count == regular.count {
            value = formula(facts.aggregate, there, node)
        } else {
            guard index.missing == "exclude", !there.isEmpty else { return nil }
            let present = there.map(\.weight).sum, whole = regular.map { weight($0.0, facts.aggregate) }.sum
            if present / whole < PlainFraction(Int128(index.coverage.0), Int128(index.coverage.1)) { return nil }
            value = formula(facts.aggregate, there, node)
            if facts.aggregate == "sum" { value = value * whole / present }
        }
        for (child, extra) in pairs {
            switch (index.nodes[child].role, extra) {
            case ("bonus", let extra?): value = value + extra
            case ("penalty", let extra?): value = value - extra
            case ("regular", _): continue
            case (_, nil): if index.missing == "error" { return nil }
            default: continue
            }
        }
        return index.eachLevel ? value.rounded(index.decimals, halfEven: index.halfEven) : value
    }

    /// The least and the greatest value of a node for scores within half a unit of what was printed: at some corner of what its children can be.
    func range(_ node: Int, _ unit: Int) -> (low: PlainFraction, high: PlainFraction)? {
        if index.nodes[node].children.isEmpty {
            guard let score = index.scores[node][unit] else { return index.missing == "zero" ? (.zero, .zero) : nil }
            let half = PlainFraction(1, 2 * PlainFraction.tens(index.scoreDecimals))
            return (max(score - half, .zero), min(score + half, PlainFraction(10)))
        }
        let parts = index.nodes[node].children.map { range($0, unit) }
        let corners = (0..<(1 << parts.count)).compactMap { choice in
            combined(node, parts.enumerated().map { position, part in part.map { choice >> position & 1 == 1 ? $0.high : $0.low } })
        }
        return corners.isEmpty ? nil : (corners.min()!, corners.max()!)
    }

    /// `same`, `rounding` or `differs`.
    func verdict(_ printed: PlainFraction, places: Int, _ node: Int, _ unit: Int) -> String {
        guard let value = value(node, { score($0, unit) }), let range = range(node, unit) else { return "differs" }
        let shown = node == 0 ? index.decimals : places
        if printed.rounded(shown, halfEven: index.halfEven) == value.rounded(shown, halfEven: index.halfEven) { return "same" }
        let half = PlainFraction(1, 2 * PlainFraction.tens(places))
        return printed + half >= range.low && printed - half <= range.high ? "rounding" : "differs"
    }

    /// The rank of each unit by these totals: how many stand before it.
    func ranks(_ totals: [PlainFraction?]) -> [PlainFraction?] {
        func compared(_ unit: Int) -> PlainFraction? {
            index.unranked.contains(unit) ? nil : totals[unit].map { index.byExact ? $0 : $0.rounded(index.decimals, halfEven: index.halfEven) }
        }
        /// Whether a stands before b.
        func isBefore(_ a: Int, _ b: Int) -> Bool {
            guard let x = compared(a), let y = compared(b) else { return false }
            if x != y { return (x > y) != (index.isLow != index.fromWorst) }
            guard let leaf = index.tieBreak else { return false }
            switch (score(leaf, a), score(leaf, b)) {
            case (let p?, let q?): return p == q ? false : (p > q) != (lowIsBest(leaf) != index.fromWorst)
            case (_?, nil): return true
            default: return false
            }
        }
        let ranked = totals.indices.filter { compared($0) != nil }
        return totals.indices.map { unit in
            guard compared(unit) != nil else { return nil }
            let before = ranked.filter { isBefore($0, unit) }, alike = ranked.filter { !isBefore($0, unit) && !isBefore(unit, $0) }
            switch index.ranking {
            case "competition": return PlainFraction(Int128(before.count + 1))
            case "modified": return PlainFraction(Int128(before.count + alike.count))
            case "fractional": return PlainFraction(Int128(2 * before.count + alike.count + 1), 2)
            default:
                // Dense: one more than there are different places before.
                let distinct = before.filter { a in !before.contains { b in b < a && !isBefore(a, b) && !isBefore(b, a) } }
                return PlainFraction(Int128(distinct.count + 1))
            }
        }
    }
}
