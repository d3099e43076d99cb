import Formula
import Source

extension FigureEvaluation {
    /// Checks what can be checked while scores are missing: the rows and every name, but no value. There is no figure then.
    mutating func checkNames() {
        checkFormat()
        var row = Row.unit(0)
        if block.rows != nil || (!block.series.isEmpty && !findsItsRows) {
            guard let source = rowSource() else { return }
            if case .table(let table) = source, let word = block.label, !draft.dataset.tables[table].columns.contains(where: { $0.name == word.text }) {
                diagnostics.append(DataColumn.unknown(word, in: draft.dataset.tables[table]))
            }
            if block.kind != .tiles { row = sample(source) }
        }
        let bound = block.series + (block.previous.map { [$0] } ?? [])
        for (formulas, row) in [(bound, row), (block.references, .none)] {
            for series in formulas where !draft.isInDoubt(series.formula) {
                if case .failure(let problems) = series.formula.bind(in: draft.dataset, row: row) { diagnostics += problems.diagnostics }
            }
        }
    }

    /// Kinds that know their rows without being told.
    private var findsItsRows: Bool {
        switch block.kind {
        case .tiles, .hotspots, .cloud, .slope, .bump, .strip, .radar, .heatmap: true
        default: false
        }
    }

    private func sample(_ source: RowSource) -> Row {
        switch source {
        case .units: .unit(0)
        case .indicators: .indicator(0, units: nil)
        case .editions: .none
        case .grouping: .units([])
        case .table(let table): .record(table: table, row: 0)
        }
    }
}

extension FigureBlock {
    /// Every formula of the block.
    var formulas: [Series] { series + references + (previous.map { [$0] } ?? []) }
}
