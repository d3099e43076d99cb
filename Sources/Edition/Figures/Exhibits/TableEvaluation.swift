import Formula
import Source

/// A table block whose names are known to exist.
package struct PlacedTable: Sendable {
    package var block: TableBlock
    /// For `data`: the position among the edition's data files, and of the columns to show.
    package var data: Int?
    package var dataColumns: [Int]
    /// For `groups`: the position among the edition's groupings.
    package var grouping: Int?
}

enum TableEvaluation {
    static func evaluate(_ block: TableBlock, _ draft: EditionDraft) -> (PlacedTable?, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var table = PlacedTable(block: block, data: nil, dataColumns: [], grouping: nil)
        switch block.kind {
        case .data:
            guard let word = block.data else {
                return (
                    nil, [Diagnostic("missing-key", "table block names no data table", at: block.place, hint: "add data: with the name of a file in data/")]
                )
            }
            guard let position = draft.tables.firstIndex(where: { $0.name == word.text }) else {
                if draft.unreadableTables.contains(word.text) { return (nil, []) }
                let known = draft.tables.map(\.name)
                let hint: Message = nearest(word.text, among: known).map { "did you mean \($0)?" } ?? "add data/\(word.text).csv"
                return (nil, [Diagnostic("unknown-data", "there is no data table \"\(word.text)\"", at: word.place, hint: hint)])
            }
            table.data = position
            let data = draft.tables[position].table
            table.dataColumns = Array(data.columns.indices)
            if let columns = block.columns {
                table.dataColumns = columns.compactMap { word in
                    let column = data.columns.firstIndex { $0.name == word.text }
                    if column == nil { diagnostics.append(DataColumn.unknown(word, in: data)) }
                    return column
                }
            }
        case .groups:
            if let word = block.group {
                table.grouping = draft.groupings.firstIndex { $0.key == word.text }
                if table.grouping == nil {
                    let known = draft.groupings.map(\.key)
                    diagnostics.append(
                        Diagnostic(
                            "unknown-group", "there is no grouping \"\(word.text)\"", at: word.place,
                            hint: nearest(word.text, among: known).map { "did you mean \($0)?" } ?? "write one of \(known)"))
                }
            } else if draft.groupings.isEmpty {
                diagnostics.append(Diagnostic("unknown-group", "this edition has no grouping", at: block.place, hint: "add groups: to edition.yaml"))
            } else {
                table.grouping = 0
            }
        case .units:
            let known = ["id", "name"] + draft.groupings.map(\.key) + draft.attributes.map(\.key)
            for word in block.columns ?? [] where !known.contains(word.text) {
                diagnostics.append(
                    Diagnostic(
                        "unknown-data-column", "units.csv has no column \"\(word.text)\"", at: word.place,
                        hint: nearest(word.text, among: known).map { "did you mean \($0)?" } ?? "its columns are \(known)"))
            }
        case .ranking, .scores, .indicators: break
        }
        return (diagnostics.hasErrors ? nil : table, diagnostics)
    }
}
