import Messages

/// What Pandoc, Quarto, GitHub, wikis and Word have and this Markdown has not: each reaches the page as it was typed unless it is
/// pointed out. One construct in each file; this one knows which can begin with a character.
enum Dialect {
    static let rule = "other-dialect"

    struct Found {
        let slip: Slip
        /// Where reading goes on: one construct is one warning.
        let end: Int

        init(_ message: Message, hint: Message, at offset: Int, end: Int) {
            slip = Slip(Dialect.rule, isError: false, message, hint: hint, offset: offset)
            self.end = end
        }
    }

    /// The construct that begins at `offset`.
    static func read(_ run: InlineRun, at offset: Int) -> Found? {
        switch run.bytes[offset] {
        case UInt8(ascii: "="): Highlight.read(run, at: offset)
        case .backslash: Mathematics.readEscaped(run, at: offset) ?? LatexCommand.read(run, at: offset)
        case UInt8(ascii: "@"): CrossReference.read(run, at: offset)
        case UInt8(ascii: "["): ContentsMark.read(run, at: offset) ?? WikiLink.read(run, at: offset) ?? PandocCitation.read(run, at: offset)
        case UInt8(ascii: "{"): Shortcode.read(run, at: offset) ?? Attributes.readRaw(run, at: offset)
        case UInt8(ascii: ":"): EmojiCode.read(run, at: offset)
        default: nil
        }
    }
}
