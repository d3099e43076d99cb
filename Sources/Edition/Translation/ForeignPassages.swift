import Commentary
import Source

/// What a chapter's file says in another language than its own: pages in its language show it so.
enum ForeignPassages {
    private typealias Passage = (kind: Message, place: Place)

    /// Of letters: a name or the number of a document in a note is shorter.
    private static let leastLetters = 12

    static func check(_ chapter: Chapter, _ languages: [String]) -> [Diagnostic] {
        guard Set(languages).count > 1 else { return [] }
        return chapter.versions.compactMap { version in
            let found = passages(version).sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
            guard let first = found.first else { return nil }
            return Diagnostic(
                .note, "untranslated-text",
                found.count == 1
                    ? "\(first.kind) in \(version.fileName) is not in \(version.language)"
                    : "\(found.count) passages in \(version.fileName) are not in \(version.language): \(Message.counted(found.map(\.kind)))",
                at: first.place, hint: found.count == 1 ? "write it in \(version.language)" : "write them in \(version.language)",
                notes: Diagnostic.notes(found.map { ($0.kind, $0.place) }))
        }
    }

    private static func passages(_ version: Chapter.Version) -> [Passage] {
        func isForeign(_ text: String) -> Bool { WrittenLanguage(text).isMostlyForeign(to: version.language) }
        var found: [Passage] = []
        if isForeign(version.title) { found.append(("the title", version.titlePlace)) }
        if let summary = version.summary, isForeign(summary) { found.append(("the summary", version.summaryPlace)) }
        found += version.document.headings.filter { isForeign($0.text) }.map { ("a heading", $0.place) }
        for exhibit in version.exhibits.compactMap({ $0 }) {
            let texts: [(Message, LocalizedText?)] = [("a caption", exhibit.caption), ("a note", exhibit.note), ("a source", exhibit.source)]
            found += texts.filter { _, text in text.map { isForeign(words(of: $0.text(version.language))) } ?? false }.map { ($0.0, exhibit.place) }
        }
        found += version.document.prose.filter { isForeign($0.text) && $0.text.unicodeScalars.count(where: \.properties.isAlphabetic) >= leastLetters }
            .map { ("a paragraph", $0.place(0)) }
        return found
    }

    /// Without formulas, addresses and code.
    private static func words(of text: String) -> String {
        var out = "", depth = 0, isCode = false
        var last: Character = " "
        for character in text {
            if character == "`" { isCode.toggle() }
            if depth > 0 {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
            } else if character == "(", last == "]" {
                depth = 1
            } else if !isCode {
                out.append(character)
            }
            last = character
        }
        return out
    }
}
