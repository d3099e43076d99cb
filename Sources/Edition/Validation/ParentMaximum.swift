import Scoring
import Source

/// A parent's maximum is its children's combined as their scores are: their sum, their mean. Bonus and penalty do not count.
enum ParentMaximum {
    static func check(
        _ node: IndicatorTree.Node, stated: (value: Exact, place: Place), children: [IndicatorTree.Node], combined: Exact
    ) -> [Diagnostic] {
        guard stated.value != combined else { return [] }
        let regular = children.filter { $0.role == .regular }
        let terms = node.aggregate == .sum ? regular.compactMap { $0.maximum?.shortest() }.joined(separator: " + ") + " = " : ""
        return [
            Diagnostic(
                "maximum-not-\(node.aggregate.rawValue)",
                "maximum \(stated.value.shortest()) of \(node.id) is not the \(node.aggregate.noun) of its children’s, \(terms)\(combined.shortest(6))",
                at: stated.place, hint: "write \(combined.shortest(6)), leave it out, or correct a child’s maximum")
        ]
    }
}

extension Aggregate {
    /// What it is called in a message.
    var noun: Message {
        switch self {
        case .sum: "sum"
        case .mean, .mazziottaPareto: "mean"
        case .weightedMean: "weighted mean"
        case .geometricMean: "geometric mean"
        case .harmonicMean: "harmonic mean"
        case .median: "median"
        case .minimum: "minimum"
        case .maximum: "maximum"
        }
    }
}
