/// A position in a source file, as an editor shows it.
package struct Place: Hashable, Sendable, Codable {
    /// The path as the author knows it, relative to the folder that holds Content/, with `/` between its parts.
    package var file: String
    /// 1-based.
    package var line: Int
    /// 1-based, counted in Unicode scalars, not in bytes.
    package var column: Int
    /// In a workbook, the name of the sheet: line and column are then those of the cell.
    package var sheet: String?

    package init(file: String, line: Int = 1, column: Int = 1, sheet: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.sheet = sheet
    }

    /// The cell as spreadsheets name it, `Scores!B7`; nil in a file that is a text.
    package var cell: String? { sheet.map { SheetCell.name(line: line, column: column, sheet: $0) } }
}

extension Place: Comparable {
    package static func < (a: Place, b: Place) -> Bool {
        (a.file, a.sheet ?? "", a.line, a.column) < (b.file, b.sheet ?? "", b.line, b.column)
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, the form that editors and CI systems turn into a link; `file:Scores!B7` in a workbook.
    package var description: String { cell.map { "\(file):\($0)" } ?? "\(file):\(line):\(column)" }

    /// Where in its file.
    package var withinFile: String { cell ?? "\(line):\(column)" }
}
