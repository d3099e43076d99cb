import Scoring
import Source

/// Weights beside each other are all percentages or none: 30% beside 70 can be 0.3 or 30.
enum MixedWeights {
    /// - Parameter percentages: the nodes whose weight is written with a percent sign.
    static func check(_ nodes: [IndicatorTree.Node], _ percentages: Set<Int>, _ weightPlaces: [Place?]) -> [Diagnostic] {
        nodes.compactMap { parent in
            let weighted = parent.children.filter { nodes[$0].role == .regular && nodes[$0].weight != nil }
            guard let first = weighted.first(where: percentages.contains), let other = weighted.first(where: { !percentages.contains($0) }) else { return nil }
            let percent = ((nodes[first].weight ?? .zero) * Exact(100)).shortest()
            return Diagnostic(
                "mixed-weights",
                "the weight of \(nodes[first].id), \(percent)%, is a percentage, and that of \(nodes[other].id), \((nodes[other].weight ?? .zero).shortest()), is not",
                at: weightPlaces[first], hint: "write the weights beside each other alike: \(percent), or \(percent)% and percentages for the others")
        }
    }
}
