import Languages

/// The theme's own words in one language: navigation, headings, labels of tables. What a report says itself stands in Content/.
package struct Strings: Sendable {
    /// A BCP 47 tag such as `zh-Hans`.
    package let language: String
    let texts: [String: String]
    /// The forms of those that have several.
    let forms: [String: PluralForms]
    /// The marks of the numbers that stand on its pages.
    let marks: NumberMarks
    private let isRightToLeft: Bool

    init(language: String, texts: [String: String], forms: [String: PluralForms]) {
        self.language = language
        self.texts = texts
        self.forms = forms
        marks = NumberMarks.of(language)
        isRightToLeft = WritingDirection.isRightToLeft(language)
    }

    /// A plain number with the marks of the language.
    func written(_ plain: String) -> String { marks.written(plain) }
    /// What stands before decimals, for scripts; nil where it is the point that they know.
    var decimalMark: String? { marks.decimal == "." ? nil : String(marks.decimal) }

    /// The string named `key` in Templates/strings/. That a key exists is up to us, so a missing one is a bug.
    package subscript(_ key: String) -> String {
        guard let text = texts[key] else { preconditionFailure("no string named \(key)") }
        return text
    }

    /// The string with its placeholders, written `{name}`, replaced.
    package func callAsFunction(_ key: String, _ arguments: KeyValuePairs<String, String>) -> String {
        fill(self[key]) { name in arguments.first { $0.key == name }?.value }
    }

    /// The same with values that several strings share.
    package func callAsFunction(_ key: String, with values: [String: String]) -> String { fill(self[key]) { values[$0] } }

    /// A text with its placeholders replaced, each value readable within it.
    func fill(_ text: String, _ value: (String) -> String?) -> String {
        StringPlaceholders.fill(text) { name in isRightToLeft ? value(name).map(Isolation.isolated) : value(name) }
    }
}

/// `{name}` in a string of the theme.
enum StringPlaceholders {
    /// The names, in the order of their first use.
    static func names(in text: String) -> [String] {
        var names: [String] = []
        _ = fill(text) { name in
            if !names.contains(name) { names.append(name) }
            return nil
        }
        return names
    }

    /// Replaces each placeholder for which there is a value, in one pass: a value that looks like a placeholder stays as it is.
    static func fill(_ text: String, _ value: (String) -> String?) -> String {
        // By bytes: both braces are ASCII, and looking for a Character is many times slower.
        var result = ""
        var rest = text[...]
        while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            result += rest[..<brace]
            rest = rest[brace...]
            guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
            let name = String(rest[rest.utf8.index(after: brace)..<end])
            let isName = !name.isEmpty && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
            if isName, let value = value(name) {
                result += value
                rest = rest[rest.utf8.index(after: end)...]
            } else {
                result += "{"
                rest = rest[rest.utf8.index(after: brace)...]
            }
        }
        return result + rest
    }
}
