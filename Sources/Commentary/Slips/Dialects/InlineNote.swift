import Messages

/// `^[a note]` of Pandoc.
enum InlineNote {
    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        guard run.byte(start + 1) == UInt8(ascii: "["), run.byte(start - 1) != UInt8(ascii: "["), run.byte(start + 2) != UInt8(ascii: "^"),
            let end = run.find("]", from: start + 2)
        else { return nil }
        return Dialect.Found(
            "\(run.excerpt(start..<end + 1)) is no note here",
            hint: "write [^1] in its place, and a paragraph of its own: [^1]: \(run.excerpt(start + 2..<end))", at: start, end: end + 1)
    }
}
