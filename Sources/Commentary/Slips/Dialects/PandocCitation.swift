import Messages

/// `[@smith2020, p. 3]` of Pandoc.
enum PandocCitation {
    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        let at = run.byte(start + 1) == UInt8(ascii: "-") ? start + 2 : start + 1
        guard run.byte(at) == UInt8(ascii: "@"), run.isWord(at + 1), let end = run.find("]", from: at), run.byte(end + 1) != UInt8(ascii: "(") else {
            return nil
        }
        let length = run.count(from: at + 1) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 >= 0x80 }
        let key = run.text(at + 1..<at + 1 + length)
        return Dialect.Found(
            "\(run.excerpt(start..<end + 1)) is no citation here", hint: "write a footnote: [^\(key)], and a paragraph [^\(key)]: with the source",
            at: start, end: end + 1)
    }
}
