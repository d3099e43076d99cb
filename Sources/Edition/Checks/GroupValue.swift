import Source

/// A unit's group is one that edition.yaml lists.
enum GroupValue {
    static func unknown(_ text: String, in grouping: Grouping, at place: Place) -> Diagnostic {
        let known = grouping.values.map(\.id)
        let byLabel = grouping.values.first { value in value.label.texts.contains { $0.text == text } }
        let hint =
            if let byLabel {
                "\"\(text)\" is the label of \(byLabel.id): write \(byLabel.id)"
            } else if let near = nearest(text, among: known) {
                "did you mean \(near)?"
            } else {
                "write one of \(known.joined(separator: ", ")), or add it to edition.yaml"
            }
        let message = text.isEmpty ? "column \(grouping.key) is blank" : "\(grouping.key) \"\(text)\" is not a value of this grouping"
        return Diagnostic("unknown-group-value", message, at: place, hint: hint)
    }
}
