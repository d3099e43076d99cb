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
        case .indicators, .table, .editions:
            problems.report(
                "unknown-rows", "a heatmap’s rows are units or groups", at: block.rows?.place ?? block.place,
                hint: "write rows: units, or the name of a grouping")
            return nil
        }
        guard var selection = selection(source, &problems) else { return nil }
        let results = draft.results, columns = draft.tree.leaves
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
}
