import Scoring
import Source

/// A value that is better the lower it is does not belong as it stands into one that is better the higher it is, nor the reverse: what improves the
/// part would worsen the whole. A penalty is turned round; a whole that stands as it was printed was made elsewhere.
enum ContraryDirections {
    /// - Parameter places: by node, where its direction is written; nil where it has none of its own.
    static func check(_ nodes: [IndicatorTree.Node], _ places: [Place?], _ rules: ScoringRules) -> [Diagnostic] {
        guard rules.printed != .stands else { return [] }
        let tree = IndicatorTree(nodes: nodes)
        return nodes.indices.dropFirst().compactMap { node in
            guard let place = places[node], let parent = nodes[node].parent else { return nil }
            let own = rules.direction(of: node, in: tree), above = rules.direction(of: parent, in: tree)
            // What counts for nothing contradicts nothing.
            guard own != (nodes[node].role == .penalty ? above.reversed : above), !(nodes[node].weight?.isZero ?? false) else { return nil }
            return nodes[node].role == .penalty ? ofPenalty(nodes[node], above, at: place) : ofPart(nodes[node], own, nodes[parent], at: place)
        }
    }

    private static func ofPart(
        _ node: IndicatorTree.Node, _ own: ScoringRules.Direction, _ parent: IndicatorTree.Node, at place: Place
    ) -> Diagnostic {
        let turned: Message = node.maximum.map { "\(($0 + (node.minimum ?? .zero)).shortest()) less the score" } ?? "0 less the score"
        return Diagnostic(
            "contrary-direction",
            own == .low
                ? "\(node.id) is best where it is low, and \(parent.id), which is best where it is high, takes it in as it stands (\(parent.aggregate.rawValue))"
                : "\(node.id) is best where it is high, and \(parent.id), which is best where it is low, takes it in as it stands (\(parent.aggregate.rawValue))",
            at: place,
            hint:
                "turn its scores round (\(turned)) and delete \"direction:\"\(node.isLeaf ? "; give its raw values in values.csv, which \"normalise: min-max\" turns round" : ""); mark it \"penalty: true\" if it is subtracted; or let the printed values of \(parent.id) stand (\"published: stands\")"
        )
    }

    private static func ofPenalty(_ node: IndicatorTree.Node, _ above: ScoringRules.Direction, at place: Place) -> Diagnostic {
        Diagnostic(
            "contrary-direction",
            above.reversed == .low
                ? "\(node.id) is a penalty, which is best where it is low, and its direction is the other"
                : "\(node.id) is a penalty, which is best where it is high, and its direction is the other", at: place,
            hint: "delete \"direction:\": a penalty is turned round by itself")
    }
}
