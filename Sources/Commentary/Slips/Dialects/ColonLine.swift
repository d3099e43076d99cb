import Messages

/// `: …` at the beginning of a line that is neither a definition nor the caption of a table.
enum ColonLine {
    static func read(_ run: InlineRun, isFirst: Bool) -> Slip? {
        let start = run.range.lowerBound
        guard run.byte(start) == UInt8(ascii: ":"), run.byte(start + 1).isSpaceOrTab else { return nil }
        return Slip(
            Dialect.rule, isError: false,
            isFirst
                ? "a line that begins with : is no caption here: the colon is printed"
                : "a line that begins with : is no definition here: it runs together with the line above",
            hint: isFirst
                ? "leave a blank line between it and a table with |, or put it under a short term in a line of its own"
                : "write the term in one short line without a full stop, with a blank line above it",
            offset: start)
    }
}
