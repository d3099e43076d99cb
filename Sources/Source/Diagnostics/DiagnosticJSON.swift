/// Diagnostics for programs: a JSON array (RFC 8259), one object per line. The schema is stable; keys are always in this order:
///
///     severity  "error", "warning" or "note"
///     rule      the rule's name
///     message   text
///     file, line, column    where; all three null where the problem has no place; line and column count from 1, column in Unicode scalars
///     hint      text or null
///     notes     array of objects with message, file, line, column
enum DiagnosticJSON {
    static func render(_ diagnostics: [Diagnostic]) -> String {
        if diagnostics.isEmpty { return "[]\n" }
        return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
    }

    private static func object(_ diagnostic: Diagnostic) -> String {
        let notes = diagnostic.notes.map { "{\"message\": \(string($0.message)), \(place($0.place))}" }
        return "{\"severity\": \(string(diagnostic.severity.name)), \"rule\": \(string(diagnostic.rule)), "
            + "\"message\": \(string(diagnostic.message)), \(place(diagnostic.place)), "
            + "\"hint\": \(diagnostic.hint.map(string) ?? "null"), \"notes\": [\(notes.joined(separator: ", "))]}"
    }

    private static func place(_ place: Place?) -> String {
        guard let place else { return "\"file\": null, \"line\": null, \"column\": null" }
        return "\"file\": \(string(place.file)), \"line\": \(place.line), \"column\": \(place.column)"
    }

    private static func string(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
