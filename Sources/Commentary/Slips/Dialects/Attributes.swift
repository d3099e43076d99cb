import Messages

/// `{.class}`, `{width=50%}` and `{.unnumbered}` of Pandoc and Quarto, behind a link, an image, code or a heading.
enum Attributes {
    static func read(_ run: InlineRun, at start: Int, isHeading: Bool) -> Dialect.Found? {
        guard let close = run.find("}", from: start + 1) else { return nil }
        let end = close + 1, before = run.byte(start - 1)
        let isAtEnd = isHeading && run.bytes[end..<run.range.upperBound].allSatisfy { $0.isSpace || $0 == UInt8(ascii: "#") }
        let isBehind = before == UInt8(ascii: ")") || before == UInt8(ascii: "]") || before == UInt8(ascii: "`")
        guard isAtEnd || isBehind, let parsed = parse(run.text(start + 1..<close)) else { return nil }
        if isAtEnd {
            guard parsed.hasOthers else { return nil }
            return Dialect.Found(
                "\(run.excerpt(start..<end)) is no mark of a heading here: all that it can have is an id",
                hint: parsed.id.map { "write {#\($0)}" } ?? "delete it", at: start, end: end)
        }
        return Dialect.Found(
            "\(run.excerpt(start..<end)) is printed as it was typed: only headings can have such marks, and only an id", hint: "delete it", at: start, end: end)
    }

    /// - Returns: nil for what is no list of attributes, such as a set of numbers.
    static func parse(_ text: String) -> (id: String?, hasOthers: Bool)? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return nil }
        var id: String?
        var hasOthers = false
        for word in words {
            if word.hasPrefix("#"), word.count > 1, id == nil {
                id = String(word.dropFirst())
            } else if word == "-" || (word.hasPrefix(".") && word.dropFirst().first?.isLetter == true)
                || (word.first?.isLetter == true && word.dropFirst().contains("="))
            {
                hasOthers = true
            } else {
                return nil
            }
        }
        return (id, hasOthers)
    }
}
