/// Texts and numbers as YAML has them (YAML 1.2, 7.3).
enum YAMLText {
    /// As it stands where that is read as the same text, else in double quotes.
    static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out += "\\\\"
            case "\"": out += "\\\""
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): out += " "
            case "\u{2028}", "\u{2029}": out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    /// Letters of any script, digits, blanks and a few marks, and nothing that YAML takes for something else.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, first.properties.isAlphabetic || ("0"..."9").contains(first),
            last != " "
        else { return false }
        let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        return !words.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || " ._-()/&%（）、·—–".unicodeScalars.contains($0) }
    }

    /// A comment behind a line.
    static func comment(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "" }
        return "   # " + String(text.map { $0.isNewline ? " " : $0 })
    }
}

/// Rows as CSV (RFC 4180).
enum CSVText {
    static func rows(_ rows: [[String]]) -> String {
        rows.map { $0.map(field).joined(separator: ",") + "\n" }.joined()
    }

    static func field(_ text: String) -> String {
        let isPlain = !text.contains { $0 == "," || $0 == ";" || $0 == "\t" || $0 == "\"" || $0.isNewline } && text.first != " " && text.last != " "
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
