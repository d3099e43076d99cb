import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// Bars cut into parts, with what they add up to at the end. An indicator as `value` is cut into what the indicators below it contribute.
    mutating func stacked() -> Figure? {
        guard requireSeries(), let source = rowSource() else { return nil }
        if block.series.count == 1, block.series[0].label == nil { return contributions(block.series[0], source) }
        guard var rows = rows(source, block.series), addUp(kinds.compactMap { $0 }) else { return nil }
        for index in rows.indices { rows[index].total = sum(rows[index].cells) }
        rows = sorted(rows, by: block.order ?? .descending) { $0.total?.number }
        return Figure(block: block, rows: markedAndLimited(rows), series: titles(source), whole: .word(.sum), maximum: block.maximum)
    }

    /// Nil where a part is missing: the rest is no sum.
    private func sum(_ cells: [FigureCell?]) -> FigureCell? {
        let present = cells.compactMap { $0 }
        guard let first = present.first, present.count == cells.count else { return nil }
        return FigureCell(number: present.map(\.number).sum(), format: first.format)
    }

    private mutating func addUp(_ kinds: [NumberKind]) -> Bool {
        guard let rate = kinds.firstIndex(of: .rate), let other = kinds.firstIndex(where: { $0 != .rate }) else { return true }
        report(
            "no-series", "rates and points do not add up in one bar", at: block.series[max(rate, other)].place,
            hint: "write chart: grouped-bars, or give every part in points")
        return false
    }

    private mutating func contributions(_ series: FigureBlock.Series, _ source: RowSource) -> Figure? {
        let tree = draft.tree, results = draft.results
        guard case .units = source, let measure = measure(series, source), measure.function == "score", measure.edition == nil, let node = measure.node,
            !tree[node].isLeaf
        else {
            report(
                "no-series", "\"\(series.formula.text)\" has no parts to stack", at: series.place,
                hint: "name an indicator with others below it, for rows: units, or write series: with a label and a value for each part")
            return nil
        }
        guard tree[node].aggregate.isAdditive else {
            report(
                "no-series", "the parts of \"\(series.formula.text)\" do not add up to it (\(tree[node].aggregate.rawValue)), so there is nothing that could be stacked",
                at: series.place, hint: "write chart: heatmap to show the parts, or chart: bars for the whole")
            return nil
        }
        guard let heads = heads(source) else { return nil }
        let asTheyAre = results.addsUp(node)
        var rows: [FigureRow] = []
        for head in heads {
            guard case .unit(let unit) = head.row else { preconditionFailure("a row of units") }
            let parts = results.contributions(to: node, of: unit) ?? tree[node].children.map { _ in nil }
            var row = FigureRow(
                id: head.id, label: head.label, subject: head.subject,
                cells: parts.map { part in part.map { FigureCell(number: $0, format: format(asTheyAre ? .score : .mean, of: $0)) } })
            row.total = results.values[node][unit].map { value in
                let kind: NumberKind = node == 0 ? .total(decimals: results.rules.decimals) : asTheyAre ? .score : .mean
                return FigureCell(number: value, format: format(kind, of: value), compared: compared(value, on: node))
            }
            rows.append(row)
        }
        // The parts are measured as what they make.
        kinds = tree[node].children.map { _ in .mean }
        let lowIsBest = results.direction(of: node) == .low
        rows = sorted(rows, by: block.order ?? (lowIsBest ? .ascending : .descending)) { $0.total?.compared }
        var figure = Figure(
            block: block, rows: markedAndLimited(rows), series: tree[node].children.map { asTheyAre ? .indicator($0) : .contribution(of: $0) },
            whole: .measure(.score, of: node), maximum: stackedMaximum(rows, node), lowIsBest: lowIsBest)
        figure.betweenWholes = format(.mean, of: .zero)
        return figure
    }

    /// The node’s full marks, unless a bonus carries a value beyond them.
    private func stackedMaximum(_ rows: [FigureRow], _ node: Int) -> Exact? {
        if let maximum = block.maximum { return maximum }
        let full = draft.tree[node].maximum
        return !full.isZero && rows.allSatisfy { ($0.total?.number ?? .zero) <= full } ? full : nil
    }
}
