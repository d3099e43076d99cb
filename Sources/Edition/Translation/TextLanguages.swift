import Source

/// A text in several languages has them all, and no others; one that is the same for all can be read in all.
///
/// What is not there is said once for a file, with every place: it is one thing to do.
struct TextLanguages {
    /// The site's; with none, nothing is checked.
    let languages: [String]
    private var unlisted: [Diagnostic] = []
    private var missing: [Gap] = []
    private var plain: [Gap] = []

    /// A text that pages of these languages show in another one.
    private struct Gap {
        let key: String
        let languages: [String]
        let place: Place
        let text: String
    }

    static func check(_ node: YAMLNode, _ languages: [String]) -> [Diagnostic] {
        guard !languages.isEmpty else { return [] }
        var unique: [String] = []
        for language in languages where SiteFile.isLanguageTag(language) && !unique.contains(language) { unique.append(language) }
        var check = TextLanguages(languages: unique)
        check.look(at: node, key: "")
        return check.unlisted + merged(check.missing, { $0.languages }, check.missing(_:)) + merged(check.plain, { $0.languages }, check.plain(_:))
    }

    private init(languages: [String]) { self.languages = languages }

    /// Keys whose values readers see.
    private static let textKeys: Set = [
        "title", "headline", "kicker", "summary", "description", "publisher", "publisher_place", "name", "plural", "label", "aspect", "unit", "source", "note",
        "statement", "location", "states", "gives", "reason",
    ]
    /// Keys of mappings from something of the report's to what readers see.
    private static let labelKeys: Set = ["attributes", "labels", "flags"]

    private mutating func look(at node: YAMLNode, key: String, isLabel: Bool = false) {
        switch node.value {
        case .scalar(let text, _):
            guard isLabel || Self.textKeys.contains(key) else { return }
            found(text, key: key, at: node.place, besides: [])
        case .sequence(let items): for item in items { look(at: item, key: key, isLabel: isLabel) }
        case .mapping(let entries):
            if isText(entries) { return found(entries, key: key, at: node.place) }
            for entry in entries {
                // Attributes are columns of units.csv, whatever they are called.
                if Self.labelKeys.contains(key) {
                    look(at: entry.value, key: entry.key, isLabel: true)
                } else if case .scalar(let text, _) = entry.value.value, Self.textKeys.contains(entry.key) {
                    let beside = entries.filter { $0.key.hasPrefix(entry.key + "_") }.map { String($0.key.dropFirst(entry.key.count + 1)) }
                    found(text, key: entry.key, at: entry.value.place, besides: beside)
                } else {
                    look(at: entry.value, key: entry.key)
                }
            }
        }
    }

    /// Whether all keys look like language tags, and one of them is a language of the site: `{id: …, max: …}` is no text.
    private func isText(_ entries: [(key: String, keyPlace: Place, value: YAMLNode)]) -> Bool {
        entries.allSatisfy { entry in
            guard case .scalar = entry.value.value else { return false }
            return SiteFile.isLanguageTag(entry.key)
        } && entries.contains { entry in languages.contains { LanguageTag.primary($0) == LanguageTag.primary(entry.key) } }
    }

    private mutating func found(_ entries: [(key: String, keyPlace: Place, value: YAMLNode)], key: String, at place: Place) {
        let missing = languages.filter { language in !entries.contains { LanguageTag.primary($0.key) == LanguageTag.primary(language) } }
        for entry in entries where !languages.contains(where: { LanguageTag.primary($0) == LanguageTag.primary(entry.key) }) {
            unlisted.append(
                Diagnostic(
                    .warning, "unlisted-language", "\(entry.key) is not among the languages of site.yaml, so that nobody will read this text",
                    at: entry.keyPlace,
                    hint: nearest(entry.key, among: missing).map { "did you mean \($0)?" } ?? "delete it, or add \(entry.key) to languages: in site.yaml"))
        }
        if !missing.isEmpty { self.missing.append(Gap(key: key, languages: missing, place: place, text: "")) }
    }

    /// In a report of one language, words of another one are meant.
    private mutating func found(_ text: String, key: String, at place: Place, besides: [String]) {
        guard languages.count > 1 else { return }
        let strange = languages.filter { language in
            !besides.contains { LanguageTag.primary($0) == LanguageTag.primary(language) } && WrittenLanguage(text).isForeign(to: language, on: languages)
        }
        if !strange.isEmpty { plain.append(Gap(key: key, languages: strange, place: place, text: text)) }
    }

    // MARK: Messages

    private static func merged(_ gaps: [Gap], _ kind: (Gap) -> [String], _ message: ([Gap]) -> Diagnostic) -> [Diagnostic] {
        var kinds: [[String]] = []
        for gap in gaps where !kinds.contains(kind(gap)) { kinds.append(kind(gap)) }
        return kinds.map { wanted in message(gaps.filter { kind($0) == wanted }) }
    }

    private func missing(_ gaps: [Gap]) -> Diagnostic {
        let tags = gaps[0].languages
        return Diagnostic(
            .warning, "missing-language",
            gaps.count == 1
                ? "the text is not there in \(tags, .allAnd)"
                : "\(gaps.count) texts are not there in \(tags, .allAnd): \(Self.keys(gaps))",
            at: gaps[0].place,
            hint: gaps.count == 1
                ? "add \(Self.entries(tags)), or write one text for all languages" : "add \(Self.entries(tags)) to each, or write one text for all languages",
            notes: Self.notes(gaps))
    }

    private func plain(_ gaps: [Gap]) -> Diagnostic {
        let first = gaps[0], tags: Message = "\(first.languages, .allAnd)"
        let both = languages.map { "\($0): \(first.languages.contains($0) ? "…" : first.text.prefixed(40))" }.joined(separator: ", ")
        return Diagnostic(
            .note, "untranslated-text",
            gaps.count == 1
                ? "pages in \(tags) show this text in another language: \(Self.keys(gaps))"
                : "pages in \(tags) show \(gaps.count) texts of this file in another language: \(Self.keys(gaps))",
            at: first.place,
            hint: gaps.count == 1
                ? "write it in both, such as \(first.key): {\(both)}; the same words under both if they are meant"
                : "write each in both, such as \(first.key): {\(both)}; the same words under both if they are meant",
            notes: Self.notes(gaps))
    }

    /// As they are typed in YAML.
    private static func entries(_ tags: [String]) -> String { tags.map { "\($0): …" }.joined(separator: ", ") }

    /// Every key once, with how often it is there: `title, label (3)`.
    private static func keys(_ gaps: [Gap]) -> Message { Message.counted(gaps.map { Message(verbatim: $0.key) }) }

    private static func notes(_ gaps: [Gap]) -> [Diagnostic.Note] { Diagnostic.notes(gaps.map { ($0.key, $0.place) }) }
}

extension Diagnostic {
    /// Where others of the kind are: all but the first, as many as help to find the rest.
    static func notes(_ all: [(name: String, place: Place)]) -> [Note] { notes(all.map { (Message(verbatim: $0.name), $0.place) }) }

    static func notes(_ all: [(name: Message, place: Place)]) -> [Note] {
        let shown = all.dropFirst().prefix(5), left = all.count - 1 - shown.count
        return shown.map { Note("\($0.name) is at", at: $0.place) } + (left > 0 ? [Note("and \(left) more")] : [])
    }
}

extension Message {
    /// Everything once, with how often it is there where it is several times: `title, label (3)`.
    static func counted(_ all: [Message]) -> Message {
        var kinds: [Message] = []
        for one in all where !kinds.contains(one) { kinds.append(one) }
        let counted = kinds.map { kind -> Message in
            let count = all.count { $0 == kind }
            return count == 1 ? kind : "\(kind) (\(count))"
        }
        return "\(counted)"
    }
}

extension String {
    /// At most so many characters, with … for what is left out.
    fileprivate func prefixed(_ count: Int) -> String { self.count <= count ? self : self.prefix(count) + "…" }
}
