import Scoring
import Source

/// scores.csv: a row for each unit, a column for each leaf indicator (or for each criterion that has an id),
/// and what was published, if the file says it.
struct ScoresFile {
    /// By leaf, then by unit; nil where no score could be read.
    var scores: [[Exact?]]
    /// By unit.
    var publishedTotals: [Cell?]
    var publishedRanks: [Cell?]
    /// Whether every unit has every score, so that totals and ranks can be compared.
    var isComplete: Bool

    struct Cell {
        var value: Exact
        var text: String
        var place: Place
    }

    static let unitColumn = "unit"
    static let publishedColumns = ["published_total", "published_rank"]

    static func load(_ reading: inout Reading, indicators: IndicatorsFile, units: UnitsFile) -> ScoresFile? {
        guard let table = reading.csv("scores.csv", hint: "write a column \"unit\" and one for each leaf indicator") else { return nil }
        let tree = indicators.tree
        let columns = ColumnIndex(table)
        let leafIDs = tree.leaves.map { tree[$0].id }
        let problems = ScoreColumns.check(table, leaves: leafIDs)
        reading.report(problems)
        guard let unitColumn = columns[Self.unitColumn] else { return nil }
        var file = ScoresFile(
            scores: [[Exact?]](repeating: [Exact?](repeating: nil, count: units.units.count), count: leafIDs.count),
            publishedTotals: Array(repeating: nil, count: units.units.count),
            publishedRanks: Array(repeating: nil, count: units.units.count), isComplete: problems.isEmpty)
        let leafColumns = leafIDs.map { columns[$0] }
        var seen: [Int: Place] = [:]
        for row in table.rows {
            if row.isMalformed {
                file.isComplete = false
                if unitColumn < row.cells.count, let unit = units.index[row.cells[unitColumn].text] {
                    seen[unit] = row.cells[unitColumn].place
                }
                continue
            }
            let place = row.cells[unitColumn].place
            let id = row.cells[unitColumn].text
            guard let unit = units.index[id] else {
                reading.report(UnitReference.unknown(id, among: units.units, at: place))
                continue
            }
            if let first = seen[unit] {
                reading.report(
                    Diagnostic("duplicate-unit", "unit \"\(id)\" has two rows of scores", at: place, hint: "delete one of the two rows",
                        notes: [.init("the first one is here", at: first)]))
                continue
            }
            seen[unit] = place
            for (position, column) in leafColumns.enumerated() {
                guard let column else { continue }
                let cell = row.cells[column]
                let place = row.cells[column].place
                let indicator = indicators.indicators[tree.leaves[position]]
                switch ScoreCell.read(cell.text, indicator: indicator, maximum: tree[tree.leaves[position]].maximum, at: place) {
                case .score(let value, let problem):
                    file.scores[position][unit] = value
                    if let problem { reading.report(problem) }
                case .unreadable(let problem):
                    file.isComplete = false
                    reading.report(problem)
                }
            }
            file.publishedTotals[unit] = reading.published("published_total", columns, row, table)
            file.publishedRanks[unit] = reading.published("published_rank", columns, row, table)
        }
        for (position, unit) in units.units.enumerated() where seen[position] == nil {
            file.isComplete = false
            if !table.isComplete { continue }
            reading.report(
                Diagnostic("missing-scores", "unit \"\(unit.id)\" has no row of scores", at: Place(file: table.file),
                    hint: "add a row for it, or delete it from units.csv", notes: [.init("it is listed here", at: unit.place)]))
        }
        return file
    }
}

extension Reading {
    /// A published number, if the column is there and the cell is not blank.
    fileprivate mutating func published(_ heading: String, _ columns: ColumnIndex, _ row: CSVRow, _ table: CSVTable) -> ScoresFile.Cell? {
        guard let column = columns[heading] else { return nil }
        // "=8" is how tables of ranks show a tie.
        let text = row.cells[column].text
        let place = row.cells[column].place
        if text.isEmpty { return nil }
        let digits = heading == "published_rank" && text.hasPrefix("=") ? String(text.dropFirst()) : text
        if let value = Exact(digits) { return .init(value: value, text: text, place: place) }
        report(
            Diagnostic("not-a-number", "\(heading) \"\(text)\" is not a number", at: place, hint: ScoreCell.spelling(text)))
        return nil
    }
}
