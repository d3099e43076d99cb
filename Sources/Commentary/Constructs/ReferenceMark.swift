/// `@fig-x`, `@tbl-x`, `@sec-x`, `@eq-x` and `[@fig-x; @fig-y]` of Quarto: other spellings of `[](#fig-x)`.
enum ReferenceMark {
    private static let kinds: Set<String> = ["fig", "tbl", "tab", "sec", "eq"]

    /// `@fig-x` at `start`, not within a word or an address of mail.
    static func read(_ run: InlineRun, at start: Int) -> (id: String, end: Int)? {
        let before = run.byte(start - 1)
        guard run.byte(start) == UInt8(ascii: "@"), !run.isLatin(start - 1), !".@/-".utf8.contains(before) else { return nil }
        var end = start + 1 + run.count(from: start + 1) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        while run.byte(end - 1) == UInt8(ascii: "-") { end -= 1 }
        // `@fig-地区` may end anywhere; `@fig-x@y` and `@fig-x.org` are addresses.
        guard run.byte(end) != UInt8(ascii: "@"), run.byte(end) != UInt8(ascii: "-"), !(run.byte(end) == UInt8(ascii: ".") && run.isLatin(end + 1)),
            let id = id(run.text(start + 1..<end))
        else { return nil }
        return (id, end)
    }

    /// - Returns: each reference with the bytes that it stands in, and the end behind the bracket.
    static func bracketed(_ run: InlineRun, at start: Int) -> (references: [(id: String, range: Range<Int>)], end: Int)? {
        guard run.byte(start) == UInt8(ascii: "["), run.byte(start - 1) != UInt8(ascii: "!"), run.byte(start - 1) != .backslash else { return nil }
        var references: [(id: String, range: Range<Int>)] = []
        var index = start + 1
        while true {
            guard run.byte(index) == UInt8(ascii: "@") else { return nil }
            let length = run.count(from: index + 1) { byte in
                byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
            guard let id = id(run.text(index + 1..<index + 1 + length)) else { return nil }
            references.append((id, index..<index + 1 + length))
            index += 1 + length
            if run.byte(index) == UInt8(ascii: "]") { break }
            guard run.byte(index) == UInt8(ascii: ";") || run.byte(index) == UInt8(ascii: ",") else { return nil }
            index += 1 + run.count(from: index + 1, while: \.isSpace)
        }
        guard !"([{:".utf8.contains(run.byte(index + 1)) else { return nil }
        return (references, index + 1)
    }

    /// The id that `fig-x` or `Fig-x` names.
    private static func id(_ name: String) -> String? {
        guard let dash = name.firstIndex(of: "-"), name.index(after: dash) < name.endIndex else { return nil }
        let kind = name[..<dash]
        if kinds.contains(String(kind)) { return name }
        let lower = kind.prefix(1).lowercased() + kind.dropFirst()
        return kinds.contains(lower) ? lower + name[dash...] : nil
    }
}
