/// U+2028 and U+2029, which come along when text is copied out of typesetting programs.
///
/// YAML 1.2 and every editor take them for characters, but libyaml, which reads YAML 1.1, ends a line there. So it gets
/// private characters in their place, and the texts that it returns get theirs back.
enum YAMLLineSeparators {
    private static let hidden: [Unicode.Scalar: Unicode.Scalar] = ["\u{2028}": "\u{10FFFC}", "\u{2029}": "\u{10FFFD}"]
    private static let restored: [Unicode.Scalar: Unicode.Scalar] = ["\u{10FFFC}": "\u{2028}", "\u{10FFFD}": "\u{2029}"]

    static func hide(in text: String) -> String { replace(in: text, hidden, lead: 0xE2) }

    static func restore(in text: String) -> String { replace(in: text, restored, lead: 0xF4) }

    /// - Parameter lead: the first byte of every key of the table in UTF-8.
    private static func replace(in text: String, _ table: [Unicode.Scalar: Unicode.Scalar], lead: UInt8) -> String {
        // Every text of every YAML file comes by here, and next to none has one.
        guard text.utf8.contains(lead), text.unicodeScalars.contains(where: { table[$0] != nil }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(table[scalar] ?? scalar) }
        return String(result)
    }
}
