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
        value.number.map { FigureCell(number: $0, format: format(value, of: $0)) }
    }

    /// What the block asks for, else what the formula asks for, else what numbers of the kind have.
    private func format(_ value: Value, of number: Exact) -> NumberFormat {
        chosenFormat ?? value.format ?? value.kind?.format(of: number, draft.results.places) ?? NumberFormat(decimals: 1)
    }

    var chosenFormat: NumberFormat? {
        var format = block.format.flatMap { NumberFormat($0.text) }
        format?.rounding = draft.results.rules.rounding
        return format
    }

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
