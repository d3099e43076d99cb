import Source

/// An id as an author wrote it, and where.
struct PlacedID: Sendable {
    var id: String
    var place: Place

    /// The ids of a cell or of a key's text: with blanks, commas or semicolons between them, none of which an id can hold. Each counts once.
    static func all(in text: String, at place: Place) -> [PlacedID] {
        let separators: Set<Character> = [",", ";", "、", "，", "；", " ", "\t", "+", "/"]
        var ids: [PlacedID] = [], offset = 0, current = PlacedID(id: "", place: place)
        func close() { if !current.id.isEmpty, !ids.contains(where: { $0.id == current.id }) { ids.append(current) } }
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
        return ids
    }

    /// A key that holds one text or a list.
    static func all(of key: String, _ fields: inout YAMLFields) -> [PlacedID] {
        guard let node = fields.node(key) else { return [] }
        if case .scalar = node.value { return fields.string(key).map { all(in: $0, at: node.place) } ?? [] }
        return (fields.strings(key) ?? []).map { PlacedID(id: $0.text, place: $0.place) }
    }
}
