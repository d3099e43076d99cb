extension CSVTable {
    /// Reads a CSV file (RFC 4180) whose first row holds the headings.
    ///
    /// The table is nil where nothing could be read as one: an empty file, or another separator than the comma.
    /// Otherwise it holds every row that could be read; malformed ones are marked and already diagnosed.
    package static func parse(_ source: SourceText) -> (CSVTable?, [Diagnostic]) {
        var text = source.text
        let (rows, isComplete, found) = text.withUTF8 { bytes in
            var scanner = CSVScanner(bytes, file: source.file)
            scanner.scan()
            return (scanner.rows, scanner.isComplete, scanner.diagnostics)
        }
        var diagnostics = found
        guard let first = rows.first else {
            if isComplete {
                diagnostics.append(
                    Diagnostic(
                        "empty-table", "the file has no rows", at: Place(file: source.file),
                        hint: "write the column names in the first row and the data below them"))
            }
            return (nil, diagnostics)
        }
        if let wrong = CSVSeparator.problem(header: first.cells) { return (nil, diagnostics + [wrong]) }
        let header = CSVHeader.withoutUnusedColumns(first.cells, rows: rows.dropFirst())
        diagnostics += CSVHeader.check(header)
        var body: [CSVRow] = []
        body.reserveCapacity(rows.count)
        var lengths = CSVRowLength(header: header, isHeaderSound: !first.isMalformed)
        for row in rows.dropFirst() { body.append(lengths.fit(row)) }
        diagnostics += lengths.diagnostics
        return (CSVTable(file: source.file, header: header, rows: body, isComplete: isComplete), diagnostics)
    }
}
