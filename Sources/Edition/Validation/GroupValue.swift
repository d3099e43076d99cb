import Source

/// A unit's group is one that edition.yaml lists.
enum GroupValue {
    static func unknown(_ text: String, in grouping: Grouping, at place: Place) -> Diagnostic {
        let known = grouping.values.map(\.id)
        if text.isEmpty {
            return Diagnostic(
                "unknown-group-value", "\(grouping.key) is blank", at: place,
                hint: known.isEmpty ? nil : "write one of \(known)")
        }
        let byLabel = grouping.values.first { value in value.label.texts.contains { $0.text == text } }
        let hint: Message =
            if let byLabel {
                "\"\(text)\" is the label of \(byLabel.id): write \(byLabel.id)"
            } else if let near = nearest(text, among: known) {
                "did you mean \(near)?"
            } else {
                "write one of \(known), or add it to edition.yaml"
            }
        return Diagnostic("unknown-group-value", "\(grouping.key) \"\(text)\" is not listed in edition.yaml", at: place, hint: hint)
    }
}
