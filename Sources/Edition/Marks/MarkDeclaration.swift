import Scoring
import Source

/// `marks:` of edition.yaml, as it is written: `- {value: 60, label: Pass mark}`, and of what, if not of the total.
struct MarkDeclaration {
    /// An indicator's id, or `total`.
    var id: String
    var idPlace: Place
    var value: Exact
    var valuePlace: Place
    var label: LocalizedText

    static func read(_ fields: inout YAMLFields, _ reading: inout Reading) -> [MarkDeclaration] {
        guard let node = fields.node("marks") else { return [] }
        guard case .sequence(let items) = node.value else {
            reading.report(
                Diagnostic(
                    "wrong-type", "marks is not a list", at: node.place, hint: "list them with a value and a label: - {value: 60, label: Pass mark}"))
            return []
        }
        return items.compactMap { declaration($0, &reading) }
    }

    private static func declaration(_ item: YAMLNode, _ reading: inout Reading) -> MarkDeclaration? {
        var fields = YAMLFields(item, of: "a mark")
        var problems: [Diagnostic] = []
        let value = fields.exact("value", &problems), label = fields.requiredText("label"), id = fields.string("of")
        if !fields.has("value") {
            problems.append(Diagnostic("missing-key", "mark has no value", at: fields.place, hint: "add \"value: \" and where it is: value: 60"))
        }
        reading.report(problems + fields.finish())
        guard let value, let label else { return nil }
        return MarkDeclaration(
            id: id ?? IndicatorTree.totalID, idPlace: id == nil ? item.place : fields.place(of: "of"), value: value, valuePlace: fields.place(of: "value"),
            label: label)
    }
}
