import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// Bars, dots, columns and distributions: one value a row.
    mutating func singleSeries() -> Figure? {
        guard requireSeries(), let source = rowSource(), var rows = rows(source, block.series) else { return nil }
        let order = block.order ?? defaultOrder
        rows = sorted(rows, by: order) { $0.cells[0]?.number }
        if block.kind == .bars || block.kind == .dots { rows = ranked(rows, by: order) }
        let groups = colour(&rows, source)
        return Figure(
            block: block, rows: markedAndLimited(rows), series: titles(source), references: references(source), maximum: maximum(rows), groups: groups)
    }

    /// Columns are for what has an order of its own, and a distribution has its axis.
    private var defaultOrder: RowOrder {
        block.kind == .bars || block.kind == .dots ? .descending : .none
    }
}
