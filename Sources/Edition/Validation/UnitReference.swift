import Source

/// A unit that is named is one that units.csv lists.
enum UnitReference {
    static func unknown(_ id: String, among units: [Unit], at place: Place) -> Diagnostic {
        unknown(id, suggestion: suggestion(for: id, among: units), at: place)
    }

    /// The id that was probably meant: of the unit that has this name, else the nearest one.
    static func suggestion(for id: String, among units: [Unit]) -> (id: String, isByName: Bool)? {
        if let unit = units.first(where: { $0.name.texts.contains { $0.text == id } }) { return (unit.id, true) }
        return nearest(id, among: units.map(\.id)).map { ($0, false) }
    }

    static func unknown(_ id: String, suggestion: (id: String, isByName: Bool)?, at place: Place) -> Diagnostic {
        if id.isEmpty {
            return Diagnostic("unknown-unit", "unit is blank", at: place, hint: "write the unit’s id from units.csv")
        }
        let hint: Message =
            switch suggestion {
            case (let known, true)?: "\"\(id)\" is the name of \(known): write \(known)"
            case (let known, false)?: "did you mean \(known)?"
            case nil where DataRows.isCombination(id): "delete the row: what all units have together is computed"
            case nil where DataRows.isRubric(id): "delete the row: maxima and weights stand in indicators.yaml"
            case nil: "add it to units.csv, or correct the id"
            }
        return Diagnostic("unknown-unit", "unit \"\(id)\" is not in units.csv", at: place, hint: hint)
    }
}
