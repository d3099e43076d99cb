/// Diagnostics for people: one line each, notes and hint indented below.
struct DiagnosticText {
    let colour: Bool
    let language: MessageLanguage

    /// More problems of one kind in one file are counted: nobody reads on, and the terminal's memory has better uses.
    static let mostOfAKind = 50

    private struct Kind: Hashable {
        let file: String
        let rule: String

        init(_ diagnostic: Diagnostic) {
            file = diagnostic.place?.file ?? ""
            rule = diagnostic.rule
        }
    }

    func render(_ diagnostics: [Diagnostic], _ source: (String) -> SourceText?, _ link: (Place) -> String?) -> String {
        var out = ""
        var excerpts = SourceExcerpts()
        let noteLabel = Diagnostic.Severity.note.label.text(in: language)
        let hintLabel = ("hint: " as Message).text(in: language)
        var total: [Kind: Int] = [:], shown: [Kind: Int] = [:]
        for diagnostic in diagnostics { total[Kind(diagnostic), default: 0] += 1 }
        for diagnostic in diagnostics {
            let kind = Kind(diagnostic)
            shown[kind, default: 0] += 1
            if shown[kind] ?? 0 > Self.mostOfAKind {
                if shown[kind] == Self.mostOfAKind + 1, let total = total[kind] {
                    let more: Message = "and \(total - Self.mostOfAKind) more like these"
                    out += printable((kind.file.isEmpty ? "" : kind.file + ": ") + more.text(in: language)) + styled(" [\(kind.rule)]\n", .dim)
                }
                continue
            }
            if let place = diagnostic.place { out += styled(linked(printable("\(place)"), link(place)) + ": ", .bold) }
            out += styled(diagnostic.severity.label.text(in: language), style(diagnostic.severity))
            out += styled(printable(diagnostic.message.text(in: language)), .bold)
            out += styled(" [\(diagnostic.rule)]\n", .dim)
            if let place = diagnostic.place, let (line, indent) = excerpts.line(at: place, source) {
                out += "  \(line)\n  \(indent)" + styled("^", style(diagnostic.severity)) + "\n"
            }
            for note in diagnostic.notes { out += "  " + styled(noteLabel, .blue) + printable(note.text.text(in: language)) + "\n" }
            if let hint = diagnostic.hint { out += "  " + styled(hintLabel, .green) + printable(hint.text(in: language)) + "\n" }
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

    /// A text that opens an address when it is clicked (OSC 8).
    private func linked(_ text: String, _ address: String?) -> String {
        address.map { "\u{1B}]8;;\($0)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\" } ?? text
    }

    private func styled(_ text: String, _ style: Style) -> String {
        guard colour else { return text }
        let end = text.hasSuffix("\n") ? "\n" : ""
        return "\u{1B}[\(style.rawValue)m\(text.dropLast(end.count))\u{1B}[0m\(end)"
    }
}
