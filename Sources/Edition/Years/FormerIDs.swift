import Source

/// `formerly`: what a unit or an indicator was called in earlier editions. A column of units.csv, a key of indicators.yaml.
package struct FormerIDs: Sendable {
    struct ID: Sendable {
        var id: String
        var place: Place
    }

    /// Several of what was merged.
    var ids: [ID] = []
    /// Whether it says that there was none, so that nobody asks whether it was renamed.
    var isNew = false

    static let column = "formerly"
    /// What is written for something that is new, whatever it looks like.
    static let nothing: Set<String> = ["–", "-", "—"]

    /// A cell, or the text of a key: ids with blanks, commas or semicolons between them, none of which an id can hold.
    static func read(_ text: String, at place: Place) -> FormerIDs {
        let trimmed = text.trimmed
        if nothing.contains(trimmed) { return FormerIDs(isNew: true) }
        let separators: Set<Character> = [",", ";", "、", "，", "；", " ", "\t", "+", "/"]
        var former = FormerIDs(), offset = 0, current = ID(id: "", place: place)
        func close() { if !current.id.isEmpty, !former.ids.contains(where: { $0.id == current.id }) { former.ids.append(current) } }
        for character in text {
            if separators.contains(character) {
                close()
                current.id = ""
            } else {
                if current.id.isEmpty { current.place.column = place.column + offset }
                current.id.append(character)
            }
            offset += character.unicodeScalars.count
        }
        close()
        return former
    }

    /// The key of an indicator: one text, or a list.
    static func read(_ fields: inout YAMLFields) -> FormerIDs {
        guard let node = fields.node(column) else { return FormerIDs() }
        if case .scalar = node.value {
            guard let text = fields.string(column) else { return FormerIDs() }
            return read(text, at: node.place)
        }
        return FormerIDs(ids: (fields.strings(column) ?? []).map { ID(id: $0.text, place: $0.place) })
    }
}
