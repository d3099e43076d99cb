import Source

/// The scores' table with every unit and no score.
enum ScoreSheet {
    /// Columns that repeat what was published then.
    private static let published: Set = ["published_total", "published_rank"]

    static func blank(_ table: CSVTable) -> (text: String?, diagnostics: [Diagnostic]) {
        guard let unit = table.column(named: "unit") else {
            let name = table.file.split(separator: "/").last.map(String.init) ?? table.file
            return (
                nil,
                [
                    Diagnostic(
                        "missing-column", "\(name) has no column unit", at: table.header.first?.place ?? Place(file: table.file),
                        hint: "name the column of the units' ids unit")
                ]
            )
        }
        let columns = table.header.indices.filter { $0 == unit || !published.contains(table.header[$0].text) }
        // The mark tells a spreadsheet that the file is UTF-8.
        var text = "\u{FEFF}" + columns.map { field(table.header[$0].text) }.joined(separator: ",") + "\n"
        for row in table.rows where unit < row.cells.count {
            text += columns.map { $0 == unit ? field(row.cells[unit].text) : "" }.joined(separator: ",") + "\n"
        }
        return (text, [])
    }

    /// RFC 4180.
    private static func field(_ text: String) -> String {
        let isPlain = !text.contains { $0 == "," || $0 == "\"" || $0.isNewline } && text.first != " " && text.last != " "
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
