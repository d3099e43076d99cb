package import Scoring
package import Source

/// A further table of the edition, `data/NAME.csv`.
package struct DataTable: Sendable {
    package struct Column: Sendable {
        /// The heading in the file.
        package var name: String
        /// What readers see; the heading itself where nothing else is given.
        package var label: LocalizedText
        package var oddCells: OddCells

        package init(name: String, label: LocalizedText? = nil, oddCells: OddCells = OddCells()) {
            self.name = name
            self.label = label ?? LocalizedText(name)
            self.oddCells = oddCells
        }
    }

    /// The cells that keep a column of numbers from being one: errors at the cells, for a formula that needs the numbers.
    package struct OddCells: Sendable {
        /// Each kind of them once, with their number.
        package var kinds: [Diagnostic]
        /// By row, the kind of its cell.
        package var ofRow: [Int: Diagnostic]

        package init(kinds: [Diagnostic] = [], ofRow: [Int: Diagnostic] = [:]) {
            self.kinds = kinds
            self.ofRow = ofRow
        }
    }

    package struct Cell: Sendable, Hashable {
        package var text: String
        /// The number that the text is, if it is plainly one.
        package var number: Exact?

        /// What is a number by `Exact(cell:)` is printed in plain digits.
        package init(_ text: String) {
            self.text = text
            number = Exact(cell: text)
            if let number, Exact(text) != number { self.text = number.shortest(20) }
        }

        /// A cell of a column that is meant as text, such as one of codes.
        package init(text: String) {
            self.text = text
        }
    }

    /// The file's name without `.csv`.
    package var name: String
    package var title: LocalizedText
    package var columns: [Column]
    /// Each as long as `columns`.
    package var rows: [[Cell]]

    package init(name: String, title: LocalizedText? = nil, columns: [Column], rows: [[Cell]]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a cell for each column")
        self.name = name
        self.title = title ?? LocalizedText(name)
        self.columns = columns
        self.rows = rows
    }
}

extension DataTable {
    /// Whether every cell of the column that is not empty is a plain number, and at least one is.
    func isNumeric(_ column: Int) -> Bool {
        var found = false
        for row in rows {
            if row[column].number != nil { found = true } else if !row[column].text.isEmpty { return false }
        }
        return found
    }
}
