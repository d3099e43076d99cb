/// The YAML between two `---` lines at the head of a Markdown file.
package enum FrontMatter {
    /// Separates the front matter from the body.
    ///
    /// `body` is the text after the closing line with the line on which it begins; nil where nobody can tell where it begins.
    /// A file without front matter is all body. Empty front matter is a null node at the line after the first.
    package static func split(
        _ source: SourceText
    ) -> (yaml: YAMLNode?, body: (text: String, firstLine: Int)?, diagnostics: [Diagnostic]) {
        let start = Place(file: source.file)
        let text = source.text.utf8
        var lines = FrontMatterLines(text)
        guard let first = lines.next(), isFence(text[first]) else {
            return (
                nil, (source.text, 1),
                [
                    Diagnostic(
                        "missing-front-matter", "the file does not begin with front matter", at: start,
                        hint: "write three lines above the text: \"---\", \"title: …\", \"---\"")
                ]
            )
        }
        let yamlStart = lines.position
        while let line = lines.next() {
            if isHeading(text[line]) {
                // Nobody comments YAML like this: the text has begun, and a --- further down would be a rule of it.
                return (nil, nil, [unclosed(start, note: .init("the text seems to begin at", at: Place(file: source.file, line: lines.lineNumber)))])
            }
            guard isFence(text[line]) else { continue }
            let yaml = String(source.text[yamlStart..<line.lowerBound])
            let (node, diagnostics) = YAMLNode.parse(yaml, file: source.file, firstLine: 2)
            let body = (text: String(source.text[lines.position...]), firstLine: lines.lineNumber + 1)
            return (node, body, diagnostics + second(in: body.text, source.file, firstLine: body.firstLine))
        }
        return (nil, nil, [unclosed(start, note: nil)])
    }

    /// Front matter below front matter would be published as a heading.
    private static func second(in text: String, _ file: String, firstLine: Int) -> [Diagnostic] {
        let body = text.utf8
        var lines = FrontMatterLines(body)
        var start: Int?
        while let line = lines.next() {
            let bytes = body[line]
            if start == nil {
                if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
                guard isFence(bytes) else { return [] }
                start = firstLine + lines.lineNumber - 1
            } else if isFence(bytes) {
                return [
                    Diagnostic(
                        "second-front-matter", "a second front matter begins here", at: Place(file: file, line: start ?? firstLine),
                        hint: "move its lines into the first one, and delete both of its \"---\"")
                ]
            } else if !isEntry(bytes) {
                return []
            }
        }
        return []
    }

    /// `key: …`, as no line of prose begins.
    private static func isEntry(_ line: Substring.UTF8View) -> Bool {
        let key = line.prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
        return !key.isEmpty && line.dropFirst(key.count).first == UInt8(ascii: ":")
    }

    private static func unclosed(_ place: Place, note: Diagnostic.Note?) -> Diagnostic {
        Diagnostic(
            "unclosed-front-matter", "the front matter that begins here is never closed", at: place,
            hint: "write a line \"---\" below its last entry", notes: note.map { [$0] } ?? [])
    }

    private static func isHeading(_ line: Substring.UTF8View) -> Bool {
        let level = line.prefix { $0 == UInt8(ascii: "#") }.count
        return (2...6).contains(level) && line.dropFirst(level).first == 0x20
    }

    /// `---`, with nothing but spaces after it.
    private static func isFence(_ line: Substring.UTF8View) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}

/// Lines of a text that ends them with LF, CRLF or CR.
private struct FrontMatterLines {
    private let text: String.UTF8View
    /// Where the next line begins.
    private(set) var position: String.Index
    /// The number of lines read so far.
    private(set) var lineNumber = 0

    init(_ text: String.UTF8View) {
        self.text = text
        position = text.startIndex
    }

    /// The next line without its end.
    mutating func next() -> Range<String.Index>? {
        guard position < text.endIndex else { return nil }
        let start = position
        let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
        position = end
        if position < text.endIndex {
            let isReturn = text[position] == 0x0D
            text.formIndex(after: &position)
            if isReturn && position < text.endIndex && text[position] == 0x0A { text.formIndex(after: &position) }
        }
        lineNumber += 1
        return start..<end
    }
}
