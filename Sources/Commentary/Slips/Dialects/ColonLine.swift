import Messages

/// `: definition` under a term, and `: caption` above or under a table, of Pandoc.
enum ColonLine {
    static func read(_ run: InlineRun, isFirst: Bool) -> Slip? {
        let start = run.range.lowerBound
        guard run.byte(start) == UInt8(ascii: ":"), run.byte(start + 1).isSpaceOrTab else { return nil }
        let words = run.count(from: start + 1, while: \.isSpaceOrTab)
        let text = run.excerpt(start + 1 + words..<run.range.upperBound)
        return Slip(
            Dialect.rule, isError: false,
            isFirst
                ? "a line that begins with : is no caption here: the colon is printed"
                : "a line that begins with : is no definition here: it runs together with the line above",
            hint: isFirst
                ? "write the caption as a sentence above the table, or make the table a block, whose caption: is numbered" : "write - **term**: \(text)",
            offset: start)
    }
}
