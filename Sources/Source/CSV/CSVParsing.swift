extension CSVTable {
    /// Reads a CSV file (RFC 4180, or as `CSVDialect` and `CSVNumberMarks` say) whose first row holds the headings.
    ///
    /// The table is nil where nothing could be read as one: an empty file, or a separator that is none.
    /// Otherwise it holds every row that could be read; malformed ones are marked and already diagnosed.
    package static func parse(_ source: SourceText) -> (CSVTable?, [Diagnostic]) {
        var text = source.text
        let (rows, isComplete, found, dialect) = text.withUTF8 { bytes in
            let dialect = CSVDialect.of(bytes)
            var scanner = CSVScanner(bytes, file: source.file, dialect: dialect)
            scanner.scan()
            return (scanner.rows, scanner.isComplete, scanner.diagnostics, dialect)
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
        if dialect.separator != .comma {
            let marks = CSVNumberMarks(body, columns: header.count)
            body = marks.rows
            diagnostics.append(note(dialect, header, marks))
        }
        return (CSVTable(file: source.file, header: header, rows: body, isComplete: isComplete), diagnostics)
    }

    /// How a file was understood that does not say it.
    private static func note(_ dialect: CSVDialect, _ header: [CSVCell], _ marks: CSVNumberMarks) -> Diagnostic {
        let numbers = marks.example.map { ", and \($0.cell.text) was read as \($0.number)" } ?? ""
        return Diagnostic(
            .note, "csv-dialect", "the cells of this file are separated by \(dialect.separator.name)\(numbers)", at: header[0].place,
            hint: marks.example.map { "if that is not the number at \($0.cell.place.line):\($0.cell.place.column), write it in plain digits" }
                ?? "if they are not, save the file with commas between the cells")
    }
}
