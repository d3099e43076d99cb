/// Diagnostics for people: one line each, notes and hint indented below.
struct DiagnosticText {
    let colour: Bool

    func render(_ diagnostics: [Diagnostic], _ source: (String) -> SourceText?) -> String {
        var out = ""
        var excerpts = SourceExcerpts()
        for diagnostic in diagnostics {
            if let place = diagnostic.place { out += styled(printable("\(place): "), .bold) }
            out += styled("\(diagnostic.severity.name): ", style(diagnostic.severity))
            out += styled(printable(diagnostic.message), .bold)
            out += styled(" [\(diagnostic.rule)]\n", .dim)
            if let place = diagnostic.place, let (line, indent) = excerpts.line(at: place, source) {
                out += "  \(line)\n  \(indent)" + styled("^", style(diagnostic.severity)) + "\n"
            }
            for note in diagnostic.notes { out += "  " + styled("note: ", .blue) + printable(note.text) + "\n" }
            if let hint = diagnostic.hint { out += "  " + styled("hint: ", .green) + printable(hint) + "\n" }
        }
        return out
    }

    private enum Style: String {
        case bold = "1"
        case dim = "2"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
        case green = "1;32"
    }

    private func style(_ severity: Diagnostic.Severity) -> Style {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .blue
        }
    }

    private func styled(_ text: String, _ style: Style) -> String {
        guard colour else { return text }
        let end = text.hasSuffix("\n") ? "\n" : ""
        return "\u{1B}[\(style.rawValue)m\(text.dropLast(end.count))\u{1B}[0m\(end)"
    }
}
