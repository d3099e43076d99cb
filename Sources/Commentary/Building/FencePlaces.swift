internal import CMark

/// Where a fenced block's lines begin in the text, and whether its fence is closed.
struct FencePlaces {
    let isFenced: Bool
    let isClosed: Bool
    /// For each line of the content the offset of its first character behind prefixes and the fence's indentation; never empty.
    let lineOffsets: [Int]

    init(_ node: CMarkNode, _ containers: ContainerStack, _ text: SourceText) {
        let first = text.line(node.startLine)
        let start = min(first.lowerBound + node.startColumn, first.upperBound)
        let mark = start < first.upperBound ? text.bytes[start] : 0
        var fenceLength = 0
        while start + fenceLength < first.upperBound && text.bytes[start + fenceLength] == mark { fenceLength += 1 }
        guard (mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")) && fenceLength >= 3 else {
            isFenced = false
            isClosed = true
            lineOffsets = [start]
            return
        }
        isFenced = true
        let indent = containers.indent(onLineAt: start)
        var offsets: [Int] = []
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
                    if offsets.isEmpty { offsets.append(cursor.offset) }
                    break
                }
            }
            text.bytes.withUnsafeBufferPointer {
                cursor.advance(columns: min(indent, nonspace.indent), in: $0, end: range.upperBound)
            }
            offsets.append(cursor.offset)
        }
        isClosed = closed
        lineOffsets = offsets.isEmpty ? [first.upperBound] : offsets
    }
}
