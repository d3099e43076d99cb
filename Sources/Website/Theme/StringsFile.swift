import Source

/// Reads Templates/strings/LANG.yaml: one flat mapping of names to texts, the part of YAML that a list of words needs.
///
/// A line is `name: text`, a comment or blank. The text may stand in double quotes (with `\"`, `\\`, `\n`) or in single ones.
enum StringsFile {
    struct Entry: Sendable {
        let key: String
        let text: String
        let place: Place
    }

    static func parse(_ text: String, file: String) -> (entries: [Entry], diagnostics: [Diagnostic]) {
        var entries: [Entry] = []
        var diagnostics: [Diagnostic] = []
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, raw) in lines.enumerated() {
            let line = index == 0 && raw.unicodeScalars.first == "\u{FEFF}" ? raw.dropFirst() : raw
            let place = Place(file: file, line: index + 1)
            if line.allSatisfy({ $0 == " " || $0 == "\t" }) || line.first == "#" || line == "---" { continue }
            guard let colon = line.firstIndex(of: ":"), isKey(line[..<colon]), line[colon...].dropFirst().first.map({ $0 == " " }) ?? true
            else {
                diagnostics.append(
                    Diagnostic(
                        .error, "strings-syntax", "the line is not “name: text”", at: place,
                        hint: "write one string a line, not indented"))
                continue
            }
            let key = String(line[..<colon])
            let written = line[line.index(after: colon)...].drop { $0 == " " }
            guard let value = scalar(String(written)) else {
                diagnostics.append(
                    Diagnostic(
                        .error, "strings-syntax", "the text of “\(key)” is not on one line or its quotes do not match", at: place,
                        hint: "write the text plainly or in double quotes"))
                continue
            }
            if let first = entries.first(where: { $0.key == key }) {
                diagnostics.append(
                    Diagnostic(
                        .error, "duplicate-string", "“\(key)” is written twice", at: place, hint: "remove one of them",
                        notes: [Diagnostic.Note("the first is here", at: first.place)]))
                continue
            }
            entries.append(Entry(key: key, text: value, place: place))
        }
        return (entries, diagnostics)
    }

    private static func isKey(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    /// The text of a one-line scalar; nil for what needs more of YAML.
    private static func scalar(_ written: String) -> String? {
        var text = written[...]
        while text.last == " " || text.last == "\t" { text.removeLast() }
        switch text.first {
        case "\"": return doubleQuoted(text.dropFirst())
        case "'": return singleQuoted(text.dropFirst())
        case "|", ">", "[", "{", "&", "*", "!", "%", "@", "`": return nil
        default:
            // A comment begins at a # after a space.
            if let comment = text.firstRange(of: " #") { text = text[..<comment.lowerBound] }
            while text.last == " " { text.removeLast() }
            return text.unicodeScalars.contains(where: Mark.isMark) ? nil : String(text)
        }
    }

    private static func doubleQuoted(_ text: Substring) -> String? {
        var result = ""
        var rest = text
        while let character = rest.popFirst() {
            switch character {
            case "\"": return rest.isEmpty ? result : nil
            case "\\":
                switch rest.popFirst() {
                case "n": result.append("\n")
                case "\"": result.append("\"")
                case "\\": result.append("\\")
                default: return nil
                }
            default: result.append(character)
            }
        }
        return nil
    }

    private static func singleQuoted(_ text: Substring) -> String? {
        var result = ""
        var rest = text
        while let character = rest.popFirst() {
            if character != "'" {
                result.append(character)
            } else if rest.first == "'" {
                rest.removeFirst()
                result.append("'")
            } else {
                return rest.isEmpty ? result : nil
            }
        }
        return nil
    }
}
