import Formula
import Scoring
import Source

/// A series whose names are resolved: evaluated for each row without looking them up again.
struct BoundSeries {
    let series: FigureBlock.Series
    let formula: BoundFormula
}

extension FigureEvaluation {
    /// Binds every series for rows like this one; nil after the diagnostics of all.
    mutating func bind(_ series: [FigureBlock.Series], for row: Row, in dataset: Dataset? = nil) -> [BoundSeries]? {
        var bound: [BoundSeries] = []
        for one in series {
            switch one.formula.bind(in: dataset ?? draft.dataset, row: row) {
            case .success(let formula): bound.append(BoundSeries(series: one, formula: formula))
            case .failure(let problems): diagnostics += problems.diagnostics
            }
        }
        if kinds.count < series.count { kinds = [NumberKind?](repeating: nil, count: series.count) }
        return bound.count == series.count ? bound : nil
    }

    /// The values of a row; nil if a formula cannot be evaluated or gives no number, which is said once.
    mutating func cells(_ bound: [BoundSeries], _ row: Row) -> [FigureCell?]? {
        var cells: [FigureCell?] = []
        cells.reserveCapacity(bound.count)
        for (index, one) in bound.enumerated() {
            switch one.formula.evaluate(row, cache: cache) {
            case .failure(let problems) where isMissing(problems, in: row):
                ofNothing = problems.diagnostics
                cells.append(nil)
            case .failure(let problems):
                diagnostics += problems.diagnostics
                return nil
            case .success(let value):
                if value.content == .missing {
                    cells.append(nil)
                } else if let cell = cell(value) {
                    if kinds[index] == nil { kinds[index] = value.kind }
                    cells.append(cell)
                } else if !one.formula.oddCells.isEmpty {
                    diagnostics += one.formula.oddCells
                    return nil
                } else {
                    report(
                        "not-a-number", "formula \"\(one.series.formula.text)\" does not give a number", at: one.series.place,
                        hint: "a chart needs a number for each row, such as mean(total)")
                    return nil
                }
            }
        }
        return cells
    }

    /// A group or an indicator for which nobody has a value has none itself, like a unit without one.
    private func isMissing(_ problems: Problems, in row: Row) -> Bool {
        switch row {
        case .units, .indicator: problems.diagnostics.allSatisfy { $0.rule == "formula-of-nothing" }
        case .none, .unit, .record: false
        }
    }

    /// Every row of a source with its values.
    mutating func rows(_ source: RowSource, _ series: [FigureBlock.Series]) -> [FigureRow]? {
        guard let heads = heads(source) else { return nil }
        if case .editions = source { return editionRows(heads, series) }
        guard let bound = bind(series, for: heads[0].row) else { return nil }
        var rows: [FigureRow] = []
        rows.reserveCapacity(heads.count)
        for head in heads {
            guard let cells = cells(bound, head.row) else { return nil }
            rows.append(FigureRow(id: head.id, label: head.label, subject: head.subject, cells: cells))
        }
        // Where there is no value at all, the formula is to blame.
        if !ofNothing.isEmpty, rows.allSatisfy({ $0.cells.allSatisfy { $0 == nil } }) {
            diagnostics += ofNothing
            return nil
        }
        return rows
    }

    /// Each edition is a dataset of its own.
    private mutating func editionRows(_ heads: [RowHead], _ series: [FigureBlock.Series]) -> [FigureRow]? {
        var rows: [FigureRow] = []
        for (head, edition) in zip(heads, editions) {
            guard let bound = bind(series, for: .none, in: edition.dataset), let cells = cells(bound, .none) else { return nil }
            rows.append(FigureRow(id: head.id, label: head.label, subject: head.subject, cells: cells))
        }
        return rows
    }

    func cell(_ value: Value) -> FigureCell? {
        value.number.map { number in
            // Only the total has its own places; an indicator's are the same for all.
            switch value.kind {
            case .total: FigureCell(number: number, format: format(value, of: number), compared: compared(number, on: 0))
            case .score: FigureCell(number: number, format: format(value, of: number), compared: compared(number, on: 1))
            default: FigureCell(number: number, format: format(value, of: number))
            }
        }
    }

    /// A value as the rules compare those of a node: what is ranked as printed ties where the printed ones do.
    func compared(_ number: Exact, on node: Int) -> Exact {
        draft.results.rules.rankBy == .published ? draft.results.printed(number, of: node) : number
    }

    /// What the block asks for, else what the formula asks for, else what numbers of the kind have.
    private func format(_ value: Value, of number: Exact) -> NumberFormat {
        rounded(chosenFormat ?? value.format ?? value.kind?.format(of: number, draft.results.places) ?? NumberFormat(decimals: 1))
    }

    /// What the block asks for, else what numbers of the kind have.
    func format(_ kind: NumberKind, of number: Exact) -> NumberFormat {
        rounded(chosenFormat ?? kind.format(of: number, draft.results.places))
    }

    /// Of a number that lies between two of a series: half-way between two scores there need not be one. What is asked for stays.
    func formatBetween(_ series: Int) -> NumberFormat? {
        if chosenFormat != nil || (block.series.indices.contains(series) && block.series[series].formula.format != nil) { return nil }
        switch kinds[series] {
        case .score, .total, .mean, .part, .difference, .count: return format(.mean, of: .zero)
        default: return nil
        }
    }

    private func rounded(_ format: NumberFormat) -> NumberFormat {
        var format = format
        format.rounding = draft.results.rules.rounding
        return format
    }

    var chosenFormat: NumberFormat? { block.format.flatMap { NumberFormat($0.text) } }

    mutating func checkFormat() {
        if let format = block.format, NumberFormat(format.text) == nil {
            report(
                "unknown-format", "format \"\(format.text)\" is not a number format", at: format.place,
                hint: "write one such as 0, 0.0, 0.0% or #,##0")
        }
        guard let format = block.format else { return }
        for series in block.formulas where series.formula.format != nil {
            report(
                "formula-no-effect", "the format behind as has no effect beside format: \(format.text)", at: series.place,
                hint: "write \(series.formula.withoutFormat), or take format: out")
        }
    }

    mutating func requireSeries() -> Bool {
        if block.series.isEmpty {
            report("missing-key", "figure has no value", at: block.place, hint: "add value: with a formula, such as mean(total)")
        }
        return !block.series.isEmpty
    }
}
