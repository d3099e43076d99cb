import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// Bars cut into parts, with their sum at the end. An indicator as `value` is cut into the indicators below it.
    mutating func stacked() -> Figure? {
        guard requireSeries(), let source = rowSource() else { return nil }
        var parts = block.series
        if parts.count == 1, parts[0].label == nil {
            guard let children = children(of: parts[0]) else {
                report(
                    "no-series", "\"\(parts[0].formula.text)\" has no parts to stack", at: parts[0].place,
                    hint: "name an indicator with others below it, or write series: with a label and a value for each part")
                return nil
            }
            parts = children
        }
        guard var rows = rows(source, parts) else { return nil }
        for index in rows.indices { rows[index].total = sum(rows[index].cells) }
        rows = sorted(rows, by: block.order ?? .descending) { $0.total?.number }
        return Figure(block: block, rows: markedAndLimited(rows), series: parts.map { $0.label.map { .text($0) } ?? .word(.value) }, maximum: stackedMaximum(rows))
    }

    private func children(of series: FigureBlock.Series) -> [FigureBlock.Series]? {
        guard let node = draft.tree.nodes.indices.first(where: { draft.tree[$0].id == series.formula.text || draft.indicators[$0].id == series.formula.text })
        else { return nil }
        let children = draft.tree[node].children.compactMap { child -> FigureBlock.Series? in
            Formula.parse(draft.indicators[child].id, at: series.place).0.map {
                FigureBlock.Series(label: draft.indicators[child].name, formula: $0, place: series.place)
            }
        }
        return children.isEmpty ? nil : children
    }

    private func sum(_ cells: [FigureCell?]) -> FigureCell? {
        let present = cells.compactMap { $0 }
        guard let first = present.first else { return nil }
        return FigureCell(number: present.reduce(.zero) { $0 + $1.number }, format: first.format)
    }

    /// The largest sum, or what the parts' maxima add up to if no sum is beyond that.
    private func stackedMaximum(_ rows: [FigureRow]) -> Exact? {
        if let maximum = block.maximum { return maximum }
        guard block.series.count == 1, let node = draft.tree.nodes.indices.first(where: { draft.indicators[$0].id == block.series[0].formula.text })
        else { return nil }
        let full = draft.tree[node].maximum
        return !full.isZero && rows.allSatisfy { ($0.total?.number ?? .zero) <= full } ? full : nil
    }
}
