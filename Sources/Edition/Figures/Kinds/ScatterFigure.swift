import Source

extension FigureEvaluation {
    /// Two values of each row against each other: the first series lies across, the second upwards.
    mutating func scatter() -> Figure? {
        guard block.series.count == 2, let source = rowSource(), var rows = rows(source, block.series) else { return nil }
        let groups = colour(&rows, source)
        return Figure(block: block, rows: markedAndLimited(rows), series: titles(source), groups: groups)
    }
}
