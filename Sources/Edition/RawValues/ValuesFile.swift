import Scoring
import Source

/// values.csv: a row for each unit, a column for each indicator whose raw values are normalised here.
struct ValuesFile {
    static let name = "values.csv"

    /// By position among `leaves`, then by unit.
    private(set) var values: [[Exact?]]
    private(set) var places: [[Place?]]
    /// By position among `leaves`, then by unit: the position of the flag that stands in the cell.
    private(set) var flags: [[Int?]]
    /// The leaves with a measure, by their position among the tree's leaves.
    let leaves: [Int]
    /// Whether every unit has every value that it must have.
    private(set) var isComplete = true
    private(set) var unsureUnits: Set<Int> = []

    /// Nil where no indicator is normalised; what the file holds then is not read, which is said.
    /// - Parameter flags: nil where edition.yaml could not be read.
    /// - Parameter isDraft: whether values may still be blank: one warning says how many.
    static func load(_ reading: inout Reading, indicators: IndicatorsFile, units: UnitsFile, rules: ScoringRules?, flags declared: ScoreFlags?, isDraft: Bool)
        -> ValuesFile?
    {
        let tree = indicators.tree, flags = declared ?? ScoreFlags()
        let leaves = tree.leaves.indices.filter { indicators.normalised.contains(tree.leaves[$0]) }
        guard !leaves.isEmpty else {
            if reading.hasTable(name) { reading.report(needless(reading)) }
            return nil
        }
        let ids = leaves.map { tree[tree.leaves[$0]].id }
        guard
            let table = reading.table(
                name, required: leaves.contains { indicators.measures[tree.leaves[$0]] != nil },
                hint: "write a column \"unit\" and one for each indicator that is normalised: \(ids.prefix(5))",
                headings: Set([ScoresFile.unitColumn] + ids))
        else { return nil }
        let count = units.units.count
        var file = ValuesFile(
            values: ids.map { _ in Array(repeating: nil, count: count) }, places: ids.map { _ in Array(repeating: nil, count: count) },
            flags: ids.map { _ in Array(repeating: nil, count: count) }, leaves: leaves)
        let columns = ColumnIndex(table)
        reading.report(headings(table, indicators, ids))
        guard let unitColumn = columns[ScoresFile.unitColumn] else { return nil }
        if ids.contains(where: { columns[$0] == nil }) { file.isComplete = false }
        var unreadable = UnreadableScores(), blanks = BlankScores(), undeclared = UndeclaredFlags(declared)
        let rows = UnitRows(table, unitColumn: unitColumn, units, of: "values", &reading)
        if !rows.isSound || !rows.missing.isEmpty { file.isComplete = false }
        file.unsureUnits.formUnion(rows.malformed.union(rows.missing))
        for (unit, row) in rows.rows {
            for (position, id) in ids.enumerated() {
                guard let column = columns[id] else { continue }
                let cell = row.cells[column], (text, flag) = flags.split(cell.text)
                blanks.count(cell)
                file.flags[position][unit] = flag
                // A blank with a sign in it is one; what has a sign that nobody declared is neither a number nor a blank.
                if flag == nil, rules?.missing == .error && !isDraft || !text.isEmpty, undeclared.add(cell) {
                    file.isComplete = false
                    file.unsureUnits.insert(unit)
                    continue
                }
                file.read(cell, text, position, unit, indicators.indicators[tree.leaves[leaves[position]]], rules, isDraft, &unreadable)
            }
        }
        reading.report(unreadable.diagnostics + undeclared.diagnostics)
        if isDraft, rules?.missing == .error || blanks.isAll, let warning = blanks.warning {
            reading.report(warning)
            file.isComplete = false
        }
        rows.report(everyUnit: true, &reading)
        return file
    }

    /// - Parameter text: what the cell holds beside its flag.
    private mutating func read(
        _ cell: CSVCell, _ text: String, _ position: Int, _ unit: Int, _ indicator: Indicator, _ rules: ScoringRules?, _ isDraft: Bool,
        _ unreadable: inout UnreadableScores
    ) {
        let isMissingAllowed = rules?.missing != .error
        if text.isEmpty, isMissingAllowed || isDraft {
            if !isMissingAllowed {
                isComplete = false
                unsureUnits.insert(unit)
            }
            return
        }
        if let value = Exact(cell: text) {
            values[position][unit] = value
            places[position][unit] = cell.place
            return
        }
        isComplete = false
        unsureUnits.insert(unit)
        let name = indicator.name.text("")
        let problem =
            text.isEmpty
            ? Diagnostic(
                "blank-score",
                cell.text.isEmpty
                    ? "the value of \(indicator.id) (\(name)) is blank" : "the value of \(indicator.id) (\(name)) is not there: \(cell.text)", at: cell.place,
                hint: "write it, or say in edition.yaml how missing values count: \"scoring: {missing: exclude}\" or zero")
            : Diagnostic(
                "not-a-number", "the value \"\(cell.text)\" of \(indicator.id) (\(name)) is not a number", at: cell.place,
                hint: ScoreCell.hint(cell.text, mayBeBlank: isMissingAllowed))
        unreadable.add(problem, cell.text, column: indicator.id)
    }

    private static func needless(_ reading: Reading) -> Diagnostic {
        Diagnostic(
            "values-not-normalised", "no indicator says how the values of \(name) become its scores", at: Place(file: reading.path(name)),
            hint: "add \"normalise: min-max\" or another way to its indicators, or move the numbers to scores.csv if they are scores already")
    }

    /// What the columns are: those of normalised leaves, each once.
    private static func headings(_ table: CSVTable, _ indicators: IndicatorsFile, _ ids: [String]) -> [Diagnostic] {
        let tree = indicators.tree, known = [ScoresFile.unitColumn] + ids
        var missing = known.filter { table.column(named: $0) == nil }
        var problems: [Diagnostic] = []
        for cell in table.header where !cell.text.isEmpty && !known.contains(cell.text) {
            let node = tree.node(cell.text)
            let hint: Message
            if let node, tree[node].isLeaf {
                hint = "say how its values become scores (\"normalise: min-max\" in indicators.yaml), or move the column to scores.csv"
            } else if node != nil {
                hint = "delete it: its value is made from its parts"
            } else if let near = nearest(cell.text, among: missing) ?? nearest(cell.text, among: known) {
                hint = "did you mean \(near)?"
                missing.removeAll { $0 == near }
            } else {
                hint = "delete it, or add the indicator to indicators.yaml"
            }
            problems.append(Diagnostic("unknown-column", "column \"\(cell.text)\" is no indicator that is normalised", at: cell.place, hint: hint))
        }
        return problems
            + missing.map { id in
                Diagnostic(
                    "missing-column", "column \(id) is missing", at: table.header.first?.place ?? Place(file: table.file),
                    hint: id == ScoresFile.unitColumn ? "head the column of unit ids \"unit\"" : "add a column headed \(id) with each unit’s raw value")
            }
    }
}
