import Source

/// scores.csv has a column for the unit, one for each leaf indicator, and no others but what was published.
enum ScoreColumns {
    static func check(_ table: CSVTable, leaves: [String]) -> [Diagnostic] {
        let known = [ScoresFile.unitColumn] + leaves + ScoresFile.publishedColumns
        let knownSet = Set(known)
        let present = Set(table.header.map(\.text))
        let missing = ([ScoresFile.unitColumn] + leaves).filter { !present.contains($0) }
        var diagnostics: [Diagnostic] = []
        // A misspelt heading is one mistake, not an unknown column and a missing one.
        var explained: Set<String> = []
        for cell in table.header where !cell.text.isEmpty && !knownSet.contains(cell.text) {
            let near = nearest(cell.text, among: missing) ?? nearest(cell.text, among: known)
            if let near { explained.insert(near) }
            diagnostics.append(
                Diagnostic(
                    "unknown-column", "column \"\(cell.text)\" is neither a leaf indicator nor a known column",
                    at: cell.place,
                    hint: near.map { "did you mean \($0)?" } ?? "delete it, or add the indicator to indicators.yaml"))
        }
        for name in missing where !explained.contains(name) {
            diagnostics.append(
                Diagnostic(
                    "missing-column", "column \(name) is missing", at: table.header.first?.place ?? Place(file: table.file),
                    hint: name == ScoresFile.unitColumn ? "head the column of unit ids \"unit\"" : "add a column headed \(name) with each unit’s score"))
        }
        return diagnostics
    }
}
