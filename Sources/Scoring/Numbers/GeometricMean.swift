internal import BigInt

extension Exact {
    /// The product of numbers, each to its weight's share of all weights: exact where that is rational and the weights are small whole
    /// numbers to each other, otherwise correctly rounded to 30 significant digits.
    ///
    /// - Precondition: no number and no weight is negative, and some weight is above zero.
    package static func geometricMean(_ parts: [(value: Exact, weight: Exact)]) -> Exact {
        let counted = parts.filter { !$0.weight.isZero }
        precondition(!counted.isEmpty, "a mean has a weight above zero")
        if counted.contains(where: { $0.value.isZero }) { return .zero }
        if counted.allSatisfy({ $0.value == counted[0].value }) { return counted[0].value }
        let weights = wholeNumbers(counted.map(\.weight))
        let degree = weights.reduce(0, +)
        if degree <= largestRoot, let degree = Int(exactly: degree) {
            return zip(counted, weights).map { $0.value.power(Int($1)) }.reduce(.one, *).root(degree)
        }
        let mean = correctlyRounded { reals in
            let sum = zip(counted, weights).map { part, weight in
                let (p, q) = part.value.big
                return reals.logarithm(p, q) * weight
            }.reduce(0, +)
            // A weight in whole numbers may be large: the sum's error is divided again by what they add up to.
            return reals.exponential(sum / degree)
        }
        return mean
    }

    /// The largest root that is taken of a product of powers; above it logarithms are quicker.
    private static let largestRoot = BigInt(64)

    /// Weights as the smallest whole numbers in the same proportion.
    private static func wholeNumbers(_ weights: [Exact]) -> [BigInt] {
        let common = weights.map(\.big.denominator).reduce(BigInt(1)) { $0 / $0.greatestCommonDivisor(with: $1) * $1 }
        let scaled = weights.map { $0.big.numerator * (common / $0.big.denominator) }
        let divisor = scaled.reduce(BigInt(0)) { $0.greatestCommonDivisor(with: $1) }
        return scaled.map { $0 / divisor }
    }
}
