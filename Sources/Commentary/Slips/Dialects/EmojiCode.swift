import Messages

/// `:smile:` of GitHub and chat programs.
enum EmojiCode {
    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        if run.has(":+1:", at: start) || run.has(":-1:", at: start), !run.isLatin(start - 1), !run.isLatin(start + 4) {
            return Dialect.Found(
                "\(run.text(start..<start + 4)) is no picture here: the letters are printed", hint: "write the character itself", at: start, end: start + 4)
        }
        guard !run.isLatin(start - 1), run.byte(start - 1) != UInt8(ascii: ":"), run.byte(start - 1) != UInt8(ascii: "/"),
            run.byte(start + 1) | 0x20 == run.byte(start + 1), run.byte(start + 1).isLetter
        else { return nil }
        let length = run.count(from: start + 1) { ($0.isLetter && $0 | 0x20 == $0) || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        let end = start + 1 + length
        guard (2...40).contains(length), run.byte(end) == UInt8(ascii: ":"), !run.isLatin(end + 1), run.byte(end + 1) != UInt8(ascii: ":") else { return nil }
        return Dialect.Found(
            "\(run.text(start..<end + 1)) is no picture here: the letters are printed", hint: "write the character itself", at: start, end: end + 1)
    }
}
