import Messages

/// `@thm-x` of Quarto, `@fig-x` in brackets with other words, and `@smith2020` of Pandoc.
enum CrossReference {
    private static let kinds = ["fig", "tbl", "tab", "sec", "eq", "thm", "lst"]

    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        // An address of mail has something before it.
        guard !run.isLatin(start - 1), run.byte(start - 1) != UInt8(ascii: "."), run.byte(start + 1).isLetter else { return nil }
        var end = start + 1 + run.count(from: start + 1) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        while run.byte(end - 1) == UInt8(ascii: "-") { end -= 1 }
        guard run.byte(end) != UInt8(ascii: "@"), !(run.byte(end) == UInt8(ascii: ".") && run.isLatin(end + 1)) else { return nil }
        let name = run.text(start + 1..<end)
        if let dash = name.firstIndex(of: "-"), kinds.contains(String(name[..<dash])) {
            return Dialect.Found("@\(name) is no reference here", hint: "write [](#\(name))", at: start, end: end)
        }
        let letters = name.prefix { $0.isLetter }.count, rest = name.dropFirst(letters)
        guard letters >= 2, rest.count >= 4, rest.prefix(4).allSatisfy(\.isNumber), rest.hasPrefix("19") || rest.hasPrefix("20") else { return nil }
        return Dialect.Found(
            "@\(name) is no citation here", hint: "write a footnote: [^\(name)], and a paragraph [^\(name)]: with the source", at: start, end: end)
    }
}
