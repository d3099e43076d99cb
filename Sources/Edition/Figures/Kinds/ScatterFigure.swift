import Source

extension FigureInput {
    /// Two values of each row against each other: the first series lies across, the second upwards.
    func scatter(_ problems: inout [Diagnostic]) -> Figure? {
        guard block.series.count == 2, var table = table(&problems) else { return nil }
        let groups = colours(&table.rows, table.selection.source, &problems)
        return figure(markedAndLimited(table.rows, &problems), of: table.selection, table.titles) {
            $0.between = table.between
            $0.block.unit = $0.block.unit ?? table.measureUnit
            $0.groups = groups
        }
    }
}
