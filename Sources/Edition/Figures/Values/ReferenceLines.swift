import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// The lines that `reference:` asks for, evaluated over the whole edition; over the whole table where the rows are one.
    mutating func references(_ source: RowSource) -> [FigureReference] {
        var row = Row.none
        if case .table(let table) = source { row = .record(table: table, row: 0) }
        return block.references.compactMap { series in
            switch series.formula.evaluate(in: draft.dataset, row: row, cache: cache) {
            case .failure(let problems):
                diagnostics += problems.diagnostics
                return nil
            case .success(let value):
                guard let cell = cell(value) else {
                    report(
                        "not-a-number", "reference \"\(series.formula.text)\" does not give a number", at: series.place,
                        hint: "write a formula such as mean(total)")
                    return nil
                }
                return FigureReference(label: series.label, word: Self.word(series.formula), cell: cell)
            }
        }
    }

    /// What a formula gives, told by its outermost function.
    private static func word(_ formula: Formula) -> FigureReference.Word? {
        switch formula.outermostFunction {
        case "mean", "rate": return .mean
        case "median": return .median
        case "max": return .highest
        case "min": return .lowest
        default: return nil
        }
    }
}
