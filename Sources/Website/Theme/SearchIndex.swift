import Markup

/// What the find box searches: a classic script (fetch is blocked on file://) that sets one variable.
struct SearchIndex {
    struct Entry {
        var label: String
        /// What it is, in the page's language: 城市, 指标, 章节.
        var kind: String
        /// From the site's root.
        var path: String
        /// Further words to find it by: names in other languages, attributes.
        var words: [String] = []
    }

    var entries: [Entry]

    /// `window.almanacIndex=[[label,kind,path,words],…];`
    func write(to script: inout ByteBuffer) {
        script.raw("window.almanacIndex=[")
        for (index, entry) in entries.enumerated() {
            script.raw(index == 0 ? "\n[" : ",\n[")
            Self.string(entry.label, to: &script)
            script.raw(",")
            Self.string(entry.kind, to: &script)
            script.raw(",")
            Self.string(entry.path, to: &script)
            script.raw(",")
            Self.string(entry.words.joined(separator: " "), to: &script)
            script.raw("]")
        }
        script.raw("\n];\n")
    }

    /// A JavaScript string literal that is harmless in any context: also inside HTML, and in engines for which U+2028 ends a line.
    private static func string(_ text: String, to script: inout ByteBuffer) {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        script.raw(literal + "\"")
    }
}
