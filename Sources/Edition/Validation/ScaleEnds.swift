import Scoring
import Source

/// The ends of an indicator's scale: the least is below the most, and the most is no less than nothing unless the least is said.
enum ScaleEnds {
    static func check(_ minimum: Exact?, _ maximum: Exact?, of id: String, at place: Place) -> Diagnostic? {
        guard let maximum else { return nil }
        guard let minimum else {
            return maximum.isNegative
                ? Diagnostic(
                    "negative-maximum", "maximum of \(id) is negative", at: place,
                    hint: "write the most points that a unit can get; where scores are below zero, add \"min:\" with the least") : nil
        }
        return minimum < maximum
            ? nil
            : Diagnostic(
                "minimum-not-below-maximum", "minimum \(minimum.shortest()) of \(id) is not below its maximum \(maximum.shortest())", at: place,
                hint: "write the least and the most that a unit can get, or leave both out")
    }
}
