/// Diagnostics for programs: a JSON array (RFC 8259), one object per line. The schema is stable; keys are always in this order:
///
///     severity  "error", "warning" or "note"
///     rule      the rule's name
///     message   text
///     file, line, column    where; all three null where the problem has no place; line and column count from 1, column in Unicode scalars
///     hint      text or null
///     notes     array of objects with message, file, line, column
///
/// Behind `column` stands `cell` where the place is in a workbook, such as `Scores!B7`: line and column are then the cell's.
enum DiagnosticJSON {
    static func render(_ diagnostics: [Diagnostic]) -> String {
        if diagnostics.isEmpty { return "[]\n" }
        return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
    }

    private static func object(_ diagnostic: Diagnostic) -> String {
        let notes = diagnostic.notes.map { "{\"message\": \(JSONText.string($0.message)), \(place($0.place))}" }
        return "{\"severity\": \(JSONText.string(diagnostic.severity.name)), \"rule\": \(JSONText.string(diagnostic.rule)), "
            + "\"message\": \(JSONText.string(diagnostic.message)), \(place(diagnostic.place)), "
            + "\"hint\": \(JSONText.string(diagnostic.hint)), \"notes\": [\(notes.joined(separator: ", "))]}"
    }

    private static func place(_ place: Place?) -> String {
        guard let place else { return "\"file\": null, \"line\": null, \"column\": null" }
        return "\"file\": \(JSONText.string(place.file)), \"line\": \(place.line), \"column\": \(place.column)"
            + (place.cell.map { ", \"cell\": \(JSONText.string($0))" } ?? "")
    }
}
