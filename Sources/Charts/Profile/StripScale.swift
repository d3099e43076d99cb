/// The one scale of all rows of a profile: parts of each row's own scale, so that its ends (zero and full marks) stand below each other, and a
/// row's missing value changes nothing.
package struct StripScale: Sendable, Equatable {
    private let lower: Double
    private let upper: Double

    /// From end to end, and as far beyond either as any row's values go.
    package init(_ ranges: some Sequence<StripRange>) {
        var lower = 0.0, upper = 1.0
        for range in ranges {
            guard let ends = range.ends, ends.upperBound > ends.lowerBound else { continue }
            for value in range.numbers {
                let part = (value - ends.lowerBound) / (ends.upperBound - ends.lowerBound)
                lower = min(lower, part)
                upper = max(upper, part)
            }
        }
        self.lower = lower
        self.upper = upper
    }

    /// What stands at either end of a row's strip.
    package func ends(of range: StripRange) -> (from: Double, to: Double) {
        let domain = domain(of: range)
        return (domain.lower, domain.upper)
    }

    /// A row's own values on the scale. Without ends they go from the lowest to the highest: rows need not be of one measure then.
    func domain(of range: StripRange) -> Domain {
        guard let ends = range.ends else {
            let lowest = range.numbers.min() ?? 0, highest = range.numbers.max() ?? 0
            // All alike stand in the middle.
            return lowest < highest ? Domain(from: lowest, to: highest) : Domain(from: lowest - 1, to: lowest + 1)
        }
        let span = ends.upperBound - ends.lowerBound
        return span > 0 ? Domain(from: ends.lowerBound + lower * span, to: ends.lowerBound + upper * span) : Domain(range.numbers)
    }
}
