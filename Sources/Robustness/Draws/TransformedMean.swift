import Scoring

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a part adds to a geometric or harmonic mean: its logarithm or its reciprocal, with how far that can be from the exact one. Where a part hangs on
/// nothing that is drawn it is the same for every draw.
struct TransformedPart {
    var term = 0.0
    var error = 0.0

    mutating func add(_ part: TransformedPart, _ share: Double) {
        term += part.term * share
        error += part.error * share
    }
}

/// A mean that is made of sums: the geometric one of logarithms, the harmonic one of reciprocals. Bounds as in `ErrorBound`.
struct TransformedMean {
    private let isGeometric: Bool
    private let slack: Double
    private static let unit = 0x1p-52

    /// Nil of a node that is another aggregate.
    init?(_ tree: IndicatorTree, _ node: Int) {
        switch tree[node].aggregate {
        case .geometricMean: isGeometric = true
        case .harmonicMean: isGeometric = false
        default: return nil
        }
        slack = Double(2 * tree[node].children.count + 64) * Self.unit
    }

    /// - Parameter bound: how far the value can be from the exact one; with an infinite error where that may be zero or less.
    func part(_ value: Double, _ bound: Double) -> TransformedPart {
        // Nothing, exactly: whatever the others are, the mean is nothing.
        if value == 0, bound == 0 { return TransformedPart(term: isGeometric ? -.infinity : .infinity, error: 0) }
        guard value - bound > 0 else { return TransformedPart(term: 1, error: .infinity) }
        let relative = bound / (value - bound)
        if isGeometric {
            let term = log(value)
            return TransformedPart(term: term, error: relative + slack * (term.magnitude + 1))
        }
        return TransformedPart(term: 1 / value, error: (relative + slack) / value)
    }

    /// The mean of what was added up, and its bound.
    func total(_ sum: TransformedPart) -> (Double, Double) {
        if sum.term == (isGeometric ? -.infinity : .infinity) { return (0, 0) }
        if isGeometric {
            let value = exp(sum.term)
            return (value, sum.error < 0.1 ? value * (sum.error * 1.2 + 8 * Self.unit) : .infinity)
        }
        let relative = sum.error / sum.term
        return (1 / sum.term, relative < 0.1 ? (relative * 1.2 + slack) / sum.term : .infinity)
    }
}
