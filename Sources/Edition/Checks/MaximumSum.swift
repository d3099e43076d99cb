import Scoring
import Source

/// A parent's maximum is the sum of its children's, bonus and penalty aside.
enum MaximumSum {
    static func check(
        _ id: String, stated: (value: Exact, place: Place), children: [IndicatorTree.Node], sum: Exact
    ) -> [Diagnostic] {
        guard stated.value != sum else { return [] }
        let terms = children.filter { $0.role == .regular }.map { $0.maximum.shortest() }.joined(separator: " + ")
        return [
            Diagnostic(
                "maximum-not-sum",
                "maximum \(stated.value.shortest()) of \(id) is not the sum of its children’s, \(terms) = \(sum.shortest())",
                at: stated.place, hint: "write \(sum.shortest()), or correct a child’s maximum")
        ]
    }
}
