/// Takes HTML comments out of a text before anything else sees it: they are the author's own, reach no page, and no check looks
/// into them.
///
/// To CommonMark a comment that holds `--` is none, one that begins a line takes the rest of that line with it, and a `|` in one
/// divides a table's cells. So they go first, from `<!--` to the next `-->`, wherever they stand but in code.
struct Comments {
    /// In order.
    private(set) var edits: [Edit] = []
    /// Where a comment opens that nothing closes.
    private(set) var unclosed: Int?

    /// What is left of a comment with blank lines around it. It keeps two lists apart, as it does to CommonMark, and is no node of the tree.
    static let separator = Array("<!-- -->".utf8)

    private static let opening = Array("<!--".utf8)
    private static let closing = Array("-->".utf8)

    /// - Parameter isInline: whether the text is one run of inline text, without blocks.
    init(_ text: SourceLines, isInline: Bool) {
        text.bytes.withUnsafeBufferPointer { bytes in
            // Few texts have one: most are left after one pass.
            if Self.mayOpen(bytes) { read(bytes, text, isInline) }
        }
    }

    private static func mayOpen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index + opening.count <= bytes.count {
            if bytes[index] == opening[0], bytes[index + 1] == opening[1] { return true }
            index += 1
        }
        return false
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ text: SourceLines, _ isInline: Bool) {
        var code = CodeLines()
        var line = 0
        var isBehindBlank = true
        var skipping: (code: InlineSkipping, end: Int)?
        while line < text.lineCount {
            let range = text.line(line)
            let content = isInline ? range.lowerBound : code.content(ofLine: range, bytes, isBehindBlank: isBehindBlank)
            guard let content else {
                isBehindBlank = false
                line += 1
                continue
            }
            if content == range.upperBound {
                isBehindBlank = true
                line += 1
                continue
            }
            var index = content, isGone = false
            while index < text.line(line).upperBound {
                switch bytes[index] {
                case .backslash: index += 2
                case UInt8(ascii: "`"):
                    if skipping.map({ $0.end <= index }) ?? true {
                        let end = isInline ? bytes.count : Self.paragraphEnd(text, from: line)
                        skipping = (InlineSkipping(bytes, index..<end), end)
                    }
                    index = skipping?.code.afterBackticks(at: index) ?? index + 1
                    line = text.lineIndex(of: min(index, bytes.count - 1))
                case UInt8(ascii: "<") where bytes[index...].starts(with: Self.opening):
                    // Behind one that nothing closes, nothing closes another.
                    guard unclosed == nil, let end = Self.end(bytes, from: index + 2) else {
                        if unclosed == nil { unclosed = index }
                        edits.append(Edit(range: index..<index, replacement: [.backslash]))
                        index += 2
                        continue
                    }
                    let last = text.lineIndex(of: end - 1)
                    isGone = remove(index..<end, bytes, text, first: line, last: last, content: content, isBehindBlank: isBehindBlank, isInline)
                    index = end
                    line = last
                default: index += 1
                }
            }
            if !isGone { isBehindBlank = false }
            line += 1
        }
    }

    /// Removes a comment, and with it what would be left of its lines or stand twice around it.
    /// - Returns: whether nothing of its lines is left.
    private mutating func remove(
        _ comment: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ text: SourceLines, first: Int, last: Int, content: Int, isBehindBlank: Bool,
        _ isInline: Bool
    ) -> Bool {
        let lineStart = text.line(first).lowerBound, lineEnd = text.line(last).upperBound
        var before = comment.lowerBound, after = comment.upperBound
        while before > lineStart && bytes[before - 1].isSpaceOrTab { before -= 1 }
        while after < lineEnd && bytes[after].isSpaceOrTab { after += 1 }
        let beginsLine = before <= content, endsLine = after == lineEnd
        if beginsLine && endsLine && !isInline {
            let isAlone = isBehindBlank || content > lineStart && bytes[lineStart..<content].contains { !$0.isSpaceOrTab && $0 != UInt8(ascii: ">") }
            edits.append(isAlone ? Edit(range: comment, replacement: Self.separator) : Edit(range: lineStart..<text.lineStarts[last + 1], replacement: []))
            return !isAlone
        }
        if beginsLine {
            edits.append(Edit(range: comment.lowerBound..<after, replacement: []))
        } else if endsLine {
            edits.append(Edit(range: before..<comment.upperBound, replacement: []))
        } else {
            edits.append(Edit(range: comment.lowerBound..<(before < comment.lowerBound ? after : comment.upperBound), replacement: []))
        }
        return false
    }

    private static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes[start...].firstRange(of: closing)?.upperBound
    }

    /// Behind the last line before a blank one.
    private static func paragraphEnd(_ text: SourceLines, from line: Int) -> Int {
        var line = line
        while line < text.lineCount, text.bytes[text.line(line)].contains(where: { !$0.isSpaceOrTab && $0 != UInt8(ascii: ">") }) { line += 1 }
        return text.line(line - 1).upperBound
    }
}
