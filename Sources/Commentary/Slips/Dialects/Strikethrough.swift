import Messages

/// `~~struck~~` of GitHub and Pandoc.
enum Strikethrough {
    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        guard run.has("~~", at: start), run.byte(start - 1) != UInt8(ascii: "~"), run.byte(start + 2) != UInt8(ascii: "~"),
            !run.byte(start + 2).isSpace, let end = run.find("~~", from: start + 3), !run.byte(end - 1).isSpace
        else { return nil }
        return Dialect.Found(
            "\(run.excerpt(start..<end + 2)) is not struck through here: the tildes are printed",
            hint: "delete the words, or say in words what changed; a literal ~ is written \\~", at: start, end: end + 2)
    }
}
