/// Claims and quotations, whose operators and titles libcmark must not see.
extension InlinePass {
    /// Replaces `(= 'formula')` by `(placeholder)`, on as many lines as it had.
    mutating func note(
        _ kind: InlineFindings.Operator.Kind, _ inner: Range<Int>, _ content: InlineContent,
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ edits: inout [Edit]
    ) {
        let token = Sentinel.placeholder(.claim, findings.operators.count)
        findings.operators.append(
            InlineFindings.Operator(
                kind: kind, contentOffset: content.textOffset(inner.lowerBound), original: Array(bytes[range]),
                offset: content.textOffset(range.lowerBound - 1)))
        let first = content.lineIndex(of: range.lowerBound)
        let last = content.lineIndex(of: range.upperBound - 1)
        for line in first...last {
            let part = range.clamped(to: content.lines[line].range)
            let base = content.textOffset(part.lowerBound)
            var replacement: [UInt8] = line == first ? [UInt8(ascii: "(")] + token : []
            if first != last {
                // A title may stand on several lines; none of them may be blank.
                replacement += line == first ? Array(" \"x".utf8) : line == last ? Array("x\"".utf8) : Array("x".utf8)
            }
            if line == last { replacement.append(UInt8(ascii: ")")) }
            edits.append(Edit(range: base..<base + part.count, replacement: replacement))
        }
    }

    /// The formula as it was meant: without the backslashes that keep a quote from ending it.
    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isCell: Bool) -> String {
        var text: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == .backslash && index + 1 < range.upperBound && bytes[index + 1].isPunctuation { index += 1 }
            text.append(bytes[index] == .lineFeed ? .space : bytes[index])
            index += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bracket that the one at `closing` closes, if it is near.
    func opening(_ bytes: UnsafeBufferPointer<UInt8>, before closing: Int, _ range: Range<Int>) -> Int? {
        var depth = 0
        var index = closing
        while index >= max(range.lowerBound, closing - 1000) {
            let isEscaped = index > range.lowerBound && bytes[index - 1] == .backslash
            if bytes[index] == UInt8(ascii: "]") && !isEscaped { depth += 1 }
            if bytes[index] == UInt8(ascii: "[") && !isEscaped {
                depth -= 1
                if depth == 0 { return index }
            }
            index -= 1
        }
        return nil
    }
}
