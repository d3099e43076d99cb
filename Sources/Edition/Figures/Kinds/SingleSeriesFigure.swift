import Source

extension FigureInput {
    /// Bars, dots, columns and distributions: one value a row.
    func singleSeries(_ problems: inout [Diagnostic]) -> Figure? {
        guard block.hasSeries(&problems), var table = table(&problems) else { return nil }
        let isList = block.kind == .bars || block.kind == .dots
        // Columns are for what has an order of its own, and a distribution has its axis; editions stand as their years do.
        let order = block.order ?? (isList && !table.selection.isOfEditions ? table.bestFirst() : .none)
        table.rows = table.rows.sorted(by: order) { $0.cells[0]?.compared }
        if order != .none { table.rows = table.rows.unrankedLast(draft.results) }
        if isList { table.rows = table.ranked(by: order) }
        let groups = colours(&table.rows, table.selection.source, &problems)
        let shown = markedAndLimited(table.rows, &problems)
        let references = references(table.selection, shown: shown.count, &problems)
        return figure(shown, of: table.selection, table.titles) {
            $0.references = references
            $0.maximum = maximum(of: table)
            $0.lowIsBest = table.lowIsBest()
            $0.lowestFirst = table.lowestFirst()
            $0.isRank = table.isRank()
            $0.between = table.between
            $0.block.unit = $0.block.unit ?? table.measureUnit
            $0.groups = groups
        }
    }
}
