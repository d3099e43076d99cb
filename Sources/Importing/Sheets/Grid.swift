package import Source

/// A sheet as it stands, before anybody knows where its table begins: rows of equal width whose cells know their places.
package struct Grid: Sendable {
    package struct Row: Sendable {
        package let line: Int
        package let cells: [CSVCell]

        /// How many cells have something in them.
        var filled: Int { cells.count { !$0.text.isEmpty } }
        var first: CSVCell? { cells.first { !$0.text.isEmpty } }
    }

    /// As diagnostics name it.
    package let file: String
    /// Of the sheet; of a CSV file its own, without the ending.
    package let name: String
    package let isHidden: Bool
    package let rows: [Row]
    /// Cells that are one: lines and columns of the sheet, 1-based.
    let merged: [(lines: ClosedRange<Int>, columns: ClosedRange<Int>)]

    var place: Place { rows.first?.first?.place ?? Place(file: file) }
}
