import Source

/// Diagnostics as the page's overlay shows them: those of a report, with the line that each is about and a link that opens it.
///
///     total, errors, warnings    how many there are in all
///     list    the first hundred: severity, rule, message, hint, notes, place, and excerpt (the source line) with indent (what
///             stands before the caret under it)
///
/// A place is {text, link}; link is null where there is no file to open.
struct DiagnosticMessage {
    let editor: EditorLink

    private static let most = 100

    /// Of no diagnostics.
    static let none = Array("{\"total\":0,\"errors\":0,\"warnings\":0,\"list\":[]}".utf8)

    func bytes(_ diagnostics: [Diagnostic], of tree: SourceTree) -> [UInt8] {
        var excerpts = SourceExcerpts()
        let list = diagnostics.prefix(Self.most).map { diagnostic in
            let excerpt = diagnostic.place.flatMap { place in excerpts.line(at: place) { tree.text(at: $0).0 } }
            return JSONText.object([
                ("severity", JSONText.string(diagnostic.severity.name)), ("rule", JSONText.string(diagnostic.rule)),
                ("message", JSONText.string(diagnostic.message)), ("hint", JSONText.string(diagnostic.hint)),
                (
                    "notes",
                    JSONText.array(diagnostic.notes.map { JSONText.object([("message", JSONText.string($0.message)), ("place", place($0.place, tree))]) })
                ),
                ("place", place(diagnostic.place, tree)), ("excerpt", JSONText.string(excerpt?.line)), ("indent", JSONText.string(excerpt?.indent)),
            ])
        }
        return Array(
            JSONText.object([
                ("total", String(diagnostics.count)), ("errors", String(diagnostics.count { $0.severity == .error })),
                ("warnings", String(diagnostics.count { $0.severity == .warning })), ("list", JSONText.array(list)),
            ]).utf8)
    }

    private func place(_ place: Place?, _ tree: SourceTree) -> String {
        guard let place else { return "null" }
        let isThere = tree.bytes(at: place.file) != nil
        return JSONText.object([("text", JSONText.string(place.description)), ("link", JSONText.string(isThere ? editor.address(of: place) : nil))])
    }
}
