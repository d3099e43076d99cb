import Source

/// `formerly`: what a unit or an indicator was called in earlier editions. A column of units.csv, a key of indicators.yaml.
package struct FormerIDs: Sendable {
    /// Several of what was merged.
    var ids: [PlacedID] = []
    /// Whether it says that there was none, so that nobody asks whether it was renamed.
    var isNew = false

    static let column = "formerly"
    /// What is written for something that is new, whatever it looks like.
    static let nothing: Set<String> = ["–", "-", "—"]

    /// A cell, or the text of a key.
    static func read(_ text: String, at place: Place) -> FormerIDs {
        nothing.contains(text.trimmed) ? FormerIDs(isNew: true) : FormerIDs(ids: PlacedID.all(in: text, at: place))
    }

    /// The key of an indicator: one text, or a list.
    static func read(_ fields: inout YAMLFields) -> FormerIDs {
        guard let node = fields.node(column) else { return FormerIDs() }
        if case .scalar(let text, _) = node.value, nothing.contains(text.trimmed) { return FormerIDs(isNew: true) }
        return FormerIDs(ids: PlacedID.all(of: column, &fields))
    }
}
