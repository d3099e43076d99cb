import BigInt

/// What an index comes to, by the definitions, one unit after the other.
final class IndexOracle {
    let index: GeneratedIndex
    /// By node, then by unit: from the scores.
    private(set) var values: [[PlainFraction?]] = []
    private var maxima: [PlainFraction?] = []
    private var ranges: [[Range??]]

    struct Range {
        var low: PlainFraction
        var high: PlainFraction
    }

    init(_ index: GeneratedIndex) {
        self.index = index
        let none: [Range??] = Array(repeating: nil, count: index.unitCount)
        ranges = index.nodes.map { _ in none }
        maxima = index.nodes.map { _ in nil }
        for node in index.nodes.indices.reversed() { maxima[node] = maximum(node) }
        values = index.nodes.map { _ in [] }
        // Children stand after their parents.
        for node in index.nodes.indices.reversed() {
            let children = index.nodes[node].children
            values[node] = (0..<index.unitCount).map { unit in
                children.isEmpty ? score(node, unit) : combined(node, children.map { values[$0][unit] })
            }
        }
    }

    func score(_ leaf: Int, _ unit: Int) -> PlainFraction? { index.scores[leaf][unit] ?? (index.missing == "zero" ? .zero : nil) }

    // MARK: Aggregates

    /// What a child counts for.
    private func weight(_ child: Int, _ aggregate: String) -> PlainFraction {
        switch aggregate {
        case "sum": maxima[child] ?? .one
        case "weighted-mean", "harmonic-mean", "geometric-mean": PlainFraction(text: index.nodes[child].weight ?? "1")
        default: .one
        }
    }

    private func maximum(_ node: Int) -> PlainFraction? {
        let facts = index.nodes[node]
        if facts.children.isEmpty { return index.hasMaxima ? PlainFraction(10) : nil }
        let regular = facts.children.filter { index.nodes[$0].role == "regular" }, maxima = regular.compactMap { self.maxima[$0] }
        guard maxima.count == regular.count else { return nil }
        let aggregate = facts.aggregate == "mazziotta-pareto" ? "mean" : facts.aggregate
        return formula(aggregate, zip(regular, maxima).map { (value: $1, weight: weight($0, aggregate)) }, node)
    }

    private func formula(_ aggregate: String, _ parts: [(value: PlainFraction, weight: PlainFraction)], _ node: Int) -> PlainFraction {
        let values = parts.map(\.value), counted = parts.filter { $0.weight.n != 0 }, weights = counted.map(\.weight)
        switch aggregate {
        case "sum": return values.sum
        case "mean": return values.mean
        case "weighted-mean": return counted.map { $0.value * $0.weight }.sum / weights.sum
        case "harmonic-mean": return counted.contains { $0.value.n == 0 } ? .zero : weights.sum / counted.map { $0.weight / $0.value }.sum
        case "geometric-mean": return geometric(counted)
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

    /// To thirty digits where it is irrational.
    private func geometric(_ parts: [(value: PlainFraction, weight: PlainFraction)]) -> PlainFraction {
        if parts.contains(where: { $0.value.n == 0 }) { return .zero }
        if parts.allSatisfy({ $0.value == parts[0].value }) { return parts[0].value }
        // In whole numbers.
        let common = parts.map(\.weight.d).reduce(BigInt(1), *), scaled = parts.map { ($0.weight * PlainFraction(common)).n }
        let divisor = scaled.reduce(BigInt(0)) { $0.greatestCommonDivisor(with: $1) }, weights = scaled.map { Int($0 / divisor) }, degree = weights.reduce(0, +)
        if degree <= 12 {
            let product = zip(parts, weights).flatMap { part, weight in Array(repeating: part.value, count: weight) }.reduce(.one, *)
            let root = FiftyDigits.root(product, degree)
            return Array(repeating: root, count: degree).reduce(.one, *) == product ? root : root.rounded(significant: 30)
        }
        let sum = zip(parts, weights).map { FiftyDigits.logarithm($0.value) * PlainFraction($1) }.sum
        return FiftyDigits.exponential(sum / PlainFraction(degree)).rounded(significant: 30)
    }

    /// Below a penalty the other end is the best; an indicator may say its own.
    func lowIsBest(_ node: Int) -> Bool {
        var turns = false, at: Int? = node
        while let here = at {
            if let own = index.nodes[here].direction { return (own == "low") != turns }
            if index.nodes[here].role == "penalty" { turns.toggle() }
            at = index.nodes[here].parent
        }
        return index.isLow != turns
    }

    /// A parent's value from its children's.
    func combined(_ node: Int, _ values: [PlainFraction?]) -> PlainFraction? {
        let facts = index.nodes[node], pairs = Array(zip(facts.children, values))
        let regular = pairs.filter { index.nodes[$0.0].role == "regular" }
        let there = regular.compactMap { child, value in value.map { (value: $0, weight: weight(child, facts.aggregate)) } }
        var value: PlainFraction
        if there.count == regular.count {
            value = formula(facts.aggregate, there, node)
        } else {
            guard index.missing == "exclude", !there.isEmpty else { return nil }
            let present = there.map(\.weight).sum, whole = regular.map { weight($0.0, facts.aggregate) }.sum
            if present.n == 0 || present / whole < PlainFraction(BigInt(index.coverage.0), BigInt(index.coverage.1)) { return nil }
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

    // MARK: Rounding

    /// What a score printed as this may have been.
    func range(ofScore score: PlainFraction, _ leaf: Int) -> Range {
        let half = PlainFraction(1, 2 * PlainFraction.tens(index.scoreDecimals))
        return Range(
            low: max(score - half, PlainFraction(index.lowest(leaf))), high: index.hasMaxima ? min(score + half, PlainFraction(10)) : score + half)
    }

    /// The least and the greatest value of a node for scores within half a unit of what was printed: at some corner of what its children can be.
    func range(_ node: Int, _ unit: Int) -> Range? {
        if let known = self.ranges[node][unit] { return known }
        let children = index.nodes[node].children
        let found =
            children.isEmpty
            ? index.scores[node][unit].map { range(ofScore: $0, node) } ?? (index.missing == "zero" ? Range(low: .zero, high: .zero) : nil)
            : corners(node, children.map { range($0, unit) })
        ranges[node][unit] = .some(found)
        return found
    }

    /// The same where one unit's scores are others, by node.
    func range(_ node: Int, of scores: [Int: PlainFraction]) -> Range? {
        let children = index.nodes[node].children
        if !children.isEmpty { return corners(node, children.map { range($0, of: scores) }) }
        return scores[node].map { range(ofScore: $0, node) } ?? (index.missing == "zero" ? Range(low: .zero, high: .zero) : nil)
    }

    private func corners(_ node: Int, _ parts: [Range?]) -> Range? {
        let open = parts.indices.filter { position in parts[position].map { $0.low != $0.high } ?? false }
        let corners = (0..<(1 << open.count)).compactMap { choice in
            combined(
                node,
                parts.enumerated().map { position, part in
                    part.map { part in
                        guard let bit = open.firstIndex(of: position) else { return part.low }
                        return choice >> bit & 1 == 1 ? part.high : part.low
                    }
                })
        }
        return corners.isEmpty ? nil : Range(low: corners.min()!, high: corners.max()!)
    }

    /// `same`, `rounding` or `differs`.
    func verdict(_ printed: PlainFraction, places: Int, _ node: Int, _ unit: Int) -> String {
        guard let value = values[node][unit] else { return "differs" }
        let shown = node == 0 ? index.decimals : places
        if printed.rounded(shown, halfEven: index.halfEven) == value.rounded(shown, halfEven: index.halfEven) { return "same" }
        guard index.saysRounded, let range = range(node, unit) else { return "differs" }
        return isWithin(printed, places: places, range) ? "rounding" : "differs"
    }

    func isWithin(_ printed: PlainFraction, places: Int, _ range: Range) -> Bool {
        let half = PlainFraction(1, 2 * PlainFraction.tens(places))
        return printed + half >= range.low && printed - half <= range.high
    }
}
