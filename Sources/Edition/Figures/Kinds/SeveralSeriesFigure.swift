import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// Grouped bars and dumbbells: several values a row, side by side.
    mutating func severalSeries(_ counts: ClosedRange<Int>, _ what: String) -> Figure? {
        guard counts.contains(block.series.count) else {
            let number = counts.upperBound == counts.lowerBound ? "exactly two series" : "at least two series"
            report(
                "no-series", "\(what) need \(number), not \(block.series.count)", at: block.series.first?.place ?? block.place,
                hint: "write series: with a label and a value for each")
            return nil
        }
        guard let source = rowSource(), var rows = rows(source, block.series) else { return nil }
        // A dumbbell's second value, the dot, is what it is about.
        let series = block.kind == .dumbbells ? 1 : 0
        rows = sorted(rows, by: block.order ?? (block.kind == .dumbbells ? bestFirst(rows, series: series, source) : .none)) { $0.cells[series]?.compared }
        return Figure(
            block: block, rows: markedAndLimited(rows), series: titles(source), references: references(source), maximum: maximum(rows),
            lowIsBest: lowIsBest(rows, series: series, source), isRank: kinds[series] == .rank)
    }
}
