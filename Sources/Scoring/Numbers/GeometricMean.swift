internal import BigInt

extension Exact {
    /// The product of numbers, each to its weight's share of all weights: exact where that is rational, otherwise correctly rounded to 30
    /// significant digits.
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
        // What is left for the logarithms is irrational, so that its digits are never undecided for good.
        if let rational = CoprimeBase.root(of: zip(counted, weights).map { ($0.value, $1) }, degree) { return rational }
        return correctlyRounded { reals in
            let sums = zip(counted, weights).map { part, weight in
                let (p, q) = part.value.big, bounds = reals.logarithm(p, q)
                return (low: bounds.low * weight, high: bounds.high * weight)
            }
            // Division cuts off towards zero: one unit more to either side.
            return reals.exponential(
                .init(low: sums.map(\.low).reduce(0, +) / degree - 1, high: sums.map(\.high).reduce(0, +) / degree + 1))
        }
    }

    /// The largest root that is taken of a product of powers; above it logarithms are quicker.
    private static let largestRoot = BigInt(64)

    /// Weights as the smallest whole numbers in the same proportion.
    private static func wholeNumbers(_ weights: [Exact]) -> [BigInt] {
        let common = weights.map(\.big.denominator).reduce(BigInt(1)) { $0 / $0.commonDivisor($1) * $1 }
        let scaled = weights.map { $0.big.numerator * (common / $0.big.denominator) }
        let divisor = scaled.reduce(BigInt(0)) { $0.commonDivisor($1) }
        return scaled.map { $0 / divisor }
    }
}
