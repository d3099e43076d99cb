import Messages

/// `==marked==` of several editors.
enum Highlight {
    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        guard run.has("==", at: start), run.byte(start - 1) != UInt8(ascii: "="), run.byte(start - 1) != UInt8(ascii: "("),
            run.byte(start + 2) != UInt8(ascii: "="),
            !run.byte(start + 2).isSpace, let end = run.find("==", from: start + 3), !run.byte(end - 1).isSpace, run.byte(end + 2) != UInt8(ascii: "=")
        else { return nil }
        return Dialect.Found(
            "\(run.excerpt(start..<end + 2)) is not marked here: the signs are printed", hint: "write **\(run.excerpt(start + 2..<end))**", at: start,
            end: end + 2)
    }
}
