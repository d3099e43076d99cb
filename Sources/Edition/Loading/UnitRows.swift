import Source

/// The rows of a table that has one for each unit: which row is whose, and what is wrong with that.
struct UnitRows {
    /// Of units that units.csv lists, each once, in the order of the file.
    private(set) var rows: [(unit: Int, row: CSVRow)] = []
    /// Units whose row is there and could not be read.
    private(set) var malformed: Set<Int> = []
    /// Whether every row could be read.
    private(set) var isSound = true
    private var seen: [Int: Place] = [:]
    private var unknown: [(cell: CSVCell, isAlone: Bool)] = []
    private let table: CSVTable
    private let units: UnitsFile
    /// What the rows are of, for messages: `scores`.
    private let noun: Message

    /// - Parameter unitColumn: where the units' ids stand.
    init(_ table: CSVTable, unitColumn: Int, _ units: UnitsFile, of noun: Message, _ reading: inout Reading) {
        self.table = table
        self.units = units
        self.noun = noun
        for row in table.rows {
            guard unitColumn < row.cells.count else {
                isSound = false
                continue
            }
            let cell = row.cells[unitColumn]
            guard let unit = units.index[cell.text] else {
                if row.isMalformed {
                    isSound = false
                } else if units.isComplete, !units.unreadIDs.contains(cell.text) {
                    unknown.append((cell, row.cells.indices.allSatisfy { $0 == unitColumn || row.cells[$0].text.isEmpty }))
                }
                continue
            }
            if row.isMalformed {
                isSound = false
                malformed.insert(unit)
                seen[unit] = cell.place
            } else if let first = seen[unit] {
                reading.report(
                    Diagnostic(
                        "duplicate-unit", "unit \"\(cell.text)\" has two rows of \(noun)", at: cell.place, hint: "delete one of the two rows",
                        notes: [.init("the first one is at", at: first)]))
            } else {
                seen[unit] = cell.place
                rows.append((unit, row))
            }
        }
    }

    /// Units that have no row, readable or not.
    var missing: [Int] { units.units.indices.filter { seen[$0] == nil } }

    /// Reports rows of units that are not known, and units without a row where each must have one: a misspelt id is one mistake, not one of each.
    func report(everyUnit: Bool, _ reading: inout Reading) {
        let missing = everyUnit ? missing.map { units.units[$0] } : []
        var explained: Set<String> = []
        for (cell, isAlone) in unknown {
            let suggestion = UnitReference.suggestion(for: cell.text, among: missing)
            if let suggestion { explained.insert(suggestion.id) }
            var problem = UnitReference.unknown(
                cell.text, suggestion: suggestion ?? UnitReference.suggestion(for: cell.text, among: units.units), at: cell.place)
            // A source, or a remark on the table, which spreadsheets have below it.
            if isAlone, suggestion == nil, !cell.text.isEmpty { problem.hint = "delete the row: what is to be said of the table stands in a chapter" }
            reading.report(problem)
        }
        guard table.isComplete else { return }
        for unit in missing where !explained.contains(unit.id) {
            reading.report(
                Diagnostic(
                    "missing-scores", "unit \"\(unit.id)\" has no row of \(noun)", at: Place(file: table.file),
                    hint: "add a row for it, or delete it from units.csv", notes: [.init("it is listed at", at: unit.place)]))
        }
    }
}
