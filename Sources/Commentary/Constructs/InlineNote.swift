import Messages

/// `^[a note]` of Pandoc: a footnote whose text stands where its mark is.
enum InlineNote {
    /// What is longer is no note.
    private static let longest = 4000

    /// The text of the note that begins at `start`, over several lines if need be; nil if it is none.
    static func read(_ run: InlineRun, at start: Int, code: CodeSpans) -> Range<Int>? {
        guard run.byte(start + 1) == UInt8(ascii: "["), run.byte(start - 1) != UInt8(ascii: "["), run.byte(start - 1) != .backslash,
            run.byte(start + 2) != UInt8(ascii: "^")
        else { return nil }
        var depth = 0, index = start + 1
        let limit = min(run.range.upperBound, start + longest)
        while index < limit {
            switch run.bytes[index] {
            case .backslash: index += 1
            case UInt8(ascii: "`"): if let end = code.end(at: index) { index = end - 1 }
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return run.bytes[start + 2..<index].allSatisfy(\.isSpace) ? nil : start + 2..<index }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// In a caption, a title or another text that has no notes of its own.
    static func misplaced(_ run: InlineRun, _ range: Range<Int>) -> Slip {
        let text = run.excerpt(range.lowerBound + 2..<range.upperBound - 1)
        return Slip(
            "misplaced-footnote", "\(run.excerpt(range)) stands in a text that has no notes of its own",
            hint: "write [^1] in a caption, a note or a chapter’s summary, and the note in the chapter’s text: [^1]: \(text)", offset: range.lowerBound)
    }
}
