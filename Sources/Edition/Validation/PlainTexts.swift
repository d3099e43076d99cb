import Source

/// Names, descriptions and the texts of data/NAME.yaml are plain words: marks of Markdown in them would be printed as they are typed.
enum PlainTexts {
    /// - Parameter texts: with the key of each.
    static func check(_ texts: [(key: String, text: LocalizedText?)]) -> [Diagnostic] {
        texts.flatMap { key, text -> [Diagnostic] in
            guard let text else { return [] }
            return zip(text.texts, text.places).compactMap { version, place in
                guard let mark = mark(in: version.text) else { return nil }
                return Diagnostic(
                    .warning, "markdown-in-plain-text", "\"\(mark.typed)\" in \(key) is printed as it is typed: no Markdown is read here", at: place,
                    hint: "write \(mark.plain)")
            }
        }
    }

    /// The first link, image or emphasis, and what says the same in plain words.
    private static func mark(in text: String) -> (typed: String, plain: Message)? {
        if let middle = text.firstRange(of: "]("), let start = text[..<middle.lowerBound].lastIndex(of: "["),
            let end = text[middle.upperBound...].firstIndex(of: ")")
        {
            let words = text[text.index(after: start)..<middle.lowerBound], address = text[middle.upperBound..<end]
            return (String(text[start...end]), address.contains("://") ? "the words and the address: \(words) (\(address))" : "the words alone: \(words)")
        }
        if let start = text.firstRange(of: "**"), let end = text[start.upperBound...].firstRange(of: "**"), end.lowerBound > start.upperBound {
            return (String(text[start.lowerBound..<end.upperBound]), "the words alone: \(text[start.upperBound..<end.lowerBound])")
        }
        return nil
    }
}
