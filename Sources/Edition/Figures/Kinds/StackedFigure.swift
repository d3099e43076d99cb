import Formula
import Scoring
import Source

extension FigureInput {
    /// Bars cut into parts, with what they add up to at the end. An indicator as `value` is cut into what the indicators below it contribute.
    func stacked(_ problems: inout [Diagnostic]) -> Figure? {
        guard block.hasSeries(&problems), let source = rowSource(&problems) else { return nil }
        if block.series.count == 1, block.series[0].label == nil { return contributions(block.series[0], source, &problems) }
        guard let selection = selection(source, &problems), var table = SeriesTable(selection, block.series, self, &problems),
            addUp(table.kinds.compactMap { $0 }, &problems)
        else { return nil }
        for index in table.rows.indices { table.rows[index].total = Self.sum(table.rows[index].cells) }
        let rows = table.rows.sorted(by: block.order ?? (selection.isOfEditions ? .none : .descending)) { $0.total?.number }
        return figure(markedAndLimited(rows, &problems), of: selection, table.titles) {
            $0.whole = .word(.sum)
            $0.maximum = block.maximum
            $0.between = table.between
        }
    }

    /// Nil where a part is missing: the rest is no sum.
    private static func sum(_ cells: [FigureCell?]) -> FigureCell? {
        let present = cells.compactMap { $0 }
        guard let first = present.first, present.count == cells.count else { return nil }
        return FigureCell(number: present.map(\.number).sum(), format: first.format)
    }

    private func addUp(_ kinds: [NumberKind], _ problems: inout [Diagnostic]) -> Bool {
        guard let rate = kinds.firstIndex(of: .rate), let other = kinds.firstIndex(where: { $0 != .rate }) else { return true }
        problems.report(
            "no-series", "rates and points do not add up in one bar", at: block.series[max(rate, other)].place,
            hint: "write chart: grouped-bars, or give every part in points")
        return false
    }

    private func contributions(_ series: FigureBlock.Series, _ source: RowSource, _ problems: inout [Diagnostic]) -> Figure? {
        let tree = draft.tree, results = draft.results
        guard case .units = source, let measure = series.measure(source, in: draft.dataset), measure.function == "score", measure.edition == nil,
            let node = measure.node, !tree[node].isLeaf
        else {
            problems.report(
                "no-series", "\"\(series.formula.text)\" has no parts to stack", at: series.place,
                hint: "name an indicator with others below it, for rows: units, or write series: with a label and a value for each part")
            return nil
        }
        guard tree[node].aggregate.isAdditive else {
            problems.report(
                "no-series",
                "the parts of \"\(series.formula.text)\" do not add up to it (\(tree[node].aggregate.rawValue)), so there is nothing that could be stacked",
                at: series.place, hint: "write chart: heatmap to show the parts, or chart: bars for the whole")
            return nil
        }
        guard let selection = selection(source, &problems) else { return nil }
        let asTheyAre = results.addsUp(node)
        let whole: NumberKind = node == 0 ? .total(decimals: results.rules.decimals) : asTheyAre ? .score : .mean
        let rows = selection.heads.map { head in
            guard case .unit(let unit) = head.row else { preconditionFailure("a row of units") }
            let parts = results.contributions(to: node, of: unit) ?? tree[node].children.map { _ in nil }
            var row = FigureRow(head, cells: parts.map { part in part.map { formats.cell($0, asTheyAre ? .score : .mean) } })
            row.total = results.values[node][unit].map { formats.cell($0, whole, on: node) }
            return row
        }
        let lowIsBest = results.direction(of: node) == .low, lowestFirst = results.first(of: node) == .low
        let sorted = rows.sorted(by: block.order ?? (lowestFirst ? .ascending : .descending)) { $0.total?.compared }
            .unrankedLast(results)
        let titles = tree[node].children.map { asTheyAre ? FigureTitle.indicator($0) : .contribution(of: $0) }
        return figure(markedAndLimited(sorted, &problems), of: selection, titles) {
            $0.whole = .measure(.score, of: node)
            $0.maximum = stackedMaximum(rows, node)
            $0.lowIsBest = lowIsBest
            $0.lowestFirst = lowestFirst
            $0.between = titles.map { _ in formats.between(.mean) }
            $0.betweenWholes = formats.between(.mean)
        }
    }

    /// The node’s full marks, unless a bonus carries a value beyond them.
    private func stackedMaximum(_ rows: [FigureRow], _ node: Int) -> Exact? {
        if let maximum = block.maximum { return maximum }
        guard let full = draft.tree[node].fullMarks else { return nil }
        return rows.allSatisfy { ($0.total?.number ?? .zero) <= full } ? full : nil
    }
}
