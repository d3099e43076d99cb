import Messages

/// Tables that are none: `｜甲｜乙｜` with full-width pipes, `|——|——|` for a delimiter row, and rows without one.
enum TableSlip {
    private struct Row {
        var pipes = 0
        var hasWidePipe = false
        var hasWideDash = false
        /// Nothing but pipes, dashes, colons and spaces, as a delimiter row.
        var isDelimiter = true
        var isEnclosed = false
        var columns = 0
    }

    /// - Parameter content: of a paragraph that holds no table.
    static func read(_ content: InlineContent) -> Slip? {
        guard content.lines.count >= 2 else { return nil }
        let first = content.start >= content.bytes.count ? content.lines.count : content.lineIndex(of: content.start)
        let rows = content.lines.indices.map { $0 < first ? Row() : row(content, content.lines[$0].range) }
        func slip(_ line: Int, isError: Bool, _ message: Message, columns: Int) -> Slip {
            Slip(
                "mistyped-table", isError: isError, message,
                hint: "write | between the cells, and |\(String(repeating: "---|", count: min(max(columns, 1), 30))) under the header",
                offset: content.textOffset(content.lines[line].range.lowerBound))
        }
        if first < rows.count - 1, rows[first].isDelimiter, rows[first].isEnclosed, rows[first + 1].pipes > 0 {
            let columns = rows[first].columns
            return Slip(
                "mistyped-table", isError: false, "a line of dashes without a header above it is no table",
                hint: "write a header over it: |\(String(repeating: " … |", count: min(max(columns, 1), 30))); its cells may be empty",
                offset: content.textOffset(content.lines[first].range.lowerBound))
        }
        for line in rows.indices.dropFirst(first + 1) where rows[line].isDelimiter && rows[line].pipes > 0 && rows[line - 1].pipes > 0 {
            let (header, delimiter) = (rows[line - 1], rows[line])
            guard !header.isDelimiter else { continue }
            if header.hasWidePipe { return slip(line - 1, isError: true, "｜ is full-width, so this is no table", columns: header.columns) }
            if delimiter.hasWidePipe || delimiter.hasWideDash {
                return slip(line, isError: true, "full-width characters in the line under a table’s header, so this is no table", columns: header.columns)
            }
            return slip(
                line, isError: true,
                delimiter.columns == 1
                    ? "1 column under a header of \(header.columns), so this is no table"
                    : "\(delimiter.columns) columns under a header of \(header.columns), so this is no table",
                columns: header.columns)
        }
        for line in rows.indices.dropFirst(first + 1)
        where rows[line].isEnclosed && rows[line - 1].isEnclosed && rows[line].columns == rows[line - 1].columns {
            let isWide = rows[line - 1].hasWidePipe
            return slip(
                line - 1, isError: isWide, isWide ? "｜ is full-width, so this is no table" : "rows without a line of dashes under the header are no table",
                columns: rows[line - 1].columns)
        }
        return nil
    }

    private static func row(_ content: InlineContent, _ line: Range<Int>) -> Row {
        content.bytes.withUnsafeBufferPointer { bytes in
            var row = Row()
            var hasDash = false
            var firstIsPipe: Bool?
            var lastIsPipe = false
            var index = line.lowerBound
            while index < line.upperBound {
                let (ascii, length) = Typed.character(bytes, at: index)
                index += length
                switch ascii {
                case UInt8(ascii: "|"):
                    row.pipes += 1
                    if length > 1 { row.hasWidePipe = true }
                case UInt8(ascii: "-"):
                    hasDash = true
                    if length > 1 { row.hasWideDash = true }
                case UInt8(ascii: ":"): if length > 1 { row.hasWideDash = true }
                case .space, .tab: continue
                default: row.isDelimiter = false
                }
                lastIsPipe = ascii == UInt8(ascii: "|")
                if firstIsPipe == nil { firstIsPipe = lastIsPipe }
            }
            row.isDelimiter = row.isDelimiter && hasDash
            row.isEnclosed = firstIsPipe == true && lastIsPipe && row.pipes >= 3
            row.columns = row.pipes + 1 - (firstIsPipe == true ? 1 : 0) - (lastIsPipe ? 1 : 0)
            return row
        }
    }
}
