import Scoring
import Source

/// scores.csv: a row for each unit, a column for each leaf indicator (or for each criterion that has an id),
/// and what was published, if the file says it.
struct ScoresFile {
    /// By leaf, then by unit; nil where no score could be read.
    var scores: [[Exact?]]
    /// By leaf, then by unit: where the scores stand; nil of a row that is not there.
    var places: [[Place?]]
    /// By leaf, then by unit: the position of the flag that stands in the cell.
    var flags: [[Int?]]
    /// What the file says was published.
    var published = Published()
    /// Whether every unit has every score, so that formulas can be evaluated.
    var isComplete: Bool
    /// Scores that are there and wrong, by leaf and unit.
    var doubtful: [(leaf: Int, unit: Int)] = []
    /// Units whose total nobody knows: a score of theirs is wrong or could not be read. What their published totals differ in follows from that.
    private(set) var unsureUnits: Set<Int> = []

    static let unitColumn = "unit"
    static let publishedColumns = ["published_total", "published_rank"]

    /// A file without any score, in place of one that cannot be read.
    init(indicators: IndicatorsFile, units: UnitsFile) {
        let count = units.units.count
        scores = indicators.tree.leaves.map { _ in Array(repeating: nil, count: count) }
        places = indicators.tree.leaves.map { _ in Array(repeating: nil, count: count) }
        flags = indicators.tree.leaves.map { _ in Array(repeating: nil, count: count) }
        isComplete = false
    }

    /// - Parameter flags: nil where edition.yaml could not be read: then no sign is said to be undeclared.
    /// - Parameter rules: nil where they could not be read: then nobody knows whether a score may be missing.
    /// - Parameter isDraft: whether scores may still be blank, as they are while an edition is being made: one warning says how many.
    static func load(_ reading: inout Reading, indicators: IndicatorsFile, units: UnitsFile, rules: ScoringRules?, flags declared: ScoreFlags?, isDraft: Bool)
        -> ScoresFile?
    {
        let tree = indicators.tree, flags = declared ?? ScoreFlags()
        let headings = Set([Self.unitColumn] + Self.publishedColumns + tree.leaves.map { tree[$0].id })
        let hasScores = tree.leaves.contains { !indicators.normalised.contains($0) }
        if !hasScores, !reading.hasTable("scores.csv") {
            // Every score is made from a raw value.
            var file = ScoresFile(indicators: indicators, units: units)
            file.isComplete = units.isComplete && units.unreadIDs.isEmpty
            return file
        }
        guard let table = reading.table("scores.csv", hint: "write a column \"unit\" and one for each leaf indicator", headings: headings) else { return nil }
        let columns = ColumnIndex(table)
        reading.report(ScoreColumns.check(table, indicators))
        guard let unitColumn = columns[Self.unitColumn] else { return nil }
        var file = ScoresFile(indicators: indicators, units: units)
        let leafColumns = tree.leaves.map { indicators.normalised.contains($0) ? nil : columns[tree[$0].id] }
        let lacksColumns = zip(tree.leaves, leafColumns).contains { !indicators.normalised.contains($0) && $1 == nil }
        file.isComplete = !lacksColumns && units.isComplete && units.unreadIDs.isEmpty
        if lacksColumns { file.unsureUnits = Set(units.units.indices) }
        let rows = UnitRows(table, unitColumn: unitColumn, units, of: "scores", &reading)
        if !rows.isSound { file.isComplete = false }
        file.unsureUnits.formUnion(rows.malformed)
        var blanks = BlankScores()
        var scales = zip(tree.leaves, leafColumns).map { leaf, column in
            ScoreScale(indicators.indicators[leaf], tree[leaf], place: table.header[column ?? 0].place)
        }
        var unreadable = UnreadableScores(), undeclared = UndeclaredFlags(declared)
        var published = PublishedColumns.ofScores(table.header, tree, unitCount: units.units.count)
        for (unit, row) in rows.rows {
            for (position, column) in leafColumns.enumerated() {
                guard let column else { continue }
                let cell = row.cells[column]
                let place = row.cells[column].place
                blanks.count(cell)
                let (text, flag) = flags.split(cell.text)
                file.flags[position][unit] = flag
                if text.isEmpty, isDraft || rules?.missing != .error {
                    if rules?.missing == .error {
                        file.isComplete = false
                        file.unsureUnits.insert(unit)
                    }
                    continue
                }
                if flag == nil, undeclared.add(cell) {
                    file.isComplete = false
                    file.unsureUnits.insert(unit)
                    continue
                }
                let indicator = indicators.indicators[tree.leaves[position]]
                switch ScoreCell.read(
                    text, indicator: indicator, tree[tree.leaves[position]], mayBeBlank: rules?.missing != .error, at: place)
                {
                case .score(let value, let problem):
                    file.scores[position][unit] = value
                    file.places[position][unit] = place
                    scales[position].add(value, problem)
                    if problem != nil {
                        file.doubtful.append((position, unit))
                        file.unsureUnits.insert(unit)
                    }
                case .unreadable(let problem):
                    file.isComplete = false
                    file.unsureUnits.insert(unit)
                    unreadable.add(problem, cell.text, column: indicator.id)
                }
            }
            published.read(row, unit: unit, &unreadable)
        }
        file.published = published.published
        for scale in scales { reading.report(scale.diagnostics()) }
        reading.report(unreadable.diagnostics + undeclared.diagnostics)
        if isDraft, rules?.missing == .error || blanks.isAll, let warning = blanks.warning {
            reading.report(warning)
            file.isComplete = false
        }
        if hasScores, !rows.missing.isEmpty {
            file.isComplete = false
            file.unsureUnits.formUnion(rows.missing)
        }
        rows.report(everyUnit: hasScores, &reading)
        return file
    }

    /// Takes in the scores that raw values become.
    mutating func take(_ normalised: NormalisedScores, of values: ValuesFile) {
        for (leaf, column) in normalised.scores { scores[leaf] = column }
        // The sign of a raw value is that of the score that it became.
        for (position, leaf) in values.leaves.enumerated() { flags[leaf] = values.flags[position] }
        if !values.isComplete || normalised.diagnostics.hasErrors { isComplete = false }
        unsureUnits.formUnion(normalised.diagnostics.hasErrors ? Set(scores.first?.indices ?? 0..<0) : values.unsureUnits)
    }

    /// Says that nothing is known of the scores that raw values would become.
    mutating func lackValues() {
        isComplete = false
        unsureUnits = Set(scores.first?.indices ?? 0..<0)
    }
}
