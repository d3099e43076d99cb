import Messages

/// `::: {.callout-note}` of Pandoc and Quarto; the line that closes it is no second problem.
enum DivFence {
    static func read(_ run: InlineRun) -> Slip? {
        let start = run.range.lowerBound
        let length = run.count(from: start) { $0 == UInt8(ascii: ":") }
        guard length >= 3, run.bytes[start + length..<run.range.upperBound].contains(where: { !$0.isSpaceOrTab }) else { return nil }
        return Slip(
            Dialect.rule, isError: false, "\(run.excerpt(run.range)) opens no box here: the colons are printed",
            hint: "delete this line and the ::: that closes it, or write > before each line between them", offset: start)
    }
}
