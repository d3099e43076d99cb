/// Puts `$$…$$` that stands on several lines on one, before anything else sees it: a line of a formula that begins with `=`, `-` or `>` would
/// make a heading, a list or a quotation of it.
struct MathLines {
    /// In order.
    private(set) var edits: [Edit] = []

    init(_ text: SourceLines) {
        text.bytes.withUnsafeBufferPointer { bytes in
            // Few texts have one: most are left after one pass.
            if Self.mayOpen(bytes) { read(bytes, text) }
        }
    }

    private static let dollar = UInt8(ascii: "$")

    private static func mayOpen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == dollar, bytes[index + 1] == dollar { return true }
            index += 1
        }
        return false
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ text: SourceLines) {
        var code = CodeLines(), isBehindBlank = true, line = 0
        /// Line breaks of the formula that is open.
        var breaks: [Edit] = []
        var opening: Int?
        while line < text.lineCount {
            let range = text.line(line)
            let content = opening == nil ? code.content(ofLine: range, bytes, isBehindBlank: isBehindBlank) : Self.content(bytes, range)
            isBehindBlank = content == range.upperBound
            guard let content, content < range.upperBound else {
                opening = nil
                line += 1
                continue
            }
            if opening != nil {
                let end = text.line(line - 1).upperBound
                breaks.append(Edit(range: end..<content, replacement: [.space]))
            }
            let spans = InlineSkipping.codeSpans(bytes, content..<range.upperBound)
            var index = content
            while index < range.upperBound {
                if bytes[index] == .backslash {
                    index += 2
                } else if opening == nil, let span = spans.first(where: { $0.lowerBound == index }) {
                    index = span.upperBound
                } else if bytes[index] == Self.dollar, index + 1 < range.upperBound, bytes[index + 1] == Self.dollar {
                    if opening != nil, index - (opening ?? 0) < MathSpan.longest { edits += breaks }
                    opening = opening == nil ? index : nil
                    breaks = []
                    index += 2
                } else {
                    index += 1
                }
            }
            line += 1
        }
    }

    /// Where a line of a formula begins, behind blanks and the marks of quotations.
    private static func content(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        var index = line.lowerBound
        while index < line.upperBound, bytes[index].isSpaceOrTab { index += 1 }
        guard index < line.upperBound, bytes[index] == UInt8(ascii: ">"), index + 1 == line.upperBound || bytes[index + 1].isSpaceOrTab else { return index }
        return content(bytes, index + 1..<line.upperBound)
    }
}
