/// What is said to an author or a maintainer, as a value: a pattern with numbered places, and the parts that stand in them.
///
/// A message is written as the English text that it is: `"\(score) is above the maximum \(maximum)"` has the pattern
/// `{0} is above the maximum {1}`, which is also the key to its words in other languages (`MessageCatalogue`). What is said of a part
/// is a message of its own, written as an interpolation: `"\(count == 1 ? "1 row" : "\(count) rows") follow"`.
package struct Message: Sendable, Codable {
    package enum Part: Sendable, Codable {
        /// Of the content: names, values, code. The same in every language.
        case text(String)
        case message(Message)
        case list([Message], MessageList)
    }

    /// In English.
    package let pattern: String
    package let parts: [Part]

    package init(pattern: String, parts: [Part]) {
        self.pattern = pattern
        self.parts = parts
    }

    /// What is the same in every language: a name, a value, what a system call says.
    package init(verbatim text: String) { self.init(pattern: "{0}", parts: [.text(text)]) }

    package var isEmpty: Bool { pattern.isEmpty }

    package var english: String { text(in: .english) }
}

extension Message: CustomStringConvertible {
    package var description: String { english }
}

/// Messages that say the same in English are the same; no order and no comparison depends on the language in which they are shown.
extension Message: Hashable, Comparable {
    package static func == (a: Message, b: Message) -> Bool { a.english == b.english }
    package static func < (a: Message, b: Message) -> Bool { a.english < b.english }
    package func hash(into hasher: inout Hasher) { hasher.combine(english) }
}
