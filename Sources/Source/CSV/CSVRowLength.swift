/// The rule that every row has a cell for every column, and none beyond.
struct CSVRowLength {
    /// Where more rows are wrong than these, the file is of another kind: they are counted.
    private static let mostReported = 1_000

    let header: [CSVCell]
    let isHeaderSound: Bool
    private var found: [Diagnostic] = []
    private var further: (first: Place, count: Int)?

    init(header: [CSVCell], isHeaderSound: Bool) {
        self.header = header
        self.isHeaderSound = isHeaderSound
    }

    var diagnostics: [Diagnostic] {
        guard let further else { return found }
        return found + [
            Diagnostic(
                "row-length", "this row, and \(further.count - 1) below it, have another number of cells than the header, too", at: further.first,
                hint: "mend what made the ones above")
        ]
    }

    /// The row with as many cells as the header, or marked as malformed with a diagnostic.
    /// Blank cells beyond the last column, which spreadsheets like to leave behind, are dropped.
    mutating func fit(_ row: CSVRecord) -> CSVRow {
        var cells = row.cells
        while cells.count > header.count, let last = cells.last, last.text.isEmpty { cells.removeLast() }
        let line = row.cells[0].line
        // A row that is already diagnosed says nothing about its length, and neither does a damaged header.
        if row.isMalformed || !isHeaderSound || cells.count == header.count {
            return CSVRow(cells: cells, line: line, isMalformed: row.isMalformed || cells.count != header.count)
        }
        if found.count < Self.mostReported {
            found.append(cells.count < header.count ? Self.tooFew(cells, header) : Self.tooMany(cells, header))
        } else {
            further = (further?.first ?? cells[0].place, (further?.count ?? 0) + 1)
        }
        return CSVRow(cells: cells, line: line, isMalformed: true)
    }

    private static func tooFew(_ cells: [CSVCell], _ header: [CSVCell]) -> Diagnostic {
        let missing = header[cells.count]
        let absent = header.count - cells.count
        let last: Message = absent == 1 ? "the last, \"\(missing.text)\", is missing" : "the last \(absent), from \"\(missing.text)\" on, are missing"
        return Diagnostic(
            "row-length",
            "this row has \(cells.count == 1 ? "1 cell" : "\(cells.count) cells") for \(header.count == 1 ? "1 column" : "\(header.count) columns"); \(last)",
            at: cells[0].place, hint: cells.count == 1 ? hint(cells[0].text) : "write a cell for every column, with a comma between them",
            notes: [.init("the column \"\(missing.text)\" is at", at: missing.place)])
    }

    /// What to do about a row that is one cell: its commas are others, or it is a remark below the table.
    private static func hint(_ text: String) -> Message {
        if let comma = text.unicodeScalars.first(where: { "，;；、\t".unicodeScalars.contains($0) }), !text.contains(" ") {
            return comma == "\t" ? "write commas between the cells, not tabs" : "write commas between the cells, not \"\(comma)\""
        }
        return text.contains(where: { $0.isWhitespace || ":：".contains($0) })
            ? "delete the row if it is a note on the table; else write a cell for every column, with a comma between them"
            : "write a cell for every column, with a comma between them"
    }

    private static func tooMany(_ cells: [CSVCell], _ header: [CSVCell]) -> Diagnostic {
        let last = header[header.count - 1]
        return Diagnostic(
            "row-length",
            "this row has \(cells.count == 1 ? "1 cell" : "\(cells.count) cells") for \(header.count == 1 ? "1 column" : "\(header.count) columns"); this one stands beyond the last column, \"\(last.text)\"",
            at: cells[header.count].place, hint: "remove a comma, write decimals with a point (1.5), or put a text that holds a comma in quotes",
            notes: [.init("the last column is at", at: last.place)])
    }
}
