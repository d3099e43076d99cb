import Formula
import Scoring
import Source

extension FigureInput {
    /// Units by rank, or groups, against the leaf indicators: scores of units, means of groups.
    func heatmap(_ problems: inout [Diagnostic]) -> Figure? {
        var source = RowSource.units
        if block.rows != nil {
            guard let found = rowSource(&problems) else { return nil }
            source = found
        }
        switch source {
        case .units, .grouping: break
        case .indicators: return correlations(&problems)
        case .table, .editions:
            problems.report(
                "unknown-rows", "a heatmap’s rows are units, groups or indicators", at: block.rows?.place ?? block.place,
                hint: "write rows: units, the name of a grouping, or rows: indicators for their correlations")
            return nil
        }
        guard let (selected, columns) = conditioned(source, &problems) else { return nil }
        var selection = selected
        let results = draft.results
        if case .units = source {
            let places = Dictionary(results.order(by: 0).enumerated().map { (Row.unit($1), $0) }) { first, _ in first }
            selection.heads.sort { places[$0.row] ?? 0 < places[$1.row] ?? 0 }
        }
        let rows = selection.heads.map { head in
            FigureRow(
                head,
                cells: columns.map { node in
                    switch head.row {
                    case .unit(let unit): results.values[node][unit].map { formats.cell($0, .score) }
                    case .units(let units): results.plainMean(node, over: units).map { formats.cell($0, .mean) }
                    case .none, .indicator, .record: nil
                    }
                })
        }
        return figure(markedAndLimited(rows, &problems), of: selection, columns.map { .indicator($0) }) { $0.columns = columns }
    }

    /// Indicators against each other: how far they go together over the units that have both scores.
    private func correlations(_ problems: inout [Diagnostic]) -> Figure? {
        guard let selection = selection(.indicators, &problems) else { return nil }
        let results = draft.results
        let nodes = selection.heads.compactMap { head in if case .indicator(let node, _) = head.row { node } else { nil } }
        func counted(_ node: Int) -> [Exact?] { results.values[node].indices.map { results.isCounted[$0] ? results.values[node][$0] : nil } }
        let rows = zip(selection.heads, nodes).map { head, node in
            FigureRow(
                head, cells: nodes.map { other in node == other ? nil : Correlation.pearson(counted(node), counted(other)).map { formats.cell($0, .ratio) } })
        }
        return figure(markedAndLimited(rows, &problems), of: selection, nodes.map { .indicator($0) }) {
            $0.columns = nodes
            $0.isCorrelation = true
        }
    }

    /// The rows and the columns. A condition chooses the one or the other: what can be asked of each unit chooses rows, what can be asked of each
    /// indicator (`depth = 1`, `parent = "ux"`) columns, which are the leaves otherwise.
    private func conditioned(_ source: RowSource, _ problems: inout [Diagnostic]) -> (RowSelection, [Int])? {
        guard let condition = block.condition, case .failure = condition.units(in: draft.dataset),
            case .success(let nodes) = condition.indicators(in: draft.dataset)
        else { return selection(source, &problems).map { ($0, draft.tree.leaves) } }
        if nodes.isEmpty {
            problems.report(
                "no-rows", "no indicator meets the condition of figure \(block.id)", at: block.conditionPlace ?? block.place,
                hint: "write one such as depth = 1")
            return nil
        }
        var all = self
        all.block.condition = nil
        return all.selection(source, &problems).map { ($0, nodes) }
    }
}
