import Scoring
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
    private var unknown: [(cell: CSVCell, row: CSVRow)] = []
    /// What stands in place of an id in rows that could not be read.
    private var unreadable: [String] = []
    private let table: CSVTable
    private let units: UnitsFile
    /// What the rows are of, for messages: `scores`.
    private let noun: Message

    private static let mostNotes = 3

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
                    unreadable.append(cell.text)
                } else if units.isComplete, !units.unreadIDs.contains(cell.text) {
                    unknown.append((cell, row))
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
        var named: [(cell: CSVCell, id: String)] = [], problems: [Diagnostic] = []
        for (cell, row) in unknown {
            let suggestion = UnitReference.suggestion(for: cell.text, among: missing)
            if let suggestion { explained.insert(suggestion.id) }
            var problem = UnitReference.unknown(
                cell.text, suggestion: suggestion ?? UnitReference.suggestion(for: cell.text, among: units.units), at: cell.place)
            // A source, or a remark on the table, which spreadsheets have below it.
            let others = row.cells.filter { $0.place != cell.place }.map(\.text)
            if suggestion == nil, !cell.text.isEmpty {
                if others.allSatisfy(\.isEmpty) { problem.hint = "delete the row: what is to be said of the table stands in a chapter" }
                // Names of the columns in words, or their units, stand below the headings now and then.
                if row.line == table.rows.first?.line, others.allSatisfy({ !$0.isEmpty && CellSpelling($0).kind == .word && Exact(cell: $0) == nil }) {
                    problem.hint = "delete the row: the first row heads the columns, and below it each row is a unit’s"
                }
            }
            if let suggestion, suggestion.isByName { named.append((cell, suggestion.id)) }
            problems.append(problem)
        }
        // Names in place of ids are one mistake, however many there are.
        if named.count > 2 {
            let first = problems.firstIndex { $0.place == named[0].cell.place } ?? 0
            let further = named.dropFirst().map { Diagnostic.Note("the name of \($0.id), \"\($0.cell.text)\", is at", at: $0.cell.place) }
            problems[first].message = "\(problems[first].message), and neither are \(further.count) more names"
            problems[first].hint = "write the ids of units.csv, not the names: \(named[0].id) for \"\(named[0].cell.text)\""
            problems[first].notes =
                further.prefix(Self.mostNotes) + (further.count > Self.mostNotes ? [.init("and \(further.count - Self.mostNotes) more")] : [])
            let places = Set(named.dropFirst().map(\.cell.place))
            problems.removeAll { $0.place.map(places.contains) ?? false }
        }
        reading.report(problems)
        // A row in which nothing is separated begins with the id all the same.
        for unit in missing where unreadable.contains(where: { $0.hasPrefix(unit.id) }) { explained.insert(unit.id) }
        guard table.isComplete else { return }
        for unit in missing where !explained.contains(unit.id) {
            reading.report(
                Diagnostic(
                    "missing-scores", "unit \"\(unit.id)\" has no row of \(noun)", at: Place(file: table.file),
                    hint: "add a row for it, or delete it from \(fileName(unit.place))", notes: [.init("it is listed at", at: unit.place)]))
        }
    }

    private func fileName(_ place: Place) -> String { place.file.split(separator: "/").last.map(String.init) ?? place.file }
}
