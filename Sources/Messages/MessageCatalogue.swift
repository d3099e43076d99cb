/// The words of a language for the program's messages: from the pattern in English to the pattern in the language.
///
/// A catalogue is a file in the form of gettext's .po, which translators' programs know: `msgid "…"`, then `msgstr "…"`, each on one line.
package struct MessageCatalogue: Sendable {
    package let entries: [(english: String, translated: String)]
    private let words: [String: String]

    package subscript(pattern: String) -> String? { words[pattern] }

    /// Nil of English, which stands in the patterns. Read at the first message that is shown in the language.
    package static func of(_ language: MessageLanguage) -> MessageCatalogue? {
        switch language {
        case .english: nil
        case .chinese: chinese
        }
    }

    private static let chinese = MessageCatalogue(embeddedCatalogues.first { $0.path == "zh-Hans.po" }?.text ?? "")

    package init(_ text: String) {
        var entries: [(english: String, translated: String)] = []
        var key: String?
        for line in text.split(separator: "\n") {
            if line.hasPrefix("msgid \"") {
                key = Self.unquoted(line.dropFirst("msgid ".count))
            } else if line.hasPrefix("msgstr \""), let english = key {
                // The entry without a key is about the file itself.
                if !english.isEmpty { entries.append((english, Self.unquoted(line.dropFirst("msgstr ".count)))) }
                key = nil
            }
        }
        self.entries = entries
        words = Dictionary(entries) { first, _ in first }
    }

    /// A text between quotes with the escapes of C, as far as messages have any.
    private static func unquoted(_ quoted: Substring) -> String {
        let inner = quoted.dropFirst().dropLast()
        guard inner.utf8.contains(UInt8(ascii: "\\")) else { return String(inner) }
        var out = ""
        var isEscaped = false
        for character in inner {
            if isEscaped {
                out.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                out.append(character)
            }
        }
        return out
    }
}
