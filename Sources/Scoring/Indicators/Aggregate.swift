/// How a parent's value is made from those of its regular children; bonuses are then added and penalties subtracted.
package enum Aggregate: String, Sendable, CaseIterable {
    case sum
    case mean
    /// By the children's weights, which need not add up to one.
    case weightedMean = "weighted-mean"
    /// Rounded to 30 significant digits where it is irrational.
    case geometricMean = "geometric-mean"

    /// A child that takes part.
    package struct Part: Sendable {
        package var value: Exact
        /// What it counts for: its weight in a weighted mean, its maximum in a sum, 1 otherwise.
        package var weight: Exact

        package init(value: Exact, weight: Exact) {
            self.value = value
            self.weight = weight
        }
    }

    /// What a child counts for among its siblings.
    package func weight(of node: IndicatorTree.Node) -> Exact {
        switch self {
        case .sum: node.maximum
        case .mean, .geometricMean: .one
        case .weightedMean: node.weight ?? .zero
        }
    }

    /// The value of the parts; zero of none.
    /// - Precondition: no value of a geometric mean is negative.
    package func combine(_ parts: [Part]) -> Exact {
        switch self {
        case .sum: return parts.map(\.value).sum()
        case .mean: return parts.map(\.value).mean() ?? .zero
        case .weightedMean:
            let weight = parts.map(\.weight).sum()
            return weight.isZero ? .zero : parts.map { $0.value * $0.weight }.sum() / weight
        case .geometricMean:
            return parts.isEmpty ? .zero : parts.map(\.value).reduce(.one, *).root(parts.count)
        }
    }

    /// The most that a parent can have: its children's maxima combined as their values are.
    package func maximum(of children: [IndicatorTree.Node]) -> Exact {
        combine(children.filter { $0.role == .regular }.map { Part(value: $0.maximum, weight: weight(of: $0)) })
    }
}
