import Markup

/// The words around the number of a page that a link leads to, as the stylesheet's `content`: the number itself is WeasyPrint's to find.
enum PageMark {
    private static let sign: Character = "\u{FFFC}"

    /// - Parameter words: a text with `{page}`.
    static func content(_ words: (KeyValuePairs<String, String>) -> String) -> ByteBuffer {
        let parts = words(["page": String(sign)]).split(separator: sign, maxSplits: 1, omittingEmptySubsequences: false)
        var out = ByteBuffer()
        write(parts[0], into: &out)
        out.raw(" target-counter(var(--to), page) ")
        write(parts.count > 1 ? parts[1] : "", into: &out)
        return out
    }

    /// A string of CSS within a `style` element.
    private static func write(_ text: Substring, into out: inout ByteBuffer) {
        out.raw("\"")
        for character in text.unicodeScalars {
            switch character {
            case "\"", "\\", "<", "\n": out.raw("\\\(String(character.value, radix: 16)) ")
            default: out.raw(String(character))
            }
        }
        out.raw("\"")
    }
}
