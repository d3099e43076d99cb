import Formula
import Scoring
import Source

/// A percent format multiplies by 100: numbers that are percentages already would be printed a hundred times too large.
enum PercentFormat {
    /// - Parameter values: the numbers that are printed so.
    static func check(_ values: [Exact], _ format: NumberFormat, heading: String, at place: Place) -> Diagnostic? {
        let magnitudes = values.filter { !$0.isZero }.map { $0.isNegative ? -$0 : $0 }
        guard format.isPercent, let least = magnitudes.min(), let greatest = magnitudes.max(), least >= .one, greatest >= Exact(10),
            let first = values.first(where: { !$0.isZero })
        else { return nil }
        return Diagnostic(
            .warning, "percent-of-percentages",
            "column \(heading) is printed in percent, and its numbers seem to be percentages: \(first.shortest()) becomes \(format.text(first, language: "en"))",
            at: place, hint: "divide the numbers by 100, or write a format without the sign and the unit in unit: or label:")
    }
}
