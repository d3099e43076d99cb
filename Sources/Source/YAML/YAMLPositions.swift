import Yams

/// Turns libyaml's marks into places and byte offsets.
///
/// Both count lines and Unicode scalars from 1. But libyaml also ends a line at U+0085, U+2028 and U+2029, where no editor does,
/// and a YAML text inside a Markdown file begins further down.
struct YAMLPositions {
    let bytes: [UInt8]
    private let file: String
    private let firstLine: Int
    private let firstColumn: Int
    /// The byte offset of each line as libyaml counts them.
    private let lineStarts: [Int]
    private let hasOtherLineEnds: Bool

    init(_ text: String, file: String, firstLine: Int, firstColumn: Int) {
        bytes = Array(text.utf8)
        self.file = file
        self.firstLine = firstLine
        self.firstColumn = firstColumn
        var starts = [0]
        var others = false
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A: starts.append(index + 1)
            case 0x0D where index + 1 == bytes.count || bytes[index + 1] != 0x0A: starts.append(index + 1)
            case 0x85 where index >= 1 && bytes[index - 1] == 0xC2:
                starts.append(index + 1)
                others = true
            case 0xA8...0xA9 where index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2:
                starts.append(index + 1)
                others = true
            default: continue
            }
        }
        lineStarts = starts
        hasOtherLineEnds = others
    }

    /// The place of the document's first character.
    var start: Place { Place(file: file, line: firstLine, column: firstColumn) }

    func place(_ mark: Mark) -> Place {
        if hasOtherLineEnds { return place(offset: offset(mark)) }
        return Place(file: file, line: mark.line + firstLine - 1, column: mark.column + firstColumn - 1)
    }

    /// The offset of the byte at a mark; the text's length for a mark beyond its end.
    func offset(_ mark: Mark) -> Int {
        guard mark.line <= lineStarts.count else { return bytes.count }
        var offset = lineStarts[mark.line - 1]
        var scalars = mark.column - 1
        while offset < bytes.count && (scalars > 0 || bytes[offset] & 0xC0 == 0x80) {
            offset += 1
            if offset < bytes.count && bytes[offset] & 0xC0 != 0x80 { scalars -= 1 }
        }
        return offset
    }

    func place(offset: Int) -> Place {
        var line = firstLine
        var column = firstColumn
        var index = 0
        while index < offset && index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A) {
                line += 1
                column = firstColumn
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            index += 1
        }
        return Place(file: file, line: line, column: column)
    }

    /// The bytes of the line that holds `offset`, without its end.
    func line(at offset: Int) -> Range<Int> {
        let isEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
        var start = min(offset, bytes.count)
        while start > 0 && !isEnd(bytes[start - 1]) { start -= 1 }
        var end = min(offset, bytes.count)
        while end < bytes.count && !isEnd(bytes[end]) { end += 1 }
        return start..<end
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
