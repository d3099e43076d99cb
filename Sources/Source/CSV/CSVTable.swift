/// A table as it was written: every cell is text that knows its place.
package struct CSVTable: Sendable {
    package let file: String
    /// The headings, trimmed. Names are unique and not blank unless a diagnostic said otherwise.
    package let header: [CSVCell]
    /// The rows below the header, without blank ones. A row that is not malformed has as many cells as the header.
    package let rows: [CSVRow]
    /// False where reading stopped before the end (an unclosed quote), so that nobody reports what follows as missing.
    package let isComplete: Bool

    package init(file: String, header: [CSVCell], rows: [CSVRow], isComplete: Bool = true) {
        self.file = file
        self.header = header
        self.rows = rows
        self.isComplete = isComplete
    }

    /// The index of the first column with exactly this heading.
    package func column(named name: String) -> Int? {
        header.firstIndex { $0.text == name }
    }
}

/// One line of a table (or several, where quoted cells hold line breaks).
package struct CSVRow: Sendable {
    package let cells: [CSVCell]
    /// The line on which the row begins, 1-based.
    package let line: Int
    /// A diagnostic already told what is wrong with this row, so that its cells are not to be checked or used.
    package let isMalformed: Bool

    package init(cells: [CSVCell], line: Int, isMalformed: Bool = false) {
        self.cells = cells
        self.line = line
        self.isMalformed = isMalformed
    }
}

/// A row as it was read, before it is known how many cells it should have.
package struct CSVRecord: Sendable {
    package var cells: [CSVCell]
    var isMalformed = false

    package init(_ cells: [CSVCell] = []) {
        self.cells = cells
    }

    /// Whether nobody wrote anything in this row: a blank line, or the `,,,` that spreadsheets leave behind.
    package var isBlank: Bool { cells.allSatisfy { $0.text.isEmpty && !$0.isQuoted } }
}

/// One cell: its text, and where it begins.
package struct CSVCell: Hashable, Sendable {
    /// Without quotes; an unquoted cell also without the spaces around it.
    package let text: String
    package let isQuoted: Bool
    private let origin: CSVOrigin
    // Half the size of two Ints: a table of 2,000 rows has tens of thousands of cells.
    private let packedLine: UInt32
    private let packedColumn: UInt32

    @inline(__always)
    package init(_ text: String, isQuoted: Bool, in origin: CSVOrigin, line: Int, column: Int) {
        self.text = text
        self.isQuoted = isQuoted
        self.origin = origin
        packedLine = UInt32(clamping: line)
        packedColumn = UInt32(clamping: column)
    }

    /// 1-based.
    package var line: Int { Int(packedLine) }
    /// 1-based, in Unicode scalars: where the quote or the text begins, or, in a blank cell, where the cell does.
    package var column: Int { Int(packedColumn) }
    package var place: Place { Place(file: origin.file, line: line, column: column, sheet: origin.sheet) }

    /// The cell with what its text was read as.
    func reading(_ text: String) -> CSVCell { CSVCell(text, isQuoted: isQuoted, in: origin, line: line, column: column) }
}

/// The file, and in a workbook the sheet, that all cells of a table stand in: one for all of them.
package final class CSVOrigin: Hashable, Sendable {
    let file: String
    let sheet: String?

    package init(file: String, sheet: String? = nil) {
        self.file = file
        self.sheet = sheet
    }

    package static func == (a: CSVOrigin, b: CSVOrigin) -> Bool { a === b || (a.file == b.file && a.sheet == b.sheet) }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(sheet)
    }
}
