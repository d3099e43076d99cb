import Source

/// The rows of units.csv as they are written, for a message that has the very line to write.
struct UnitRowTexts: Sendable {
    private var header: [String] = []
    private var rows: [(id: String, cells: [String])] = []
    /// The column `formerly`; nil where there is none yet.
    private var column: Int?
    /// Where a new column is headed.
    private(set) var end: Place?

    init() {}

    init(_ table: CSVTable, formerly column: Int?) {
        header = table.header.map(\.text)
        let id = header.firstIndex(of: "id") ?? 0
        rows = table.rows.filter { !$0.isMalformed && id < $0.cells.count }.map { ($0.cells[id].text, $0.cells.map(\.text)) }
        self.column = column
        end = table.header.last?.place
    }

    /// Whether there is a column for it.
    var hasColumn: Bool { column != nil }

    /// The row of a unit with former ids in it; nil of a unit that is not there.
    func line(_ id: String, formerly former: String) -> String? {
        guard var cells = rows.first(where: { $0.id == id })?.cells else { return nil }
        if let column, column < cells.count { cells[column] = former } else { cells.append(former) }
        return cells.map(Self.written).joined(separator: ",")
    }

    private static func written(_ cell: String) -> String {
        cell.contains { ",\"\n".contains($0) } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
