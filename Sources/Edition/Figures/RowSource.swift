import Formula
import Source

/// What a figure's rows are.
enum RowSource {
    case units
    case indicators
    case grouping(Int)
    case table(Int)

    /// Finds what `rows:` names.
    static func find(_ word: FigureBlock.Word, in draft: EditionDraft) -> (RowSource?, Diagnostic?) {
        switch word.text {
        case "units": return (.units, nil)
        case "indicators": return (.indicators, nil)
        default: break
        }
        if let grouping = draft.groupings.firstIndex(where: { $0.key == word.text }) { return (.grouping(grouping), nil) }
        if let table = draft.dataset.tables.firstIndex(where: { $0.name == word.text }) { return (.table(table), nil) }
        // A table that could not be read has its own diagnostic.
        if draft.unreadableTables.contains(word.text) { return (nil, nil) }
        let known = ["units", "indicators"] + draft.groupings.map(\.key) + draft.dataset.tables.map(\.name)
        return (
            nil,
            Diagnostic(
                "unknown-rows", "rows \"\(word.text)\" are neither units, indicators, a grouping nor a data table", at: word.place,
                hint: nearest(word.text, among: known).map { "did you mean \($0)?" } ?? "write one of \(known.joined(separator: ", "))")
        )
    }
}
