import Formula
import Scoring
import Source

/// The chosen rows with the values of each series, in the order of the source.
struct SeriesTable {
    let selection: RowSelection
    let series: [FigureBlock.Series]
    var rows: [FigureRow]
    /// By series: what its numbers are; nil where no row has one.
    let kinds: [NumberKind?]
    private let input: FigureInput

    private var source: RowSource { selection.source }

    /// Nil after a problem.
    init?(_ selection: RowSelection, _ series: [FigureBlock.Series], _ input: FigureInput, _ problems: inout [Diagnostic]) {
        var rows: [FigureRow] = [], kinds = [NumberKind?](repeating: nil, count: series.count), ofNothing: [Diagnostic] = []
        rows.reserveCapacity(selection.heads.count)
        var bound: BoundSeries?
        let editions = selection.isOfEditions ? input.editions : []
        for (position, head) in selection.heads.enumerated() {
            if selection.isOfEditions {
                // Each edition is a dataset of its own, whose pages print its numbers with its own places.
                bound = BoundSeries(series, for: .none, in: editions[position].dataset, input.printing(as: editions[position].dataset), &problems)
            } else if bound == nil {
                bound = BoundSeries(series, for: head.row, in: input.draft.dataset, input, &problems)
            }
            guard let values = bound?.values(of: head.row, &problems) else { return nil }
            for index in kinds.indices where kinds[index] == nil { kinds[index] = values.kinds[index] }
            if !values.ofNothing.isEmpty { ofNothing = values.ofNothing }
            rows.append(FigureRow(head, cells: values.cells))
        }
        // Where there is no value at all, the formula is to blame.
        if !ofNothing.isEmpty, rows.allSatisfy({ $0.cells.allSatisfy { $0 == nil } }) {
            problems += ofNothing
            return nil
        }
        self.selection = selection
        self.series = series
        self.rows = rows
        self.kinds = kinds
        self.input = input
    }

    /// The unit in which raw values are measured, where all series have the same.
    var measureUnit: LocalizedText? {
        var units: Set<LocalizedText?> = []
        for kind in kinds { if case .measured(let unit)? = kind { units.insert(unit) } else { units.insert(nil) } }
        return units.count == 1 ? units.first ?? nil : nil
    }

    /// What each series is called.
    var titles: [FigureTitle] { zip(series, kinds).map { $0.title(kind: $1, source, in: input.draft.dataset) } }

    /// By series: how a number between two of its values is printed. What the formula asks for stays.
    var between: [NumberFormat?] { zip(series, kinds).map { $0.formula.format == nil ? input.formats.between($1) : nil } }

    func isRank(_ position: Int = 0) -> Bool { kinds[position] == .rank }

    func lowIsBest(_ position: Int = 0) -> Bool? { input.lowIsBest(series[position], kinds[position], of: selection) }

    /// Whether the lower value of a series stands first: that of a rank, and the better one unless ranks begin with the worst.
    func lowestFirst(_ position: Int = 0) -> Bool? { input.lowestFirst(series[position], kinds[position], of: selection) }

    /// As ranks go where the figure tells which end is which; else from the highest to the lowest.
    func bestFirst(_ position: Int = 0) -> RowOrder { lowestFirst(position) == true ? .ascending : .descending }

    /// Ranks of units that stand from the best to the last, so that a reader of the first ten sees who shares the tenth: those of the
    /// results where the series is an indicator’s scores. A unit without a value has none, and of some units nobody has one.
    func ranked(by order: RowOrder) -> [FigureRow] {
        guard case .units = source, input.block.condition == nil, !isRank(), let lowIsBest = lowIsBest(), order == bestFirst() else { return rows }
        let results = input.draft.results
        let measure = series[0].measure(source, in: input.draft.dataset)
        // Ranks are those of scores: values that are drawn in or capped tie there.
        if measure?.function == "raw" { return rows }
        let standings: [Standing?] =
            if let node = measure?.node, measure?.function == "score", measure?.edition == nil {
                rows.map { row -> Standing? in
                    guard case .unit(let unit) = row.subject else { return nil }
                    return results.standings[node][unit]
                }
            } else {
                results.rules.standings(
                    present: rows.map { row -> Exact? in
                        if case .unit(let unit) = row.subject, results.unranked.contains(unit) { return nil }
                        return row.cells[0]?.compared
                    }, lowIsBest ? .low : .high)
            }
        return zip(rows, standings).map { row, standing in
            var row = row
            row.rank = standing?.plainLabel
            return row
        }
    }
}

extension FigureRow {
    init(_ head: RowHead, cells: [FigureCell?]) {
        self.init(id: head.id, label: head.label, subject: head.subject, cells: cells)
    }
}

extension FigureInput {
    /// Whether a lower value of a series is the better one: of ranks, and of what the rules or a penalty turn round; nil where the series is
    /// no indicator’s, or where its rows are indicators of either direction.
    func lowIsBest(_ series: FigureBlock.Series, _ kind: NumberKind?, of selection: RowSelection) -> Bool? {
        if kind == .rank { return true }
        let measure = series.measure(selection.source, in: draft.dataset)
        if let measure, measure.function == "raw" { return measure.node.flatMap { draft.dataset.raw[$0] }.map { $0.best == .low } }
        guard let measure,
            ["score", "mean", "rate", "median", "max", "min"].contains(measure.function)
        else { return nil }
        if let node = measure.node { return draft.results.direction(of: node) == .low }
        let directions = Set(
            selection.heads.compactMap { head in if case .indicator(let node) = head.subject { draft.results.direction(of: node) } else { nil } })
        return directions.count == 1 ? directions.first == .low : nil
    }

    func lowestFirst(_ series: FigureBlock.Series, _ kind: NumberKind?, of selection: RowSelection) -> Bool? {
        kind == .rank ? true : lowIsBest(series, kind, of: selection).map { draft.results.rules.first($0 ? .low : .high) == .low }
    }

    /// The block's own series for its own rows; nil after a problem.
    func table(_ problems: inout [Diagnostic]) -> SeriesTable? {
        guard let source = rowSource(&problems), let selection = selection(source, &problems) else { return nil }
        return SeriesTable(selection, block.series, self, &problems)
    }
}
