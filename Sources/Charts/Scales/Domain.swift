/// The values that an axis spans. Zero is always inside, so that a bar's length is its value.
struct Domain: Equatable {
    let lower: Double
    let upper: Double

    /// - Parameter maximum: the end of the scale if the values allow it (a score's maximum); values above it extend the scale.
    init(_ values: [Double], maximum: Double? = nil) {
        var lower = 0.0
        var upper = maximum.map { $0.isFinite ? max($0, 0) : 0 } ?? 0
        for value in values where value.isFinite {
            lower = min(lower, value)
            upper = max(upper, value)
        }
        // All zero, and no maximum: any scale will do.
        if lower == upper { upper = 1 }
        self.lower = lower
        self.upper = upper
    }

    /// The domain of data that has no zero line: from the least to the greatest value, or those given.
    init(from lower: Double, to upper: Double) {
        self.lower = lower
        self.upper = upper > lower ? upper : lower + 1
    }

    /// Where a value lies: 0 at the lower end, 1 at the upper.
    func fraction(_ value: Double) -> Double {
        // Halved so that a span of two huge values does not overflow.
        let span = upper / 2 - lower / 2
        return min(max((value / 2 - lower / 2) / span, 0), 1)
    }

    var zero: Double { fraction(0) }
}
