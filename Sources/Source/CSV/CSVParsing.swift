extension CSVTable {
    /// Reads a CSV file (RFC 4180, or as `CSVDialect` and `CSVNumberMarks` say) whose first row holds the headings.
    ///
    /// The table is nil where nothing could be read as one: an empty file, or a separator that is none.
    /// Otherwise it holds every row that could be read; malformed ones are marked and already diagnosed.
    package static func parse(_ source: SourceText, number: DecimalMark? = nil) -> (CSVTable?, [Diagnostic]) {
        var text = source.text
        let (rows, isComplete, found, dialect) = text.withUTF8 { bytes in
            let dialect = CSVDialect.of(bytes)
            var scanner = CSVScanner(bytes, file: source.file, dialect: dialect)
            scanner.scan()
            return (scanner.rows, scanner.isComplete, scanner.diagnostics, dialect)
        }
        let (table, problems) = table(source.file, rows, isComplete: isComplete, dialect.separator, number)
        return (table, found + problems)
    }

    /// The rows of a file as they are, before anybody knows which one holds the headings; whether commas are free to stand in numbers; what is wrong.
    package static func records(_ source: SourceText) -> (records: [CSVRecord], hasFreeCommas: Bool, diagnostics: [Diagnostic]) {
        var text = source.text
        return text.withUTF8 { bytes in
            let dialect = CSVDialect.of(bytes)
            var scanner = CSVScanner(bytes, file: source.file, dialect: dialect)
            scanner.scan()
            return (scanner.rows, dialect.separator != .comma, scanner.diagnostics)
        }
    }

    /// A table of records, of which the first holds the headings.
    /// - Parameter rows: without blank ones.
    package static func of(_ rows: [CSVRecord], file: String) -> (CSVTable?, [Diagnostic]) {
        table(file, rows, isComplete: true, .comma, nil)
    }

    private static func table(
        _ file: String, _ rows: [CSVRecord], isComplete: Bool, _ separator: CSVDialect.Separator, _ number: DecimalMark?
    ) -> (CSVTable?, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        guard let first = rows.first else {
            if isComplete {
                diagnostics.append(
                    Diagnostic(
                        "empty-table", "the file has no rows", at: Place(file: file),
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
        if separator != .comma || number != nil {
            let marks = CSVNumberMarks(body, columns: header.count, stated: number)
            body = marks.rows
            // What is said of a file that contradicts it would be said of its cells again.
            if !marks.diagnostics.isEmpty { return (nil, diagnostics + marks.diagnostics) }
            if number == nil { diagnostics.append(note(separator, header, marks)) }
        }
        return (CSVTable(file: file, header: header, rows: body, isComplete: isComplete), diagnostics)
    }

    /// The mark that a number was not read with.
    private static func other(_ example: (cell: CSVCell, number: String)) -> String {
        CSVNumberMarks.plain(example.cell.text, .comma) == example.number ? "point" : "comma"
    }

    /// How a file was understood that does not say it.
    private static func note(_ separator: CSVDialect.Separator, _ header: [CSVCell], _ marks: CSVNumberMarks) -> Diagnostic {
        let numbers: Message? = marks.example.map { ", and \($0.cell.text) was read as \($0.number)" }
        return Diagnostic(
            .note, "csv-dialect", "the cells of this file are separated by \(separator.name)\(numbers)", at: header[0].place,
            hint: marks.example.map {
                "if that is not the number at \($0.cell.place.withinFile), say how numbers are written in \(TableSettings.name(of: $0.cell.place.file)): \"number: \(other($0))\""
            }
                ?? "if they are not, save the file with commas between the cells")
    }
}
