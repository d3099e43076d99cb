import Formula
import Source

/// Key figures are formulas that give something to show.
enum KeyFigureValues {
    /// - Parameter hasScores: whether every score is there; without, only the names are checked.
    static func check(_ draft: EditionDraft, hasScores: Bool, _ reading: inout Reading) {
        for figure in draft.facts.keyFigures where !draft.isInDoubt(figure.formula) {
            switch figure.formula.bind(in: draft.dataset) {
            case .failure(let problems): reading.report(problems.diagnostics)
            case .success(let bound):
                if hasScores, case .failure(let problems) = bound.evaluate() { reading.report(problems.diagnostics) }
            }
            if figure.format != nil, figure.formula.format != nil {
                reading.report(
                    Diagnostic(
                        "formula-no-effect", "the format behind as has no effect beside format:", at: figure.place,
                        hint: "write \(figure.formula.withoutFormat), or take format: out"))
            }
            if let format = figure.format, NumberFormat(format) == nil {
                reading.report(
                    Diagnostic(
                        "unknown-format", "format \"\(format)\" is not a number format", at: figure.place, hint: "write one such as 0, 0.0, 0.0% or #,##0"))
            }
        }
    }
}
