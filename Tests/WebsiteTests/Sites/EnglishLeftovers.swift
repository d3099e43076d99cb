import Messages
import Source

@testable import Website

/// What an author who is told in Chinese would read in English.
enum EnglishLeftovers {
    /// - Parameter content: all that the report says itself. What its author wrote is quoted as it is.
    static func find(in diagnostics: [Diagnostic], content: String) -> [String] {
        guard let catalogue = MessageCatalogue.of(.chinese) else { return ["there is no catalogue"] }
        return diagnostics.flatMap { diagnostic -> [String] in
            let messages = [diagnostic.message] + [diagnostic.hint].compactMap { $0 } + diagnostic.notes.map(\.message)
            return messages.flatMap { message in
                message.patterns.filter { catalogue[$0] == nil && isWords($0) }.map { "\(diagnostic.rule): no words for \($0)" }
                    + texts(message).filter { isProse($0) && !content.contains($0) }.map { "\(diagnostic.rule): a part is in English: \($0)" }
            }
        }
    }

    /// Names of files and values alone are the same in every language.
    private static func isWords(_ pattern: String) -> Bool {
        let rest = pattern.replacing(/\{[0-9]+\}/, with: "")
        return rest.contains { $0.isLetter } && !rest.hasSuffix(".yaml")
    }

    /// Two words in a row that are no formula, no YAML, no markup and no path.
    private static func isProse(_ text: String) -> Bool {
        text.contains(/[A-Za-z]{2,},? [a-z]{2,}/) && !text.contains(/[(){}\[\]<>=:"`*|#\/]/)
    }

    private static func texts(_ message: Message) -> [String] {
        message.parts.flatMap { part -> [String] in
            switch part {
            case .text(let text): [text]
            case .message(let message): texts(message)
            case .list(let messages, _): messages.flatMap(texts)
            }
        }
    }
}
