import Formula
import Source

/// Key figures are formulas that give something to show.
enum KeyFigureValues {
    static func check(_ draft: EditionDraft, _ reading: inout Reading) {
        for figure in draft.facts.keyFigures {
            if case .failure(let problems) = figure.formula.evaluate(in: draft.dataset) { reading.report(problems.diagnostics) }
            if let format = figure.format, NumberFormat(format) == nil {
                reading.report(
                    Diagnostic("unknown-format", "format \"\(format)\" is not a number format", at: figure.place, hint: "write one such as 0, 0.0, 0.0% or #,##0"))
            }
        }
    }
}
