import Scoring
import Source

extension FigureInput {
    /// Two values of each row against each other: the first series lies across, the second upwards.
    func scatter(_ problems: inout [Diagnostic]) -> Figure? {
        guard block.series.count == 2, var table = table(&problems) else { return nil }
        let groups = colours(&table.rows, table.selection.source, &problems)
        let shown = markedAndLimited(table.rows, &problems)
        let trend = trend(shown, &problems)
        return figure(shown, of: table.selection, table.titles) {
            $0.between = table.between
            $0.block.unit = $0.block.unit ?? table.measureUnit
            $0.groups = groups
            $0.trend = trend
        }
    }

    /// The line that `trend:` asks for, through all points that the chart shows.
    private func trend(_ rows: [FigureRow], _ problems: inout [Diagnostic]) -> LeastSquares? {
        guard block.trend != nil else { return nil }
        let points = rows.compactMap { row in row.cells[0].flatMap { x in row.cells[1].map { (x: x.number, y: $0.number) } } }
        if let line = LeastSquares(points) { return line }
        problems.report(
            "no-trend",
            points.count < 3
                ? "\(points.count) points are too few for a trend, which needs three" : "the points have no trend: all have the same value on one axis",
            at: block.places[.trend] ?? block.place, hint: "delete trend:")
        return nil
    }
}
