import Scoring
import Source

/// An indicator may have no maximum. Where some have one and others do not, that is likely to be forgotten, and a sum that makes up for what is
/// missing cannot do without.
enum DeclaredMaxima {
    /// - Parameter normalised: the nodes whose way of normalising decides whether they have a maximum.
    static func check(_ nodes: [IndicatorTree.Node], _ places: [Place], _ rules: ScoringRules, normalised: Set<Int>) -> [Diagnostic] {
        let problems = nodes.indices.compactMap { unscaled($0, nodes, places, rules) }
        return problems.isEmpty ? forgotten(nodes, places, normalised).map { [$0] } ?? [] : problems
    }

    private static func unscaled(_ parent: Int, _ nodes: [IndicatorTree.Node], _ places: [Place], _ rules: ScoringRules) -> Diagnostic? {
        guard nodes[parent].aggregate == .sum, rules.missing == .exclude,
            let first = nodes[parent].children.first(where: { nodes[$0].role == .regular && nodes[$0].maximum == nil })
        else { return nil }
        return Diagnostic(
            "no-maximum-to-scale-by",
            "\(nodes[first].id) has no max, and \(nodes[parent].id) is a sum that is scaled up by the maxima where scores are missing",
            at: places[first], hint: "add \"max:\" to each of its parts, or write \"aggregate: mean\" or \"missing: error\"")
    }

    /// One mistake, however many leaves lack a maximum. What a parent states can then not be held to its parts, which is an error.
    private static func forgotten(_ nodes: [IndicatorTree.Node], _ places: [Place], _ normalised: Set<Int>) -> Diagnostic? {
        let leaves = nodes.indices.dropFirst().filter { nodes[$0].isLeaf && nodes[$0].role == .regular && !normalised.contains($0) }
        let without = leaves.filter { nodes[$0].maximum == nil }
        guard let first = without.first, without.count < leaves.count else { return nil }
        let isStated = without.contains { leaf in nodes[leaf].parent.map { nodes[$0].maximum != nil } ?? false }
        let names = without.prefix(3).map { nodes[$0].id }, rest = leaves.count - without.count
        let others: Message =
            without.count == 1
            ? "indicator \(nodes[first].id) has no max"
            : without.count > 3 ? "\(names) and \(without.count - 3) more have no max" : "\(names) have no max"
        let those: Message = rest == 1 ? "another has one" : "\(rest) others have one"
        return Diagnostic(
            isStated ? .error : .warning, "missing-maximum",
            isStated ? "\(others), while \(those)" : "\(others), while \(those): then what they are part of has none either",
            at: places[first], hint: "add \"max:\" with the most that it gives, or delete those of the others")
    }
}
