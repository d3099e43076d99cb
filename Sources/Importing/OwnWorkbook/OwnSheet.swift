import Source

/// A sheet of a release's workbook as a table whose columns go by the names of the CSV files, which the sheet of notes lists beside their headings.
struct OwnSheet {
    let columns: [String]
    let rows: [Grid.Row]

    /// - Parameters:
    ///   - names: of the columns, in their order.
    init?(_ grid: Grid?, _ names: [String]) {
        guard let grid, let first = grid.rows.first, !names.isEmpty else { return nil }
        // A column in which nothing stands has its heading all the same, so that none is lost.
        guard first.cells.count >= names.count else { return nil }
        columns = names
        rows = Array(grid.rows.dropFirst())
    }

    func position(_ column: String) -> Int? { columns.firstIndex(of: column) }

    /// Blank where there is no such column.
    func text(_ column: String, _ row: Grid.Row) -> String { position(column).map { row.cells[$0].text } ?? "" }
}
