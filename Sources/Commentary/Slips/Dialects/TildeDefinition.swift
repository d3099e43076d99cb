import Messages

/// `~ definition` under a term, of Pandoc. A line that begins with `~ 5` says “about 5”.
enum TildeDefinition {
    static func read(_ run: InlineRun) -> Slip? {
        let start = run.range.lowerBound, words = start + 1 + run.count(from: start + 1, while: \.isSpaceOrTab)
        guard run.byte(start) == UInt8(ascii: "~"), words > start + 1, words < run.range.upperBound, !run.byte(words).isDigit else { return nil }
        return Slip(
            Dialect.rule, isError: false, "a line that begins with ~ is no definition here: it is printed as it was typed", hint: "write : in place of the ~",
            offset: start)
    }
}
