import Formula
import Scoring
import Source

extension FigureInput {
    /// The lines that `reference:` asks for, evaluated over the whole edition; over the whole table where the rows are one.
    /// - Parameter shown: how many of the rows are in the figure, since a line says where it is of more.
    func references(_ selection: RowSelection, shown: Int, _ problems: inout [Diagnostic]) -> [FigureReference] {
        let source = selection.source, isOfAll = selection.scope(shown: shown).isPartial
        var row = Row.none
        if case .table(let table) = source { row = .record(table: table, row: 0) }
        let declared = block.references.compactMap { series -> FigureReference? in
            switch series.formula.evaluate(in: draft.dataset, row: row, cache: cache) {
            case .failure(let found):
                problems += found.diagnostics
                return nil
            case .success(let value):
                guard let cell = formats.cell(value) else {
                    problems.report(
                        "not-a-number", "reference \"\(series.formula.text)\" does not give a number", at: series.place,
                        hint: "write a formula such as mean(total)")
                    return nil
                }
                return FigureReference(label: series.label, title: title(ofReference: series, source), isOfAll: isOfAll, cell: cell)
            }
        }
        // What the author draws at the same place is the same line.
        return declared + marks(source).filter { mark in !declared.contains { $0.cell.number == mark.cell.number } }
    }

    /// The edition's marks of what the figure shows: the values of units on one node, as they are, and nothing that is made of them.
    private func marks(_ source: RowSource) -> [FigureReference] {
        guard case .units = source, block.series.count == 1, let measure = block.series[0].measure(source, in: draft.dataset),
            measure.function == "score", measure.edition == nil, let node = measure.node
        else { return [] }
        return draft.marks.of(node).map { mark in
            let format = formats.chosen ?? NumberFormat(decimals: mark.value.decimalPlaces(atMost: 6))
            return FigureReference(label: mark.label, title: nil, isOfAll: false, cell: FigureCell(number: mark.value, format: format))
        }
    }

    /// A word where the line is of what the rows are about; the whole measure where it is of something else; nil for what has no short name.
    private func title(ofReference series: FigureBlock.Series, _ source: RowSource) -> FigureTitle? {
        if case .table(let table) = source { return Self.word(ofColumn: series.formula, draft.dataset.tables[table]).map { .word($0) } }
        guard let measure = series.measure(source, in: draft.dataset), let title = FigureTitle(measure) else { return nil }
        let shown = block.series.first?.measure(source, in: draft.dataset)
        guard measure.edition == nil, let shown, shown.edition == nil, shown.node == measure.node else { return title }
        switch measure.function {
        case "mean", "rate": return .word(.mean)
        case "median": return .word(.median)
        case "max": return .word(.highest)
        case "min": return .word(.lowest)
        default: return title
        }
    }

    /// `mean(visits)` of a data table, told by its only function.
    private static func word(ofColumn formula: Formula, _ data: DataTable) -> FigureTitle.Word? {
        guard let argument = formula.onlyArgument, data.columns.contains(where: { $0.name == argument }) else { return nil }
        switch formula.outermostFunction {
        case "mean": return .mean
        case "median": return .median
        case "max": return .highest
        case "min": return .lowest
        default: return nil
        }
    }
}
