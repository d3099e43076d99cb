import Formula
import Scoring
import Source

/// The values of a figure's rows in one edition, as that edition has and prints them.
struct ValueColumn {
    let series: FigureBlock.Series
    let selection: RowSelection
    let there: Dataset
    let input: FigureInput

    /// What its numbers are, if there is any.
    private(set) var kind: NumberKind?

    init(_ series: FigureBlock.Series, _ selection: RowSelection, _ there: Dataset, _ input: FigureInput) {
        self.series = series
        self.selection = selection
        self.there = there
        self.input = input.printing(as: there)
    }

    /// By row; nil in it where the edition has no such row or no value, nil after a problem.
    mutating func cells(_ problems: inout [Diagnostic]) -> [FigureCell?]? {
        let rows = selection.heads.map { input.row($0, in: there) }
        guard let first = rows.lazy.compactMap({ $0 }).first, input.knows(series.formula, there) else { return rows.map { _ in nil } }
        guard let bound = BoundSeries([series], for: first, in: there, input, &problems) else { return nil }
        var cells: [FigureCell?] = []
        for row in rows {
            guard let row else {
                cells.append(nil)
                continue
            }
            guard let values = bound.values(of: row, &problems) else { return nil }
            kind = kind ?? values.kinds[0]
            cells.append(values.cells[0])
        }
        return cells
    }
}
