/// The syntax of pipe tables, after GitHub Flavored Markdown.
enum TableSyntax {
    struct Table {
        let alignments: [DocumentNode.Alignment]
        /// The header row and the body rows; the indices of their lines in the paragraph.
        let headerLine: Int
        let bodyLines: Range<Int>
    }

    /// The table in a paragraph's lines, if there is one: it reaches to the paragraph's end.
    static func table(in content: InlineContent) -> Table? {
        guard content.lines.count >= 2, content.bytes.contains(UInt8(ascii: "|")) else { return nil }
        let first = content.start >= content.bytes.count ? content.lines.count : content.lineIndex(of: content.start)
        for line in content.lines.indices.dropFirst(first + 1) {
            guard let alignments = alignments(content.bytes, content.lines[line].range) else { continue }
            let header = content.lines[line - 1].range
            guard cells(content.bytes, header).count == alignments.count,
                content.bytes[header].contains(UInt8(ascii: "|")) || content.bytes[content.lines[line].range].contains(UInt8(ascii: "|"))
            else { continue }
            return Table(alignments: alignments, headerLine: line - 1, bodyLines: line + 1..<content.lines.count)
        }
        return nil
    }

    /// The columns' alignments, if the line is a delimiter row.
    private static func alignments(_ bytes: [UInt8], _ line: Range<Int>) -> [DocumentNode.Alignment]? {
        var line = line
        // The mark that keeps `- | -` from being a list.
        if bytes[line].starts(with: Sentinel.letter) { line = line.lowerBound + 3..<line.upperBound }
        var hasDash = false
        for byte in bytes[line] {
            if byte == UInt8(ascii: "-") { hasDash = true }
            guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || byte.isSpaceOrTab else { return nil }
        }
        guard hasDash else { return nil }
        var alignments: [DocumentNode.Alignment] = []
        for cell in cells(bytes, line) {
            guard var first = bytes[cell].first, let last = bytes[cell].last else { return nil }
            if first == UInt8(ascii: ":") && cell.count == 1 { return nil }
            first = bytes[cell.lowerBound]
            let dashes = bytes[cell].dropFirst(first == UInt8(ascii: ":") ? 1 : 0).dropLast(last == UInt8(ascii: ":") ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            switch (first == UInt8(ascii: ":"), last == UInt8(ascii: ":")) {
            case (true, true): alignments.append(.center)
            case (true, false): alignments.append(.left)
            case (false, true): alignments.append(.right)
            case (false, false): alignments.append(.none)
            }
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// The row's cells without the spaces around them. A pipe behind a backslash does not divide.
    static func cells(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { bytes in
            let row = trimmed(bytes, line)
            var index = row.lowerBound
            if index < row.upperBound && bytes[index] == UInt8(ascii: "|") { index += 1 }
            var cellStart = index
            while index < row.upperBound {
                if bytes[index] == .backslash {
                    index = min(index + 2, row.upperBound)
                    continue
                }
                if bytes[index] == UInt8(ascii: "|") {
                    cells.append(trimmed(bytes, cellStart..<index))
                    cellStart = index + 1
                }
                index += 1
            }
            // What follows the last pipe is a cell unless it is nothing.
            let last = trimmed(bytes, min(cellStart, row.upperBound)..<row.upperBound)
            if !last.isEmpty { cells.append(last) }
        }
        return cells
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end && bytes[start].isSpaceOrTab { start += 1 }
        while end > start && bytes[end - 1].isSpaceOrTab { end -= 1 }
        return start..<end
    }
}
