/// The one scale of all rows of a profile: parts of each row's own maximum, so that zero and full marks stand below each other, and a
/// row's missing value changes nothing.
package struct StripScale: Sendable, Equatable {
    private let lower: Double
    private let upper: Double

    /// From zero to full marks, and as far beyond either as any row's values go.
    package init(_ ranges: some Sequence<StripRange>) {
        var lower = 0.0, upper = 1.0
        for range in ranges where range.maximum > 0 {
            for value in range.numbers {
                lower = min(lower, value / range.maximum)
                upper = max(upper, value / range.maximum)
            }
        }
        self.lower = lower
        self.upper = upper
    }

    /// A row's own values on the scale; without a maximum they have only their own.
    func domain(of range: StripRange) -> Domain {
        range.maximum > 0 ? Domain(from: lower * range.maximum, to: upper * range.maximum) : Domain(range.numbers)
    }
}
