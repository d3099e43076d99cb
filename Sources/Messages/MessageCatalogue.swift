import Prepared

/// The words of a language for the program's messages: from the pattern in English to the pattern in the language.
///
/// A catalogue is a file in the form of gettext's .po, which translators' programs know. It is read when the program is built (`embed-files`).
package struct MessageCatalogue: Sendable {
    private let table: PreparedTable

    package subscript(pattern: String) -> String? { table[pattern] }

    /// All of them, by their patterns.
    package var entries: [(english: String, translated: String)] { table.rows.map { ($0[0], $0[1]) } }

    /// Nil of English, which stands in the patterns.
    package static func of(_ language: MessageLanguage) -> MessageCatalogue? {
        switch language {
        case .english: nil
        case .chinese: chinese
        }
    }

    private static let chinese = preparedCatalogues.first { $0.path == "zh-Hans.po" }.map { MessageCatalogue(table: $0.table) }
}
