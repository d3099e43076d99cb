package import Source

/// What an author wrote in a ```table block.
package struct TableBlock: Sendable {
    package typealias Word = (text: String, place: Place)

    package var id: String
    package var kind: TableKind
    package var caption: LocalizedText?
    package var captionPlace: Place
    /// For `data`: which table.
    package var data: Word?
    /// For `groups`: which grouping.
    package var group: Word?
    package var columns: [Word]?
    package var limit: Int?
    /// Whether it may be wider than the text beside it.
    package var isWide = false
    package var note: LocalizedText?
    package var source: LocalizedText?
    package var place: Place

    /// Reads a block; nil if it has no id or no known kind.
    static func read(_ node: YAMLNode, fence: Place) -> (TableBlock?, [Diagnostic]) {
        var fields = YAMLFields(node, of: "a table block")
        var extra: [Diagnostic] = []
        let id = fields.requiredString("id")
        let kind = fields.choice("table", TableKind.self)
        if !fields.has("table") {
            extra.append(
                Diagnostic(
                    "missing-key", "table block has no table", at: fence,
                    hint: "add \"table:\" with one of \(TableKind.allCases.map(\.rawValue))"))
        }
        let caption = fields.text("caption")
        let data = fields.word("data"), group = fields.word("group")
        let columns = fields.strings("columns")
        let limit = fields.int("limit", in: 1...100_000)
        let note = fields.text("note"), source = fields.text("source"), isWide = fields.bool("wide") ?? false
        let diagnostics = fields.finish() + extra
        guard let id, let kind else { return (nil, diagnostics) }
        let block = TableBlock(
            id: id, kind: kind, caption: caption, captionPlace: fields.place(of: "caption"), data: data, group: group,
            columns: columns?.map { ($0.text, $0.place) }, limit: limit, isWide: isWide, note: note, source: source, place: fence)
        return (block, diagnostics)
    }
}
