import Source

/// A unit that is named is one that units.csv lists.
enum UnitReference {
    static func unknown(_ id: String, among units: [Unit], at place: Place) -> Diagnostic {
        if id.isEmpty {
            return Diagnostic("unknown-unit", "unit is blank", at: place, hint: "write the unit’s id from units.csv")
        }
        let byName = units.first { unit in unit.name.texts.contains { $0.text == id } }
        let hint =
            if let byName {
                "\"\(id)\" is the name of \(byName.id): write \(byName.id)"
            } else if let near = nearest(id, among: units.map(\.id)) {
                "did you mean \(near)?"
            } else {
                "add it to units.csv, or correct the id"
            }
        return Diagnostic("unknown-unit", "unit \"\(id)\" is not in units.csv", at: place, hint: hint)
    }
}
