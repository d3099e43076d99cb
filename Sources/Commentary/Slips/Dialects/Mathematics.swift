import Messages

/// `$x_i$`, `$$…$$`, `\(x\)` and `\[x\]` of Pandoc and LaTeX. Amounts of money are none.
enum Mathematics {
    private static let hint: Message = "write it in words or characters, such as x², Σ, ≤, or as a picture with alternative text"

    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        if run.has("$$", at: start) {
            var end = start + 2
            while end < run.range.upperBound, !run.has("$$", at: end) { end += 1 }
            let close = min(end + 2, run.range.upperBound)
            guard end < run.range.upperBound || run.bytes[start + 2..<run.range.upperBound].allSatisfy(\.isSpace) else { return nil }
            return Dialect.Found("a formula between $$ is not set here: it is printed as it was typed", hint: hint, at: start, end: close)
        }
        guard !run.isLatin(start - 1), !run.byte(start + 1).isSpace, let end = run.find("$", from: start + 1), !run.byte(end - 1).isSpace,
            !run.byte(end + 1).isDigit,
            isFormula(run.text(start + 1..<end))
        else { return nil }
        return found(run, start..<end + 1)
    }

    /// To CommonMark these are brackets behind a backslash.
    static func readEscaped(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        let closing: StaticString
        switch run.byte(start + 1) {
        case UInt8(ascii: "("): closing = "\\)"
        case UInt8(ascii: "["): closing = "\\]"
        default: return nil
        }
        guard let end = run.find(closing, from: start + 2), isFormula(run.text(start + 2..<end)) else { return nil }
        return found(run, start..<end + 2)
    }

    private static func found(_ run: InlineRun, _ range: Range<Int>) -> Dialect.Found {
        Dialect.Found(
            "\(run.excerpt(range)) is not set as a formula here: it is printed as it was typed", hint: hint, at: range.lowerBound, end: range.upperBound)
    }

    /// A letter, or something with signs that prose does not have.
    private static func isFormula(_ text: String) -> Bool {
        if text.utf8.count <= 2, let first = text.utf8.first, first.isLetter { return true }
        return text.contains { "\\^_={}<>≤≥".contains($0) } && !text.contains { "，。；".contains($0) }
    }
}
