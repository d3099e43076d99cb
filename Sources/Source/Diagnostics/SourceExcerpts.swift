/// The lines of source files that diagnostics point at.
package struct SourceExcerpts {
    /// Each file's lines, split once.
    private var lines: [String: [Substring.UnicodeScalarView]] = [:]

    package init() {}

    /// The line at a place, and what to print before a caret so that it stands under the column. Nil where there is no such place.
    package mutating func line(at place: Place, _ source: (String) -> SourceText?) -> (line: String, indent: String)? {
        guard place.sheet == nil else { return nil }
        let all = lines[place.file] ?? Self.split(source(place.file)?.written ?? "")
        lines[place.file] = all
        guard place.line >= 1 && place.line <= all.count else { return nil }
        let line = all[place.line - 1]
        guard place.column >= 1 && place.column <= line.count + 1 else { return nil }
        // A long line is shown from a little before the column.
        let skipped = place.column > 80 ? place.column - 40 : 0
        let shown = line.dropFirst(skipped).prefix(120)
        var indent = skipped > 0 ? " " : ""
        for scalar in shown.prefix(place.column - 1 - skipped) {
            indent += scalar == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of(scalar))
        }
        let text = (skipped > 0 ? "…" : "") + String(shown) + (skipped + 120 < line.count ? "…" : "")
        return text.isEmpty ? nil : (text, indent)
    }

    /// Lines end with LF, CRLF or CR.
    private static func split(_ text: String) -> [Substring.UnicodeScalarView] {
        var lines: [Substring.UnicodeScalarView] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var index = start
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let end = index
            scalars.formIndex(after: &index)
            guard scalar == "\n" || scalar == "\r" else { continue }
            if scalar == "\r" && index < scalars.endIndex && scalars[index] == "\n" { scalars.formIndex(after: &index) }
            lines.append(scalars[start..<end])
            start = index
        }
        lines.append(scalars[start...])
        return lines
    }
}
