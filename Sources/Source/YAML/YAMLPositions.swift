import Yams

/// Turns libyaml's marks into places and byte offsets. Both count lines and Unicode scalars from 1,
/// but a YAML text inside another file begins further down and perhaps further right.
struct YAMLPositions {
    let bytes: [UInt8]
    private let file: String
    private let firstLine: Int
    private let firstColumn: Int
    /// The byte offset of each line.
    private let lineStarts: [Int]

    init(_ text: String, file: String, firstLine: Int, firstColumn: Int) {
        bytes = Array(text.utf8)
        self.file = file
        self.firstLine = firstLine
        self.firstColumn = firstColumn
        var starts = [0]
        for index in bytes.indices where Self.endsLine(bytes, index) { starts.append(index + 1) }
        lineStarts = starts
    }

    /// The place of the document's first character.
    var start: Place { Place(file: file, line: firstLine, column: firstColumn) }

    func place(_ mark: Mark) -> Place {
        // At the end of a text that lacks its last line end, libyaml is already on the next line.
        if mark.line > lineStarts.count { return place(offset: bytes.count) }
        return Place(file: file, line: mark.line + firstLine - 1, column: mark.column + firstColumn - 1)
    }

    /// The offset of the byte at a mark; the text's length for a mark beyond its end.
    func offset(_ mark: Mark) -> Int {
        guard mark.line <= lineStarts.count else { return bytes.count }
        var offset = lineStarts[mark.line - 1]
        var scalars = mark.column - 1
        while offset < bytes.count && scalars > 0 {
            offset += 1
            while offset < bytes.count && bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            scalars -= 1
        }
        return offset
    }

    func place(offset: Int) -> Place {
        let line = lineStarts.lastIndex { $0 <= offset } ?? 0
        let scalars = bytes[lineStarts[line]..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
        return Place(file: file, line: line + firstLine, column: scalars + firstColumn)
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

    private static func endsLine(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
    }
}
