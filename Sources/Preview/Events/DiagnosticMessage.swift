import Source

/// Diagnostics as the page's overlay shows them: those of a report, with the line that each is about and a link that opens it.
///
///     total, errors, warnings    how many there are in all
///     headline    how many errors and warnings there are, in words; of notes only where there is nothing else
///     list    the first hundred: severity, its label, rule, message, hint, notes, place, and excerpt (the source line) with indent (what
///             stands before the caret under it)
///
/// A place is {text, link}; link is null where there is no file to open.
struct DiagnosticMessage {
    let editor: EditorLink
    /// Of messages, hints and notes.
    var language = MessageLanguage.english

    private static let most = 100

    /// Of no diagnostics.
    static let none = Array("{\"total\":0,\"errors\":0,\"warnings\":0,\"headline\":\"\",\"list\":[]}".utf8)

    func bytes(_ diagnostics: [Diagnostic], of tree: SourceTree) -> [UInt8] {
        var excerpts = SourceExcerpts()
        let list = diagnostics.prefix(Self.most).map { diagnostic in
            let excerpt = diagnostic.place.flatMap { place in excerpts.line(at: place) { tree.text(at: $0).0 } }
            return JSONText.object([
                ("severity", JSONText.string(diagnostic.severity.name)), ("label", JSONText.string(label(diagnostic.severity))),
                ("rule", JSONText.string(diagnostic.rule)),
                ("message", text(diagnostic.message)), ("hint", text(diagnostic.hint)),
                (
                    "notes",
                    JSONText.array(diagnostic.notes.map { JSONText.object([("message", text($0.message)), ("place", place($0.place, tree))]) })
                ),
                ("place", place(diagnostic.place, tree)), ("excerpt", JSONText.string(excerpt?.line)), ("indent", JSONText.string(excerpt?.indent)),
            ])
        }
        return Array(
            JSONText.object([
                ("total", String(diagnostics.count)), ("errors", String(diagnostics.count { $0.severity == .error })),
                ("warnings", String(diagnostics.count { $0.severity == .warning })), ("headline", text(headline(diagnostics))), ("list", JSONText.array(list)),
            ]).utf8)
    }

    private func text(_ message: Message?) -> String { JSONText.string(message?.text(in: language)) }

    private func label(_ severity: Diagnostic.Severity) -> String { severity.noun.text(in: language) }

    /// Notes are counted only where there is nothing else.
    private func headline(_ diagnostics: [Diagnostic]) -> Message {
        let serious = diagnostics.filter { $0.severity != .note }
        return diagnostics.isEmpty ? "" : (serious.isEmpty ? diagnostics : serious).tally
    }

    private func place(_ place: Place?, _ tree: SourceTree) -> String {
        guard let place else { return "null" }
        let isThere = tree.bytes(at: place.file) != nil
        return JSONText.object([("text", JSONText.string(place.description)), ("link", JSONText.string(isThere ? editor.address(of: place) : nil))])
    }
}
