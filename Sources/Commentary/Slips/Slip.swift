import Messages

/// What an author, or a Chinese input method, typed nearly right: to CommonMark it is plain text, and the page would show it raw.
struct Slip {
    let rule: String
    /// Whether the author surely meant the construct; else it is a warning.
    let isError: Bool
    let message: Message
    let hint: Message
    /// Where it was found: in the bytes that were searched, later in the text of the passes.
    var offset: Int
    /// The label of the footnote that was meant; that it is undefined or unused is no second problem.
    let footnote: String?

    init(_ rule: String, isError: Bool = true, _ message: Message, hint: Message, offset: Int, footnote: String? = nil) {
        self.rule = rule
        self.isError = isError
        self.message = message
        self.hint = hint
        self.offset = offset
        self.footnote = footnote
    }

    /// The slip at an offset of another text.
    func moved(_ offset: Int) -> Slip {
        var slip = self
        slip.offset = offset
        return slip
    }

    /// The text for a message: the first of it, if it is long.
    static func excerpt(_ text: some StringProtocol) -> String {
        text.unicodeScalars.count <= 40 ? String(text) : String(String.UnicodeScalarView(text.unicodeScalars.prefix(39))) + "…"
    }
}
