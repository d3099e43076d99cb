import Edition

extension Rendition {
    /// The further columns of units.csv that a reader is shown: `app_en` beside `app` is the same in English, and no column of its own.
    var shownAttributes: [Attribute] {
        let keys = Set(edition.attributes.map(\.key))
        return edition.attributes.filter { attribute in
            !site.languages.contains { attribute.key.hasSuffix("_" + $0) && keys.contains(String(attribute.key.dropLast($0.count + 1))) }
        }
    }

    /// What stands in a further column of a unit, in this language where there is a column of it; empty where nothing does.
    func attribute(_ key: String, of unit: Int) -> String {
        let values = edition.units[unit].values
        if let translated = values[key + "_" + language], !translated.isEmpty { return translated }
        return values[key] ?? ""
    }
}
