internal import CMark

/// Where a line of a fenced block's content begins.
struct FencedLine {
    let offset: Int
    /// Spaces that the content has before that, for the rest of a tab which the prefix consumed in part.
    let spaces: Int
}

/// Where a fenced block's lines begin in the text, and whether its fence is closed.
struct FencePlaces {
    let isFenced: Bool
    let isClosed: Bool
    /// For each line of the content where it begins behind prefixes and the fence's indentation; never empty.
    let lines: [FencedLine]

    init(_ node: CMarkNode, _ containers: ContainerStack, _ text: SourceLines) {
        let first = text.line(node.startLine)
        let start = min(first.lowerBound + node.startColumn, first.upperBound)
        let mark = start < first.upperBound ? text.bytes[start] : 0
        var fenceLength = 0
        while start + fenceLength < first.upperBound && text.bytes[start + fenceLength] == mark { fenceLength += 1 }
        guard (mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")) && fenceLength >= 3 else {
            isFenced = false
            isClosed = true
            lines = [FencedLine(offset: start, spaces: 0)]
            return
        }
        isFenced = true
        // libcmark takes off as many columns as the fence's indentation has bytes.
        let indent = start - containers.prefixEnd(on: node.startLine).cursor.offset
        var lines: [FencedLine] = []
        var closed = false
        let last = max(node.endLine, node.startLine)
        for line in node.startLine + 1..<max(last, node.startLine) + 1 where line < text.lineCount {
            let range = text.line(line)
            var (cursor, _) = containers.prefixEnd(on: line)
            let nonspace = text.bytes.withUnsafeBufferPointer { cursor.firstNonspace(in: $0, end: range.upperBound) }
            if line == last && nonspace.indent <= 3 {
                let run = text.bytes[nonspace.cursor.offset..<range.upperBound].prefix { $0 == mark }
                if run.count >= fenceLength && text.bytes[run.endIndex..<range.upperBound].allSatisfy(\.isSpaceOrTab) {
                    closed = true
                    if lines.isEmpty { lines.append(FencedLine(offset: cursor.offset, spaces: 0)) }
                    break
                }
            }
            text.bytes.withUnsafeBufferPointer {
                cursor.advance(columns: min(max(indent, 0), nonspace.indent), in: $0, end: range.upperBound)
            }
            lines.append(
                FencedLine(offset: cursor.offset + (cursor.tabRest > 0 ? 1 : 0), spaces: cursor.tabRest))
        }
        isClosed = closed
        self.lines = lines.isEmpty ? [FencedLine(offset: first.upperBound, spaces: 0)] : lines
    }
}
