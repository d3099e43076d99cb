import Formula
import Source

extension FigureBlock {
    /// What can be checked while scores are missing: the rows and every name, but no value. There is no figure then.
    func nameProblems(in draft: EditionDraft, _ cache: AggregateCache) -> [Diagnostic] {
        let input = FigureInput(self, draft, cache)
        var problems = formatProblems
        if kind == .map { _ = input.shapes(&problems) }
        var row = Row.unit(0)
        if rows != nil || (!series.isEmpty && !findsItsRows) {
            guard let source = input.rowSource(&problems) else { return problems }
            if case .table(let table) = source, let label, !draft.dataset.tables[table].columns.contains(where: { $0.name == label.text }) {
                problems.append(DataColumn.unknown(label, in: draft.dataset.tables[table]))
            }
            if case .table(let table) = source, let over, !draft.dataset.tables[table].columns.contains(where: { $0.name == over.text }) {
                problems.append(DataColumn.unknown(over, in: draft.dataset.tables[table]))
            }
            if kind != .tiles { row = Self.sample(source) }
        }
        let bound = series + (previous.map { [$0] } ?? [])
        for (formulas, row) in [(bound, row), (references, .none)] {
            for series in formulas where !draft.isInDoubt(series.formula) {
                if case .failure(let found) = series.formula.bind(in: draft.dataset, row: row) { problems += found.diagnostics }
            }
        }
        return problems
    }

    /// Kinds that know their rows without being told.
    private var findsItsRows: Bool {
        switch kind {
        case .tiles, .hotspots, .cloud, .slope, .bump, .strip, .radar, .heatmap: true
        default: false
        }
    }

    private static func sample(_ source: RowSource) -> Row {
        switch source {
        case .units: .unit(0)
        case .indicators: .indicator(0, units: nil)
        case .editions: .none
        case .grouping: .units([])
        case .table(let table): .record(table: table, row: 0)
        }
    }

    /// Every formula of the block.
    var formulas: [Series] { series + references + (previous.map { [$0] } ?? []) }

    /// A format that is none, and formats behind `as` that the block's own leaves without effect.
    var formatProblems: [Diagnostic] {
        guard let format else { return [] }
        guard NumberFormat(format.text) != nil else {
            return [
                Diagnostic(
                    "unknown-format", "format \"\(format.text)\" is not a number format", at: format.place, hint: "write one such as 0, 0.0, 0.0% or #,##0")
            ]
        }
        return formulas.filter { $0.formula.format != nil }.map { series in
            Diagnostic(
                "formula-no-effect", "the format behind as has no effect beside format: \(format.text)", at: series.place,
                hint: "write \(series.formula.withoutFormat), or take format: out")
        }
    }

    /// Whether there is a value to show, which is said where there is none.
    func hasSeries(_ problems: inout [Diagnostic]) -> Bool {
        if series.isEmpty { problems.report("missing-key", "figure has no value", at: place, hint: "add value: with a formula, such as mean(total)") }
        return !series.isEmpty
    }
}
