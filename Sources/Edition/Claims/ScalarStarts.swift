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

    /// For each character of a quoted scalar's content on its first line, its column in the file: an escaped `\"` takes two.
    /// Nil where every character takes one.
    func columns(of start: Place) -> [Int]? {
        guard start.file == file, lines.indices.contains(start.line - 1) else { return nil }
        let line = Array(lines[start.line - 1])
        guard start.column >= 1, start.column <= line.count, line[start.column - 1] == "\"" || line[start.column - 1] == "'" else { return nil }
        let isDouble = line[start.column - 1] == "\""
        var columns: [Int] = [], index = start.column
        var isPlain = true
        while index < line.count {
            columns.append(index + 1)
            if isDouble, line[index] == "\\", index + 1 < line.count {
                let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
                index += 2 + (digits[line[index + 1]] ?? 0)
                isPlain = false
            } else if line[index] == line[start.column - 1] {
                guard !isDouble, index + 1 < line.count, line[index + 1] == "'" else { break }
                index += 2
                isPlain = false
            } else {
                index += 1
            }
        }
        return isPlain ? nil : columns
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
