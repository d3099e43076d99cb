import Source

/// edition.yaml for the next year. It is edited line by line, so that comments and layout stay the author's.
enum EditionOutline {
    /// Says the new year, marks the edition as a draft and leaves out what only the old one can say: its period, its releases and how it compares.
    static func draft(_ source: SourceText, id: String) -> (text: String?, diagnostics: [Diagnostic]) {
        let (node, problems) = YAMLNode.parse(source.text, file: source.file)
        guard let node, !problems.hasErrors else { return (nil, problems) }
        guard case .mapping(let entries) = node.value, Set(entries.map(\.keyPlace.line)).count == entries.count,
            entries.allSatisfy({ $0.keyPlace.column == 1 })
        else {
            return (
                nil,
                [
                    Diagnostic(
                        "unclear-layout", "edition.yaml is not one key to a line",
                        at: Place(file: source.file, line: node.place.line, column: node.place.column),
                        hint: "begin each key on a line of its own")
                ]
            )
        }
        let lines = source.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
        let oldYear = entries.first { $0.key == "year" }.flatMap { scalar($0.value) }
        let year = yearDigits(id)
        var out = Array(lines[..<(entries.first.map { $0.keyPlace.line - 1 } ?? lines.count)])
        var marked = false
        func mark() {
            if !marked { out.append("draft: true   # left out of the site until this line is deleted") }
            marked = true
        }
        for (position, entry) in entries.enumerated() {
            let start = entry.keyPlace.line - 1
            let end = position + 1 < entries.count ? entries[position + 1].keyPlace.line - 1 : lines.count
            // Blank lines and comments above the next key are the next key's.
            var tail = end
            while tail > start + 1, isComment(lines[tail - 1]) { tail -= 1 }
            switch entry.key {
            case "year":
                out.append("year: \(year ?? oldYear ?? id)")
                mark()
            case "title":
                out += lines[start..<tail].map { line in
                    guard let oldYear, let year else { return line }
                    return line.replacing(oldYear, with: year)
                }
            case "period": out.append("# period: {from: \(year ?? "YYYY")-01-01, to: \(year ?? "YYYY")-12-31}   # when the data were collected")
            case "releases": out.append("releases: []   # when it is published: - {version: 1.0.0, date: YYYY-MM-DD, note: …}")
            // What was said of comparing that year with the one before is nothing about this one.
            case "draft", "comparable": break
            default: out += lines[start..<tail]
            }
            out += lines[tail..<end]
        }
        mark()
        var text = out.joined(separator: "\n")
        if !text.hasSuffix("\n") { text += "\n" }
        return (text, [])
    }

    private static func scalar(_ node: YAMLNode) -> String? {
        if case .scalar(let text, _) = node.value { text } else { nil }
    }

    /// The four digits of `2018` and of `2018-autumn`.
    private static func yearDigits(_ id: String) -> String? {
        let digits = id.prefix { $0.isASCII && $0.isNumber }
        return digits.count == 4 ? String(digits) : nil
    }

    private static func isComment(_ line: String) -> Bool {
        line.isEmpty || line.allSatisfy { $0 == " " } || line.hasPrefix("#")
    }
}
