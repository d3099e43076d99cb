import Messages

/// `\(x\)` and `\[x\]` of LaTeX: to CommonMark these are brackets behind a backslash.
enum Mathematics {
    static func readEscaped(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        let closing: StaticString, isDisplay: Bool
        switch run.byte(start + 1) {
        case UInt8(ascii: "("): (closing, isDisplay) = ("\\)", false)
        case UInt8(ascii: "["): (closing, isDisplay) = ("\\]", true)
        default: return nil
        }
        guard let end = run.find(closing, from: start + 2), MathSpan.isFormula(run.text(start + 2..<end)) else { return nil }
        let range = start..<end + 2
        return Dialect.Found(
            "\(run.excerpt(range)) is not set as a formula here: it is printed as it was typed",
            hint: isDisplay ? "write $$…$$ around a formula on a line of its own" : "write $…$ around a formula in the text", at: start, end: range.upperBound)
    }
}
