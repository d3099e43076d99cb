import Scoring
import Source

/// An entry of `scenarios:` in edition.yaml, as it is written: a name, and what is otherwise.
struct ScenarioDeclaration {
    enum Weights {
        /// Those of a weight set.
        case set(String, Place)
        case own(WeightSetDeclaration.Weights, Place)
    }

    var id: String
    var name: LocalizedText
    var weights: Weights?
    /// By the id of an indicator, or `total`.
    var aggregates: [(id: String, aggregate: Aggregate, place: Place)]
    var without: [(text: String, place: Place)]
    var missing: (rule: ScoringRules.Missing, place: Place)?
    var place: Place

    /// Every scenario that can be read; each mistake is reported once.
    /// - Parameter sets: whose ids are taken: each weight set is a scenario too.
    static func read(_ fields: inout YAMLFields, _ sets: [WeightSetDeclaration], _ reading: inout Reading) -> [ScenarioDeclaration] {
        guard let node = fields.node("scenarios") else { return [] }
        guard case .mapping(let pairs) = node.value else {
            reading.report(Diagnostic("wrong-type", "scenarios is not a mapping", at: node.place, hint: hint))
            return []
        }
        var ids = IDRegister("scenario")
        for set in sets { _ = ids.register(set.id, at: set.place) }
        return pairs.compactMap { id, place, value in
            if let problem = ids.register(id, at: place) {
                reading.report(problem)
                return nil
            }
            guard case .mapping = value.value else {
                reading.report(Diagnostic("wrong-type", "scenario \(id) is not a mapping", at: value.isNull ? place : value.place, hint: hint))
                return nil
            }
            return declaration(id, place, value, &reading)
        }
    }

    static let keys: Message = "weights, aggregate, without or missing"
    private static let hint: Message = "write each with its name and what is otherwise: no-bonus: {name: Without the bonus, without: bonus}"

    private static func declaration(_ id: String, _ place: Place, _ node: YAMLNode, _ reading: inout Reading) -> ScenarioDeclaration? {
        var fields = YAMLFields(node, of: "scenario \(id)"), isSound = true
        let name = fields.requiredText("name")
        let isEmpty = !["weights", "aggregate", "without", "missing"].contains(where: fields.isGiven)
        var weights: Weights?
        if let node = fields.node("weights") {
            weights = Self.weights(id, node, &fields)
            isSound = weights != nil
        }
        let aggregates = Self.aggregates(id, &fields, &isSound)
        let without = fields.strings("without")
        var missing: (rule: ScoringRules.Missing, place: Place)?
        if fields.has("missing") {
            missing = fields.choice("missing", ScoringRules.Missing.self).map { ($0, fields.place(of: "missing")) }
            isSound = isSound && missing != nil
        }
        let problems = fields.finish()
        reading.report(problems)
        guard let name, isSound, !problems.hasErrors else { return nil }
        if isEmpty {
            reading.report(
                Diagnostic(
                    "missing-key", "scenario \(id) has nothing otherwise than the ranking", at: place,
                    hint: "add what it changes: \(keys)"))
            return nil
        }
        return ScenarioDeclaration(id: id, name: name, weights: weights, aggregates: aggregates, without: without ?? [], missing: missing, place: place)
    }

    private static func weights(_ id: String, _ node: YAMLNode, _ fields: inout YAMLFields) -> Weights? {
        if case .scalar(let text, _) = node.value, text != "equal", !node.isNull { return .set(text, node.place) }
        return WeightSetDeclaration.weights("scenario \(id)", node, &fields).map { .own($0, node.place) }
    }

    /// `aggregate: geometric-mean`, which is the total's, or one for each indicator that is named.
    private static func aggregates(
        _ id: String, _ fields: inout YAMLFields, _ isSound: inout Bool
    ) -> [(id: String, aggregate: Aggregate, place: Place)] {
        guard let node = fields.node("aggregate") else { return [] }
        guard case .mapping(let pairs) = node.value else {
            guard let aggregate = fields.choice("aggregate", Aggregate.self) else {
                isSound = false
                return []
            }
            return [(IndicatorTree.totalID, aggregate, node.place)]
        }
        var inner = YAMLFields(node, of: "the aggregates of scenario \(id)")
        let read = pairs.compactMap { key, place, _ in inner.choice(key, Aggregate.self).map { (id: key, aggregate: $0, place: place) } }
        let problems = inner.finish()
        for problem in problems { fields.report(problem) }
        isSound = isSound && !problems.hasErrors
        return read
    }
}
