/// The inline text of a paragraph or heading: its lines without the prefixes of quotes and items, and where each came from.
struct InlineContent {
    struct Line {
        /// In `bytes`, without the line feed that ends every line.
        let range: Range<Int>
        /// The offset of the line's first byte in the text.
        let textStart: Int
    }

    private(set) var bytes: [UInt8] = []
    private(set) var lines: [Line] = []
    /// Where the inline text begins, behind link reference definitions.
    private(set) var start = 0

    /// - Parameter spaces: what is left of a tab that the prefix of a lazy line consumed in part.
    mutating func append(spaces: Int = 0, _ text: [UInt8], _ range: Range<Int>) {
        let from = bytes.count
        for _ in 0..<spaces { bytes.append(.space) }
        bytes.append(contentsOf: text[range])
        lines.append(Line(range: from..<bytes.count, textStart: range.lowerBound - spaces))
        bytes.append(.lineFeed)
    }

    mutating func skipReferenceDefinitions() {
        guard bytes.first == UInt8(ascii: "[") else { return }
        bytes.withUnsafeBufferPointer { bytes in
            while start < bytes.count, let end = LinkSyntax(bytes).referenceDefinition(at: start) { start = end }
        }
    }

    /// The index of the line that holds the byte at `offset`.
    func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].range.lowerBound <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Where a part of the bytes stands in the text, line for line.
    func pieces(of part: Range<Int>) -> [Range<Int>] {
        guard !part.isEmpty else { return [] }
        return lines[lineIndex(of: part.lowerBound)...lineIndex(of: part.upperBound - 1)].compactMap { line in
            let piece = part.clamped(to: line.range)
            return piece.isEmpty ? nil : textOffset(piece.lowerBound)..<textOffset(piece.upperBound - 1) + 1
        }
    }

    /// The offset in the text of the byte at `offset`.
    func textOffset(_ offset: Int) -> Int {
        guard !lines.isEmpty else { return 0 }
        let line = lines[lineIndex(of: offset)]
        return line.textStart + (offset - line.range.lowerBound)
    }
}
