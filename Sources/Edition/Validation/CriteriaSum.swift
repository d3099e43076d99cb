import Scoring
import Source

/// A leaf's criteria are worth its maximum together.
enum CriteriaSum {
    static func check(_ criteria: [Criterion], maximum: Exact, of id: String, at place: Place) -> [Diagnostic] {
        let sum = criteria.map(\.points).sum()
        guard sum != maximum else { return [] }
        return [
            Diagnostic(
                "criteria-not-maximum",
                "criteria of \(id) add up to \(sum.shortest()), its maximum is \(maximum.shortest())", at: place,
                hint: "correct the points of a criterion, or the maximum")
        ]
    }
}
