import Source

/// Finds where the content of a YAML scalar begins: behind its quote, or on the line after its `|`.
struct ScalarStarts {
    let file: String
    /// The language of values in a text that serves every language.
    let language: String
    private let lines: [String.UnicodeScalarView.SubSequence]

    init(_ reading: Reading, path: String, site: Site) {
        file = path
        language = site.defaultLanguage
        let text = reading.tree.text(at: path).0?.text ?? ""
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// - Parameter start: the scalar's first character in the file, as YAML gives it.
    func content(of start: Place) -> Place {
        guard start.file == file, lines.indices.contains(start.line - 1) else { return start }
        let line = lines[start.line - 1]
        guard start.column >= 1, let index = line.index(line.startIndex, offsetBy: start.column - 1, limitedBy: line.endIndex),
            index < line.endIndex
        else { return start }
        var place = start
        switch line[index] {
        case "\"", "'": place.column += 1
        case "|", ">":
            var number = start.line
            while lines.indices.contains(number), lines[number].allSatisfy({ $0.properties.isWhitespace }) { number += 1 }
            guard lines.indices.contains(number) else { return start }
            place.line = number + 1
            place.column = 1 + lines[number].prefix { $0 == " " }.count
        default: break
        }
        return place
    }
}
