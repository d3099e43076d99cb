import Source

/// A term has one translation: what is called alike in the language of the original is in the others, too.
struct TranslatedTerms {
    /// The site's default one.
    let language: String
    /// By original and language: the first translation, with its place.
    private var first: [String: (text: String, place: Place)] = [:]
    private var problems: [Diagnostic] = []

    /// - Parameter files: YAML documents, in the order in which their terms count as the first.
    static func check(_ files: [YAMLNode], language: String) -> [Diagnostic] {
        var terms = TranslatedTerms(language: language)
        for file in files { terms.look(at: file, key: "") }
        return terms.problems
    }

    private init(language: String) { self.language = language }

    private mutating func look(at node: YAMLNode, key: String) {
        switch node.value {
        case .scalar: break
        case .sequence(let items): for item in items { look(at: item, key: key) }
        case .mapping(let entries):
            // One word of a language can be singular, plural and a counting word of another.
            if key == "unit" { return }
            if let original = entries.first(where: { $0.key == language }), case .scalar(let term, _) = original.value.value, Self.isTerm(term) {
                for entry in entries where entry.key != language && SiteFile.isLanguageTag(entry.key) {
                    guard case .scalar(let text, _) = entry.value.value else { continue }
                    translated(term, text, into: entry.key, at: entry.value.place)
                }
            }
            for entry in entries { look(at: entry.value, key: entry.key) }
        }
    }

    private mutating func translated(_ term: String, _ text: String, into language: String, at place: Place) {
        let key = "\(language) \(term)"
        guard let known = first[key] else { return first[key] = (text, place) }
        guard known.text.lowercased() != text.lowercased() else { return }
        problems.append(
            Diagnostic(
                .note, "term-in-two-translations", "\"\(term)\" is \"\(text)\" in \(language) here and \"\(known.text)\" elsewhere", at: place,
                hint: "write \(known.text), if it is the same thing", notes: [.init("the other one is at", at: known.place)]))
    }

    /// A name, not a sentence.
    private static func isTerm(_ text: String) -> Bool { text.count <= 40 && !text.contains { "。！？.!?`[".contains($0) } }
}
