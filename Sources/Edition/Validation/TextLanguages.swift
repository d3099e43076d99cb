import Source

/// A text in several languages has them all, and no others.
enum TextLanguages {
    /// Looks at every mapping of a document that is such a text.
    /// - Parameter languages: the site's; with none, nothing is checked.
    static func check(_ node: YAMLNode, _ languages: [String]) -> [Diagnostic] {
        guard !languages.isEmpty else { return [] }
        switch node.value {
        case .scalar: return []
        case .sequence(let items): return items.flatMap { check($0, languages) }
        case .mapping(let entries):
            if isText(entries, languages) { return problems(entries, at: node.place, languages) }
            // The keys of attributes are columns of units.csv.
            return entries.filter { $0.key != "attributes" }.flatMap { check($0.value, languages) }
        }
    }

    /// Whether all keys look like language tags, and one of them is a language of the site: `{id: …, max: …}` is no text.
    private static func isText(_ entries: [(key: String, keyPlace: Place, value: YAMLNode)], _ languages: [String]) -> Bool {
        entries.allSatisfy { entry in
            guard case .scalar = entry.value.value else { return false }
            return SiteFile.isLanguageTag(entry.key)
        } && entries.contains { entry in languages.contains { primary($0) == primary(entry.key) } }
    }

    private static func problems(
        _ entries: [(key: String, keyPlace: Place, value: YAMLNode)], at place: Place, _ languages: [String]
    ) -> [Diagnostic] {
        let unlisted = entries.filter { entry in !languages.contains { primary($0) == primary(entry.key) } }
        let missing = languages.filter { language in !entries.contains { primary($0.key) == primary(language) } }
        return unlisted.map { entry in
            Diagnostic(
                .warning, "unlisted-language", "\(entry.key) is not among the languages of site.yaml, so that nobody will read this text", at: entry.keyPlace,
                hint: nearest(entry.key, among: missing).map { "did you mean \($0)?" } ?? "delete it, or add \(entry.key) to languages: in site.yaml")
        }
            + (missing.isEmpty
                ? []
                : [
                    Diagnostic(
                        .warning, "missing-language", "the text is not there in \(missing.joined(separator: " and "))", at: place,
                        hint: "add \(missing.map { "\($0): …" }.joined(separator: ", ")), or write one text for all languages")
                ])
    }

    private static func primary(_ tag: String) -> String { tag.prefix { $0 != "-" }.lowercased() }
}
