import Yams

/// Colons that are missing, without a space, in full width, or too many: what most YAML errors are about.
struct YAMLColons {
    private let positions: YAMLPositions

    init(_ positions: YAMLPositions) {
        self.positions = positions
    }

    /// A colon at `mark` that cannot begin a value.
    func unexpectedColon(at mark: Mark) -> Diagnostic {
        let offset = positions.offset(mark)
        let line = positions.line(at: offset)
        if let first = colonWithSpace(in: line.lowerBound..<offset) {
            let key = positions.text(indented(line)..<first)
            let text = positions.text(first + 1..<line.upperBound).trimmed
            return Diagnostic(
                "yaml-syntax", "a text that holds a colon and a space needs quotes", at: positions.place(offset: offset),
                hint: text.contains("\"") || text.count > 60 ? "put all that follows \"\(key): \" in quotes" : "write \(key): \"\(text)\"")
        }
        // The line would continue the text above it, so that one lacks something.
        if let above = lineAbove(line) {
            if colonWithSpace(in: above) == nil, !endsInColon(above) { return missingColon(in: above) }
            return Diagnostic(
                "yaml-syntax", "this line is indented further than the one above, which already has its value", at: positions.place(offset: indented(line)),
                hint: "begin it in the same column as the line above", notes: [.init("the line above is at", at: positions.place(offset: indented(above)))])
        }
        return Diagnostic(
            "yaml-syntax", "a text that holds a colon and a space needs quotes", at: positions.place(offset: offset), hint: "put the text in quotes")
    }

    /// The line of `mark` should have had a colon after its key.
    func missingColon(at mark: Mark) -> Diagnostic {
        missingColon(in: positions.line(at: positions.offset(mark)))
    }

    private func missingColon(in line: Range<Int>) -> Diagnostic {
        let text = positions.bytes[line]
        let start = indented(line)
        // U+FF1A is EF BC 9A in UTF-8.
        for index in line where text[index] == 0xEF && index + 2 < line.upperBound && text[index + 1] == 0xBC && text[index + 2] == 0x9A {
            return Diagnostic(
                "yaml-syntax", "a full-width colon (：) after the key", at: positions.place(offset: index), hint: "write an ASCII colon and a space: \": \"")
        }
        if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
            return Diagnostic(
                "yaml-syntax", "no space after the colon", at: positions.place(offset: colon),
                hint: "write \(positions.text(start..<colon)): \(positions.text(colon + 1..<line.upperBound))")
        }
        if text[start...].first == UInt8(ascii: "-") {
            return Diagnostic(
                "yaml-syntax", "no space after the hyphen of a list entry", at: positions.place(offset: start),
                hint: "write - \(positions.text(start + 1..<line.upperBound))")
        }
        return Diagnostic(
            "yaml-syntax", "no colon after the key", at: positions.place(offset: start),
            hint: "write \"key: value\", or indent the line if it continues the text above")
    }

    /// The first colon that ends a key.
    private func colonWithSpace(in range: Range<Int>) -> Int? {
        range.dropLast().first { positions.bytes[$0] == UInt8(ascii: ":") && positions.bytes[$0 + 1] == 0x20 }
    }

    private func endsInColon(_ line: Range<Int>) -> Bool {
        positions.text(line).trimmed.hasSuffix(":")
    }

    private func indented(_ line: Range<Int>) -> Int {
        line.first { positions.bytes[$0] != 0x20 } ?? line.upperBound
    }

    /// The nearest line above that is not blank.
    private func lineAbove(_ line: Range<Int>) -> Range<Int>? {
        var start = line.lowerBound
        while start > 0 {
            let above = positions.line(at: start - 1)
            if indented(above) < above.upperBound { return above }
            start = above.lowerBound
        }
        return nil
    }
}

extension String {
    /// Without spaces around it.
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " }
        return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
    }
}
