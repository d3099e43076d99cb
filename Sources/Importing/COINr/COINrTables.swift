import Source

/// The two tables of COINr, an R package for composite indicators: iData with a row for each unit, iMeta with one for each of its columns.
///
/// The names of the columns are those of COINr 1.1 (`new_coin`): iMeta needs iCode, Type, Level, Parent, Weight and Direction; iName, Unit, Target and
/// Denominator may be there. iData needs uCode; uName and Time may be there. Their case does not matter.
struct COINrTables {
    struct Table {
        let grid: Grid
        let headings: [CSVCell]
        let rows: [Grid.Row]
        private let positions: [String: Int]

        /// Nil where no row near the head has this heading.
        init?(_ grid: Grid, with heading: String) {
            guard let head = grid.rows.prefix(5).firstIndex(where: { row in row.cells.contains { $0.text.lowercased() == heading } }) else { return nil }
            self.grid = grid
            headings = grid.rows[head].cells
            rows = Array(grid.rows[(head + 1)...])
            positions = Dictionary(headings.enumerated().map { ($1.text.lowercased(), $0) }) { first, _ in first }
        }

        func position(_ heading: String) -> Int? { positions[heading.lowercased()] }

        /// Blank where there is no such column, or `NA` stands in it, as R writes it.
        func cell(_ heading: String, _ row: Grid.Row) -> CSVCell? {
            guard let position = position(heading), !Self.isBlank(row.cells[position].text) else { return nil }
            return row.cells[position]
        }

        static func isBlank(_ text: String) -> Bool { text.isEmpty || text == "NA" || text == "NaN" }
    }

    let data: Table
    let meta: Table

    init?(_ grids: [Grid]) {
        guard let data = grids.lazy.compactMap({ Table($0, with: "ucode") }).first, let meta = grids.lazy.compactMap({ Table($0, with: "icode") }).first else {
            return nil
        }
        self.data = data
        self.meta = meta
    }
}
