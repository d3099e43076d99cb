import Messages

/// `: caption {#tbl-x}` and `Table: caption` over or under a table, of Pandoc and Quarto.
struct TableCaption {
    /// In the content's bytes, without the colon and the attributes.
    let words: Range<Int>
    let attributes: AttributeList?

    /// Whether a line begins with a colon and a blank, or with `Table:`.
    static func begins(_ content: InlineContent, line: Int) -> Bool { mark(content.bytes[content.lines[line].range]) != nil }

    /// The length of what a caption begins with.
    private static func mark(_ line: some Collection<UInt8>) -> Int? {
        for mark in [":", "Table:", "table:"] where line.starts(with: mark.utf8) {
            return line.dropFirst(mark.utf8.count).first?.isSpaceOrTab == true && line.count > mark.utf8.count + 1 ? mark.utf8.count : nil
        }
        return nil
    }

    /// The line at which a caption begins right under a table's rows.
    static func line(in table: TableSyntax.Table, _ content: InlineContent) -> Int? {
        table.bodyLines.first { begins(content, line: $0) && !content.bytes[content.lines[$0].range].contains(UInt8(ascii: "|")) }
    }

    static func read(_ content: InlineContent, lines: Range<Int>) -> TableCaption {
        content.bytes.withUnsafeBufferPointer { bytes in
            let first = content.lines[lines.lowerBound].range
            var start = first.lowerBound + (mark(bytes[first]) ?? 0), end = content.lines[lines.upperBound - 1].range.upperBound
            func trim() { while end > start, bytes[end - 1].isSpace { end -= 1 } }
            trim()
            while start < end, bytes[start].isSpaceOrTab { start += 1 }
            var attributes: AttributeList?
            if end > start, bytes[end - 1] == UInt8(ascii: "}") {
                // Braces may stand in the words, too: the list is the last that reaches to the end.
                for brace in stride(from: end - 2, through: start, by: -1) where bytes[brace] == UInt8(ascii: "{") {
                    guard brace == start || bytes[brace - 1].isSpace || bytes[brace - 1] >= 0x80,
                        let list = AttributeList(bytes, at: brace, end: end), list.range.upperBound == end
                    else { continue }
                    attributes = list
                    end = brace
                    break
                }
            }
            trim()
            return TableCaption(words: start..<end, attributes: attributes)
        }
    }

    /// In offsets of the text.
    func slips(_ content: InlineContent) -> [Slip] {
        guard let attributes else { return [] }
        let others = attributes.others()
        guard !others.isEmpty else { return [] }
        return [
            Slip(
                Dialect.rule, isError: false, "a table has no \(others, .allAnd): it is left out", hint: "delete it; a caption can have an id: {#tbl-…}",
                offset: content.textOffset(attributes.range.lowerBound))
        ]
    }
}
