/// How a parent's value is made from those of its regular children; bonuses are then added and penalties subtracted.
package enum Aggregate: String, Sendable, CaseIterable {
    case sum
    case mean
    /// By the children's weights, which need not add up to one.
    case weightedMean = "weighted-mean"
    /// By the children's weights where they have any. Correctly rounded to 30 significant digits where it is irrational.
    case geometricMean = "geometric-mean"
    /// The reciprocal of the mean of reciprocals, by the children's weights where they have any; 0 where a value is 0.
    case harmonicMean = "harmonic-mean"
    case median
    /// The least of the children's values: a chain is as strong as its weakest link.
    case minimum = "min"
    case maximum = "max"
    /// The Mazziotta–Pareto index: the mean less the children's variance over it (the standard deviation times the coefficient of variation,
    /// which is rational), so that uneven children cost something; where low is best, the mean and the variance over it.
    /// (Mazziotta and Pareto, 2016, Social Indicators Research 127.)
    case mazziottaPareto = "mazziotta-pareto"

    /// Whether children may have a weight that counts.
    package enum Weights: Sendable {
        case needed, possible, ignored
    }

    package var weights: Weights {
        switch self {
        case .weightedMean: .needed
        case .geometricMean, .harmonicMean: .possible
        case .sum, .mean, .median, .minimum, .maximum, .mazziottaPareto: .ignored
        }
    }

    /// Whether each child has a part of its own in the value, and the parts add up to it.
    package var isAdditive: Bool {
        switch self {
        case .sum, .mean, .weightedMean: true
        case .geometricMean, .harmonicMean, .median, .minimum, .maximum, .mazziottaPareto: false
        }
    }

    /// Whether a value below zero has no meaning among those that are combined.
    package var needsValuesAboveZero: Bool {
        switch self {
        case .geometricMean, .harmonicMean, .mazziottaPareto: true
        case .sum, .mean, .weightedMean, .median, .minimum, .maximum: false
        }
    }

    /// A child that takes part.
    package struct Part: Sendable {
        package var value: Exact
        /// What it counts for: its weight where weights count, its maximum in a sum (where it has one), 1 otherwise.
        package var weight: Exact

        package init(value: Exact, weight: Exact) {
            self.value = value
            self.weight = weight
        }
    }

    /// What a child counts for among its siblings.
    package func weight(of node: IndicatorTree.Node) -> Exact {
        switch weights {
        case .needed: node.weight ?? .zero
        case .possible: node.weight ?? .one
        case .ignored: self == .sum ? (node.maximum ?? .one) * node.scale : .one
        }
    }

    /// The value of the parts; zero of none.
    /// - Parameter direction: which end of the parent's values is the best: what uneven children cost is taken from that end.
    /// - Precondition: no value is negative where that `needsValuesAboveZero`.
    package func combine(_ parts: [Part], _ direction: ScoringRules.Direction = .high) -> Exact {
        let values = parts.map(\.value)
        switch self {
        case .sum: return values.sum()
        case .mean: return values.mean() ?? .zero
        case .weightedMean:
            let weight = parts.map(\.weight).sum()
            return weight.isZero ? .zero : parts.map { $0.value * $0.weight }.sum() / weight
        case .geometricMean:
            return parts.contains { !$0.weight.isZero } ? Exact.geometricMean(parts.map { ($0.value, $0.weight) }) : .zero
        case .harmonicMean:
            let counted = parts.filter { !$0.weight.isZero }
            if counted.isEmpty || counted.contains(where: \.value.isZero) { return .zero }
            return counted.map(\.weight).sum() / counted.map { $0.weight / $0.value }.sum()
        case .median: return Median(values)?.value ?? .zero
        case .minimum: return values.min() ?? .zero
        case .maximum: return values.max() ?? .zero
        case .mazziottaPareto:
            guard let mean = values.mean(), !mean.isZero else { return .zero }
            let unevenness = values.map { ($0 - mean).power(2) }.sum() / Exact(values.count) / mean
            return direction == .high ? mean - unevenness : mean + unevenness
        }
    }

    /// The most that a parent can have: its children's maxima combined as their values are. Nil where a child that counts has none.
    package func maximum(of children: [IndicatorTree.Node]) -> Exact? { bound(children, \.maximum) }

    /// The least that a parent can have, made in the same way.
    package func minimum(of children: [IndicatorTree.Node]) -> Exact? { bound(children, \.minimum) }

    private func bound(_ children: [IndicatorTree.Node], _ end: (IndicatorTree.Node) -> Exact?) -> Exact? {
        let counted = children.filter { $0.role == .regular }
        let parts = counted.compactMap { node in end(node).map { Part(value: $0 * node.scale, weight: weight(of: node)) } }
        guard parts.count == counted.count, !needsValuesAboveZero || !parts.contains(where: \.value.isNegative) else { return nil }
        // Uneven maxima are nobody's fault: even children cost nothing, and no value is above their mean.
        return self == .mazziottaPareto ? Aggregate.mean.combine(parts) : combine(parts)
    }
}
