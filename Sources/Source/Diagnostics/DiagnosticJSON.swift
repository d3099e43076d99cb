/// Diagnostics for programs: a JSON array (RFC 8259), one object per line. The schema is stable; keys are always in this order:
///
///     severity  "error", "warning" or "note"
///     rule      the rule's name
///     message   text
///     file, line, column    where; all three null where the problem has no place; line and column count from 1, column in Unicode scalars
///     hint      text or null
///     notes     array of objects with message, file, line, column
///     pattern   the message in English with `{0}`, `{1}`, … for its parts; the same in every language
///     parts     array of texts
///
/// `message`, `hint` and `parts` are in the language that was asked for. Behind `column` stands `cell` where the place is in a workbook, such as `Scores!B7`: line and column are then the cell's.
enum DiagnosticJSON {
    static func render(_ diagnostics: [Diagnostic], _ language: MessageLanguage) -> String {
        if diagnostics.isEmpty { return "[]\n" }
        return "[\n" + diagnostics.map { "  " + object($0, language) }.joined(separator: ",\n") + "\n]\n"
    }

    private static func object(_ diagnostic: Diagnostic, _ language: MessageLanguage) -> String {
        let notes = diagnostic.notes.map { "{\"message\": \(JSONText.string($0.message.text(in: language))), \(place($0.place))}" }
        return "{\"severity\": \(JSONText.string(diagnostic.severity.name)), \"rule\": \(JSONText.string(diagnostic.rule)), "
            + "\"message\": \(JSONText.string(diagnostic.message.text(in: language))), \(place(diagnostic.place)), "
            + "\"hint\": \(JSONText.string(diagnostic.hint?.text(in: language))), \"notes\": [\(notes.joined(separator: ", "))], \(parts(diagnostic.message, language))}"
    }

    private static func parts(_ message: Message, _ language: MessageLanguage) -> String {
        let parts = message.parts.map { JSONText.string($0.text(in: language)) }.joined(separator: ", ")
        return "\"pattern\": \(JSONText.string(message.pattern)), \"parts\": [\(parts)]"
    }

    private static func place(_ place: Place?) -> String {
        guard let place else { return "\"file\": null, \"line\": null, \"column\": null" }
        return "\"file\": \(JSONText.string(place.file)), \"line\": \(place.line), \"column\": \(place.column)"
            + (place.cell.map { ", \"cell\": \(JSONText.string($0))" } ?? "")
    }
}
