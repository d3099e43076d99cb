/// The rules for headings: every column has a name, and no two have the same one.
enum CSVHeader {
    /// The header without columns at its end that hold no text in any row, as spreadsheets save them.
    static func withoutUnusedColumns(_ header: [CSVCell], rows: ArraySlice<CSVRecord>) -> [CSVCell] {
        guard let last = header.last, last.text.isEmpty, header.count > 1 else { return header }
        let named = (header.lastIndex { !$0.text.isEmpty } ?? 0) + 1
        let used = rows.reduce(0) { max($0, ($1.cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1) }
        return Array(header.prefix(max(named, min(used, header.count))))
    }

    static func check(_ header: [CSVCell]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var first: [String: CSVCell] = [:]
        for cell in header {
            if cell.text.isEmpty {
                diagnostics.append(
                    Diagnostic(
                        "blank-column", "this column has no name", at: cell.place,
                        hint: "write a name into the first row, or remove the column"))
            } else if let earlier = first[cell.text] {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-column", "the column \"\(cell.text)\" stands here for the second time", at: cell.place,
                        hint: "rename or remove one of the two", notes: [.init("the first is at", at: earlier.place)]))
            } else {
                first[cell.text] = cell
            }
        }
        return diagnostics
    }
}
