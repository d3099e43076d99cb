import Source

/// The headings stand in the first row: spreadsheets often have a title above them, in merged cells.
enum TitleRow {
    /// - Parameter headings: what the columns can be called.
    static func check(_ table: CSVTable, _ headings: Set<String>) -> Diagnostic? {
        guard !table.header.contains(where: { headings.contains($0.text) }), let second = table.rows.first,
            second.cells.count(where: { headings.contains($0.text) }) >= min(2, headings.count)
        else { return nil }
        return Diagnostic(
            "headings-not-first", "the headings seem to stand in row 2", at: second.cells.first?.place ?? Place(file: table.file, line: second.line),
            hint: "delete the row above them")
    }
}
