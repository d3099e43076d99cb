import Messages

/// `+---+---+` of Pandoc.
enum GridTable {
    static func read(_ run: InlineRun) -> Slip? {
        let text = run.text(run.range)
        guard text.hasPrefix("+-") || text.hasPrefix("+="), text.hasSuffix("+"), text.allSatisfy({ "+-=:".contains($0) }) else { return nil }
        return Slip(
            Dialect.rule, isError: false, "a table drawn with + and - is no table here: its lines run together",
            hint: "write | between the cells, and |---|---| under the header", offset: run.range.lowerBound)
    }
}
