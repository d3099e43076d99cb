import Source

/// Rows of units.csv that are none: a spreadsheet's totals, and notes below the table.
enum NoUnit {
    /// - Parameter groups: what the row has in the columns of groupings.
    static func problem(_ row: CSVRow, id: CSVCell, name: String, groups: [String]) -> Diagnostic? {
        let isAlone = row.cells.allSatisfy { $0.text.isEmpty || $0.place == id.place }
        let isText = id.text.contains(where: { ":：。".contains($0) }) || id.text.split(separator: " ").count > 3
        if isAlone, isText || DataRows.isNote(id.text) {
            return Diagnostic(
                "no-unit", "this row seems to be a note, not a unit", at: id.place, hint: "delete the row: what is to be said of the table stands in a chapter")
        }
        guard DataRows.isCombination(id.text), name.isEmpty || DataRows.isCombination(name) || groups.contains("") else { return nil }
        return Diagnostic(
            "no-unit", "this row seems to be a total, not a unit", at: id.place, hint: "delete the row: what all units have together is computed")
    }
}
