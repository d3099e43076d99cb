import Messages

/// `::: {.column-margin}` of Pandoc and Quarto, and `::: note` of others; the line that closes it is no second problem.
enum DivFence {
    static func read(_ run: InlineRun) -> Slip? {
        let start = run.range.lowerBound
        let length = run.count(from: start) { $0 == UInt8(ascii: ":") }
        guard length >= 3, run.bytes[start + length..<run.range.upperBound].contains(where: { !$0.isSpaceOrTab }) else { return nil }
        let name = run.text(start + length..<run.range.upperBound).lowercased()
        // Those have been read; this one is not closed.
        if name.contains("callout-") { return nil }
        let kind = CalloutKind.allCases.first { name.contains($0.rawValue) } ?? .note
        return Slip(
            Dialect.rule, isError: false, "\(run.excerpt(run.range)) opens no box here: the colons are printed",
            hint: "write ::: {.callout-\(kind.rawValue)} for a box, or delete this line and the ::: that closes it", offset: start)
    }
}
