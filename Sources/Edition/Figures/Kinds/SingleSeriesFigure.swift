import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// Bars, dots, columns and distributions: one value a row.
    mutating func singleSeries() -> Figure? {
        guard requireSeries(), let source = rowSource(), var rows = rows(source, block.series) else { return nil }
        let isList = block.kind == .bars || block.kind == .dots
        // Columns are for what has an order of its own, and a distribution has its axis.
        let order = block.order ?? (isList ? bestFirst(rows, source) : .none)
        rows = sorted(rows, by: order) { $0.cells[0]?.compared }
        if isList { rows = ranked(rows, by: order, source) }
        let groups = colour(&rows, source)
        return Figure(
            block: block, rows: markedAndLimited(rows), series: titles(source), references: references(source), maximum: maximum(rows),
            lowIsBest: lowIsBest(rows, series: 0, source), isRank: kinds.first == .rank, groups: groups)
    }
}
