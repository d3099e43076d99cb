import Source

extension FigureInput {
    /// Grouped bars and dumbbells: several values a row, side by side.
    func severalSeries(_ counts: ClosedRange<Int>, _ what: Message, _ problems: inout [Diagnostic]) -> Figure? {
        guard counts.contains(block.series.count) else {
            let number: Message = counts.upperBound == counts.lowerBound ? "exactly two series" : "at least two series"
            problems.report(
                "no-series", "\(what) need \(number), not \(block.series.count)", at: block.series.first?.place ?? block.place,
                hint: "write series: with a label and a value for each")
            return nil
        }
        guard let table = table(&problems) else { return nil }
        // A dumbbell's second value, the dot, is what it is about.
        let about = block.kind == .dumbbells ? 1 : 0
        let isSorted = block.kind == .dumbbells && !table.selection.isOfEditions
        let rows = table.rows.sorted(by: block.order ?? (isSorted ? table.bestFirst(about) : .none)) { $0.cells[about]?.compared }
        var shown = markedAndLimited(rows, &problems)
        let references = references(table.selection, shown: shown.count, &problems)
        if block.kind == .dumbbells {
            let source = table.selection.source
            for index in shown.indices { shown[index].breaks = breaks(between: table.series, table.kinds, source, row: shown[index].subject) }
        }
        return figure(shown, of: table.selection, table.titles) {
            $0.unjoined = Self.unjoined(shown.map(\.breaks), editions(of: table.series, table.selection.source))
            $0.references = references
            $0.maximum = maximum(of: table)
            $0.lowIsBest = table.lowIsBest(about)
            $0.lowestFirst = table.lowestFirst(about)
            $0.isRank = table.isRank(about)
            $0.between = table.between
            $0.block.unit = $0.block.unit ?? table.measureUnit
        }
    }
}
