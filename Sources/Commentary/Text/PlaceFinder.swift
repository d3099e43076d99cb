/// Turns byte offsets of a source into lines and columns in Unicode scalars.
///
/// Offsets are asked for nearly in order, so it counts on from the last answer: a line of a megabyte with thousands of
/// links is counted once, not once for each link.
struct PlaceFinder {
    private let text: SourceLines
    private let firstLine: Int
    private let firstColumn: Int
    private var lastOffset = 0
    private var lastLine = 0
    private var lastColumn = 0

    init(_ text: SourceLines, firstLine: Int, firstColumn: Int) {
        self.text = text
        self.firstLine = firstLine
        self.firstColumn = firstColumn
    }

    /// The 1-based line and column in the file of the byte at `offset`.
    mutating func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(offset, text.bytes.count)
        if offset < lastOffset || offset >= text.lineStarts[min(lastLine + 1, text.lineStarts.count - 1)] {
            lastLine = text.lineIndex(of: offset)
            lastOffset = text.lineStarts[lastLine]
            lastColumn = 0
        }
        text.bytes.withUnsafeBufferPointer { bytes in
            for index in lastOffset..<offset where !bytes[index].isContinuation { lastColumn += 1 }
        }
        lastOffset = offset
        return (firstLine + lastLine, (lastLine == 0 ? firstColumn : 1) + lastColumn)
    }
}
