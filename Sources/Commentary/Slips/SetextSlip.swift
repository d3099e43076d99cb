import Messages

/// Text that a line of dashes or equals signs under it makes a heading, and that does not look like one.
enum SetextSlip {
    /// - Parameter underline: the line below the heading's text.
    static func read(_ content: InlineContent, level: Int, underline: ArraySlice<UInt8>) -> Slip? {
        let marks = underline.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }
        let words = String(decoding: content.bytes[content.start...], as: UTF8.self)
        let last = words.last { !$0.isWhitespace }
        // `title: …` between lines of dashes is a front matter in the wrong place, which is another matter.
        let isKey = words.prefix { $0.isASCII && $0.isLowercase }.count > 0 && words.drop { $0.isASCII && $0.isLowercase }.first == ":"
        guard !isKey, !words.contains("|"), marks < 3 || words.unicodeScalars.count > 100 || last.map({ "。.；;，,：:！!？?、".contains($0) }) == true else {
            return nil
        }
        return Slip(
            "underlined-text", isError: false, "the line of \(String(level == 1 ? "=" : "-")) directly under this text makes it a heading",
            hint: "leave a blank line between the two, or write ## before a heading", offset: content.textOffset(content.start))
    }
}
