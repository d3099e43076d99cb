import Scoring
import Source

/// An entry of `weight_sets:` in edition.yaml, as it is written: a name, and a weight for each indicator that it speaks of.
struct WeightSetDeclaration {
    struct Entry {
        var id: String
        var place: Place
        var weight: Exact
        var isPercentage: Bool
    }

    enum Weights {
        case entries([Entry])
        /// `weights: equal`: one for each.
        case equal
    }

    var id: String
    var name: LocalizedText
    var weights: Weights
    /// Of the set, and of its weights.
    var place: Place
    var weightsPlace: Place

    /// Every set whose weights are numbers; each mistake is reported once.
    static func read(_ fields: inout YAMLFields, _ reading: inout Reading) -> [WeightSetDeclaration] {
        guard let node = fields.node("weight_sets") else { return [] }
        guard case .mapping(let pairs) = node.value else {
            reading.report(Diagnostic("wrong-type", "weight_sets is not a mapping", at: node.place, hint: hint))
            return []
        }
        var ids = IDRegister("weight set")
        return pairs.compactMap { id, place, value in
            if let problem = ids.register(id, at: place) {
                reading.report(problem)
                return nil
            }
            guard case .mapping = value.value else {
                reading.report(Diagnostic("wrong-type", "weight set \(id) is not a mapping", at: value.isNull ? place : value.place, hint: hint))
                return nil
            }
            return declaration(id, place, value, &reading)
        }
    }

    private static let hint: Message = "write each set with its name and weights: experts: {name: Panel of experts, weights: {access: 2, quality: 1}}"

    private static func declaration(_ id: String, _ place: Place, _ node: YAMLNode, _ reading: inout Reading) -> WeightSetDeclaration? {
        var fields = YAMLFields(node, of: "weight set \(id)")
        let name = fields.requiredText("name"), weights = fields.node("weights")
        if weights == nil {
            fields.report(
                Diagnostic(
                    "missing-key", "weight set \(id) has no weights", at: node.place,
                    hint: "add \"weights: {…}\" with a weight for each indicator, or \"weights: equal\""))
        }
        let read = weights.flatMap { Self.weights("weight set \(id)", $0, &fields) }
        reading.report(fields.finish())
        guard let name, let weights, let read else { return nil }
        return WeightSetDeclaration(id: id, name: name, weights: read, place: place, weightsPlace: weights.place)
    }

    /// - Parameter owner: whose weights they are, for messages: "weight set experts".
    /// - Returns: nil after a problem.
    static func weights(_ owner: Message, _ node: YAMLNode, _ fields: inout YAMLFields) -> Weights? {
        switch node.value {
        case .scalar(let text, _) where text == "equal": return .equal
        case .mapping(let pairs) where !pairs.isEmpty:
            var inner = YAMLFields(node, of: "the weights of \(owner)"), isSound = true
            let entries = pairs.compactMap { key, place, value -> Entry? in
                if value.isNull {
                    inner.report(
                        Diagnostic(
                            "missing-key", "\(key) has no weight in \(owner)", at: place, hint: "write what it counts for among its siblings behind it")
                    )
                }
                guard let weight = inner.weight(key) else {
                    isSound = false
                    return nil
                }
                if weight.isNegative {
                    inner.report(
                        Diagnostic("negative-weight", "weight of \(key) in \(owner) is negative", at: inner.place(of: key), hint: "write 0 or more"))
                    isSound = false
                }
                return Entry(id: key, place: place, weight: weight, isPercentage: inner.isPercentage(key))
            }
            for problem in inner.finish() { fields.report(problem) }
            return isSound ? .entries(entries) : nil
        case .scalar, .mapping, .sequence:
            fields.report(
                Diagnostic(
                    "wrong-type", "the weights of \(owner) are no weights of indicators", at: node.place,
                    hint: "write {access: 2, quality: 1}, by the indicators’ ids, or \"equal\""))
            return nil
        }
    }
}
