import Source

/// Names of units.csv that pages of a language show in another one.
enum UntranslatedNames {
    /// - Parameter languages: the site's; with one or none, nothing is checked.
    static func check(_ units: [Unit], _ languages: [String]) -> [Diagnostic] {
        guard Set(languages).count > 1 else { return [] }
        return languages.filter(SiteFile.isLanguageTag).compactMap { language -> Diagnostic? in
            let open = units.filter { unit in
                !unit.name.texts.contains { !$0.language.isEmpty && LanguageTag.primary($0.language) == LanguageTag.primary(language) }
                    && WrittenLanguage(unit.name.texts[0].text).isForeign(to: language, on: languages)
            }
            guard let first = open.first else { return nil }
            let column = "name_\(LanguageTag.primary(language))"
            return Diagnostic(
                .note, "untranslated-text",
                open.count == units.count
                    ? "pages in \(language) show the names of all units in another language"
                    : "pages in \(language) show the names of \(open.count) of \(units.count) units in another language",
                at: first.place,
                hint: open.count == units.count
                    ? "add a column \(column) to units.csv" : "fill the column \(column); with the same name, if it is meant",
                notes: Diagnostic.notes(open.map { ($0.name.texts[0].text, $0.place) }))
        }
    }
}
