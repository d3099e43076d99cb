/// Reads a catalogue of messages in the form of gettext's .po: `msgid "…"`, then `msgstr "…"`, each on one line, with blank lines and comments between them.
struct CatalogueReader {
    let file: String

    /// The entries, each the message in English and its words. The entry without a key is about the file itself and left out.
    func rows(_ text: String) throws -> [SourceRow] {
        var rows: [SourceRow] = []
        var open: (key: String, line: Int)?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let quoted = line.behind("msgid ") {
                if let open { throw mistake("\"\(open.key)\" has no msgstr", open.line) }
                open = (try unquoted(quoted, index + 1), index + 1)
            } else if let quoted = line.behind("msgstr ") {
                guard let entry = open else { throw mistake("this msgstr has no msgid before it", index + 1) }
                open = nil
                if !entry.key.isEmpty { rows.append(SourceRow(fields: [entry.key, try unquoted(quoted, index + 1)], line: entry.line)) }
            } else if !line.isEmpty, !line.hasPrefix("#") {
                throw mistake("neither msgid \"…\" nor msgstr \"…\" nor a comment", index + 1)
            }
        }
        if let open { throw mistake("\"\(open.key)\" has no msgstr", open.line) }
        return rows
    }

    /// A text between quotes with the escapes of C, as far as messages have any.
    private func unquoted(_ quoted: Substring, _ line: Int) throws -> String {
        guard quoted.count > 1, quoted.first == "\"", quoted.last == "\"" else { throw mistake("the text is not between quotes", line) }
        var text = String.UnicodeScalarView(), isEscaped = false
        for scalar in quoted.dropFirst().dropLast().unicodeScalars {
            switch (isEscaped, scalar) {
            case (true, "n"): text.append("\n")
            case (true, "t"): text.append("\t")
            case (true, "\\"), (true, "\""): text.append(scalar)
            case (true, _): throw mistake("\\\(scalar) is no escape of a message", line)
            case (false, "\\"): break
            case (false, "\""): throw mistake("a quote within a text needs a \\ before it", line)
            case (false, _): text.append(scalar)
            }
            isEscaped = !isEscaped && scalar == "\\"
        }
        if isEscaped { throw mistake("the text is not between quotes", line) }
        return String(text)
    }

    private func mistake(_ message: String, _ line: Int) -> SourceMistake { SourceMistake(file: file, line: line, message: message) }
}

extension Substring {
    /// What stands behind a beginning; nil where the line does not begin so.
    func behind(_ beginning: String) -> Substring? { hasPrefix(beginning) ? dropFirst(beginning.count) : nil }
}
