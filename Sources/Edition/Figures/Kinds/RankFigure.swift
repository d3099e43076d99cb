import Formula
import Scoring
import Source

extension FigureInput {
    /// Slopes and bumps: a rank of each row in each of several editions.
    ///
    /// The editions are series that the block lists (columns of a data table, `rank(total in 2016)`), or all editions up to
    /// this one with `value` evaluated in each.
    func ranks(_ counts: ClosedRange<Int>, _ problems: inout [Diagnostic]) -> Figure? {
        let isListed = block.series.count > 1 || block.series.first?.label != nil
        let found = isListed ? listedRanks(counts, &problems) : editionRanks(counts, &problems)
        guard let (selection, columns, titles, editions, breaks) = found else { return nil }
        let rows = selection.heads.enumerated().map { position, head in
            var row = FigureRow(head, cells: columns.map { $0[position] })
            row.breaks = breaks(head.subject)
            return row
        }
        var sorted = rows.sorted(by: .ascending) { $0.cells.last??.number }
        guard let panels = panels(&sorted, selection.source, &problems) else { return nil }
        let shown = markedAndLimited(sorted, &problems)
        return figure(shown, of: selection, titles) {
            $0.unjoined = Self.unjoined(shown.map(\.breaks), editions)
            $0.lowIsBest = true
            $0.lowestFirst = true
            $0.isRank = true
            $0.groups = panels.names
            $0.panels = panels.title
        }
    }

    /// Rows, a column of cells for each edition, what the editions are called and which they are, and where a row's line is interrupted.
    private typealias RankColumns = (
        selection: RowSelection, columns: [[FigureCell?]], titles: [FigureTitle], editions: [String], breaks: (FigureRow.Subject) -> Set<Int>
    )

    private func listedRanks(_ counts: ClosedRange<Int>, _ problems: inout [Diagnostic]) -> RankColumns? {
        guard counts.contains(block.series.count) else {
            problems.report(
                "no-series", "\(block.kind.rawValue) takes two series, not \(block.series.count)", at: block.series[0].place,
                hint: "write chart: bump for more editions")
            return nil
        }
        guard let source = rowSource(&problems), let selection = selection(source, &problems) else { return nil }
        var columns: [[FigureCell?]] = []
        for series in block.series {
            guard let column = RankColumn(series, selection, draft.dataset, self).cells(&problems) else { return nil }
            columns.append(column)
        }
        let ranks = [NumberKind?](repeating: .rank, count: block.series.count)
        return (
            selection, columns, block.series.map { $0.title(kind: .rank, source, in: draft.dataset) }, self.editions(of: block.series, source),
            { breaks(between: block.series, ranks, source, row: $0) }
        )
    }

    private func editionRanks(_ counts: ClosedRange<Int>, _ problems: inout [Diagnostic]) -> RankColumns? {
        let editions = Array(self.editions.suffix(min(counts.upperBound, 40)))
        guard editions.count > 1 else {
            problems.report(
                "one-edition", "\(draft.id) is the only edition, and ranks are compared across at least two", at: block.place,
                hint: "write series: with a label and a value for each year, or chart: bars")
            return nil
        }
        guard let value = block.series.first ?? totalRank else { return nil }
        var source = RowSource.units
        if block.rows != nil {
            guard let found = rowSource(&problems) else { return nil }
            source = found
        }
        guard let selection = selection(source, &problems) else { return nil }
        var columns: [[FigureCell?]] = []
        for edition in editions {
            guard let column = RankColumn(value, selection, edition.dataset, self).cells(&problems) else { return nil }
            columns.append(column)
        }
        let ids = editions.map(\.id)
        return (selection, columns, ids.map { .text(LocalizedText($0)) }, ids, { breaks(value, .rank, over: ids, row: $0) })
    }

    private var totalRank: FigureBlock.Series? {
        Formula.parse("rank(total)", at: block.place).0.map { FigureBlock.Series(label: nil, formula: $0, place: block.place) }
    }
}
