import Scoring

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Doubles with a bound of how far they can be from the exact value.
enum ErrorBound {
    private static let unit = 0x1p-52

    /// What an aggregate makes of parts; an infinite bound where nothing is sure.
    static func combine(
        _ parts: [(value: Double, bound: Double, weight: Double)], _ aggregate: Aggregate, _ direction: ScoringRules.Direction
    ) -> (Double, Double) {
        let count = Double(parts.count), slack = (2 * count + 64) * unit
        let whole = parts.reduce(0) { $0 + $1.weight }
        switch aggregate {
        case .sum:
            let value = parts.reduce(0) { $0 + $1.value }
            return (value, parts.reduce(0) { $0 + $1.bound + slack * $1.value.magnitude } * (1 + 0x1p-20))
        case .mean, .weightedMean:
            let weights = aggregate == .mean ? parts.map { _ in 1 / count } : parts.map { $0.weight / whole }
            let value = zip(parts, weights).reduce(0) { $0 + $1.0.value * $1.1 }
            return (value, zip(parts, weights).reduce(0) { $0 + ($1.0.bound + slack * $1.0.value.magnitude) * $1.1 } * (1 + 0x1p-20))
        case .geometricMean:
            let counted = parts.filter { $0.weight > 0 }
            if counted.contains(where: { $0.value == 0 && $0.bound == 0 }) { return (0, 0) }
            var logarithm = 0.0, error = 0.0
            for part in counted {
                guard part.value - part.bound > 0 else { return (part.value, .infinity) }
                let term = log(part.value)
                logarithm += term * part.weight / whole
                error += (part.bound / (part.value - part.bound) + slack * (term.magnitude + 1)) * part.weight / whole
            }
            let value = exp(logarithm)
            return error < 0.1 ? (value, value * (error * 1.2 + 8 * unit)) : (value, .infinity)
        case .harmonicMean:
            let counted = parts.filter { $0.weight > 0 }
            if counted.contains(where: { $0.value == 0 && $0.bound == 0 }) { return (0, 0) }
            var sum = 0.0, error = 0.0
            for part in counted {
                guard part.value - part.bound > 0 else { return (part.value, .infinity) }
                let term = part.weight / whole / part.value
                sum += term
                error += term * (part.bound / (part.value - part.bound) + slack)
            }
            let relative = error / sum
            return relative < 0.1 ? (1 / sum, (relative * 1.2 + slack) / sum) : (1 / sum, .infinity)
        case .median:
            // No value in the middle moves further than the one that moves furthest.
            let values = parts.map(\.value).sorted(), low = values[(values.count - 1) / 2], high = values[values.count / 2]
            let value = low + (high - low) / 2
            return (value, (parts.map(\.bound).max() ?? 0) + (low.magnitude + high.magnitude) * 4 * unit)
        case .minimum: return (parts.map(\.value).min() ?? 0, parts.map(\.bound).max() ?? 0)
        case .maximum: return (parts.map(\.value).max() ?? 0, parts.map(\.bound).max() ?? 0)
        case .mazziottaPareto:
            if parts.allSatisfy({ $0.value == 0 && $0.bound == 0 }) { return (0, 0) }
            let (mean, meanBound) = combine(parts, .mean, direction)
            guard mean - meanBound > 0 else { return (mean, .infinity) }
            var variance = 0.0, error = 0.0
            for part in parts {
                let difference = part.value - mean, bound = part.bound + meanBound + (part.value.magnitude + mean.magnitude) * unit
                variance += difference * difference / count
                error += (2 * difference.magnitude + bound) * bound / count
            }
            error += slack * variance
            let cost = variance / mean, costBound = (error + cost * meanBound) / (mean - meanBound) * (1 + 0x1p-20) + cost * 8 * unit
            let value = direction == .high ? mean - cost : mean + cost
            return (value, meanBound + costBound + (mean + cost) * 4 * unit)
        }
    }

    /// The nearest whole number of a value times a power of ten; nil where the bound does not tell which it is.
    static func rounded(_ value: Double, _ bound: Double, _ power: Double) -> Double? {
        let scaled = value * power, slack = bound * power * (1 + 0x1p-20) + scaled.magnitude * 4 * unit
        // Beyond these a double has no half any more.
        guard scaled.magnitude < 0x1p50 else { return nil }
        let floor = scaled.rounded(.down), fraction = scaled - floor
        guard (fraction - 0.5).magnitude > slack, slack < 0.5 else { return nil }
        return fraction > 0.5 ? floor + 1 : floor
    }
}
