import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// Units by rank, or groups, against the leaf indicators: scores of units, means of groups.
    mutating func heatmap() -> Figure? {
        var source = RowSource.units
        if block.rows != nil {
            guard let found = rowSource() else { return nil }
            source = found
        }
        let columns = draft.tree.leaves
        var rows: [FigureRow] = []
        switch source {
        case .units:
            guard let chosen = selected(draft.results.order(by: 0).map { .unit($0) }) else { return nil }
            scope.all = draft.units.count
            for case .unit(let unit) in chosen {
                let head = unitHead(.unit(unit))
                rows.append(FigureRow(id: head.id, label: head.label, subject: head.subject, cells: cells(columns, .score) { draft.results.values[$0][unit] }))
            }
        case .grouping:
            for head in heads(source) ?? [] {
                guard case .units(let units) = head.row else { continue }
                rows.append(FigureRow(id: head.id, label: head.label, subject: head.subject, cells: cells(columns, .mean) { draft.results.mean($0, over: units) }))
            }
        case .indicators, .table, .editions:
            report(
                "unknown-rows", "a heatmap’s rows are units or groups", at: block.rows?.place ?? block.place,
                hint: "write rows: units, or the name of a grouping")
            return nil
        }
        if rows.isEmpty, !diagnostics.hasErrors {
            report("no-rows", "figure \(block.id) has no rows", at: block.conditionPlace ?? block.place, hint: "no row meets the condition in where:")
        }
        return Figure(block: block, rows: markedAndLimited(rows), series: columns.map { .indicator($0) }, columns: columns)
    }

    private func cells(_ columns: [Int], _ kind: NumberKind, _ value: (Int) -> Exact?) -> [FigureCell?] {
        columns.map { node in value(node).map { FigureCell(number: $0, format: format(kind, of: $0)) } }
    }
}
