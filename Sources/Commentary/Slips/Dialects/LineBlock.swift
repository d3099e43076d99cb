import Messages

/// `| one line` over `| another line` of Pandoc: lines that stay lines.
enum LineBlock {
    /// - Parameter lines: of a paragraph that is no table, in the content's bytes.
    static func read(_ content: InlineContent, lines: [Int]) -> Slip? {
        guard lines.count >= 2, lines.count == content.lines.count, lines.allSatisfy({ isLine(content, $0) }) else { return nil }
        return Slip(
            Dialect.rule, isError: false, "lines that begin with | do not stay lines here: they run together",
            hint: "end each line but the last with a backslash",
            offset: content.textOffset(content.lines[lines[0]].range.lowerBound))
    }

    /// Begins with a pipe and a blank, and has no other pipe.
    private static func isLine(_ content: InlineContent, _ line: Int) -> Bool {
        let bytes = content.bytes[content.lines[line].range]
        guard bytes.first == UInt8(ascii: "|"), let next = bytes.dropFirst().first, next.isSpaceOrTab else { return false }
        return !bytes.dropFirst().contains(UInt8(ascii: "|"))
    }
}
