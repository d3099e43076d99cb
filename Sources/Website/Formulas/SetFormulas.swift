import Commentary
import Exports
import Source

/// The formulas of a report's texts as MathML.
struct SetFormulas: Sendable {
    private struct Key: Hashable {
        let tex: String
        let isDisplay: Bool

        init(_ formula: TeXFormula) {
            tex = formula.tex
            isDisplay = formula.isDisplay
        }
    }

    private var markup: [Key: String] = [:]

    /// The MathML of a formula; nil where it was not set.
    func markup(_ formula: TeXFormula) -> String? { markup.isEmpty ? nil : markup[Key(formula)] }

    /// What was made of formulas, in their order; nil where the program failed.
    private struct Step: MemoStep {
        typealias Value = Result<[Pandoc.Outcome], Failed>

        let program: Pandoc
        let formulas: [Pandoc.Formula]
    }

    private struct Failed: Error {
        let said: String
    }

    /// Sets the formulas of all texts in one run of pandoc; without formulas it is not even looked for.
    /// - Parameter memo: with it pandoc runs again only when a formula has changed.
    static func of(_ formulas: [TeXFormula], memo: Memo?) -> (SetFormulas, [Diagnostic]) {
        guard let first = formulas.first else { return (SetFormulas(), []) }
        guard let program = Pandoc.find() else { return (SetFormulas(), [FormulaProblem.noProgram(first, count: formulas.count)]) }
        var seen: Set<Key> = []
        let distinct = formulas.filter { seen.insert(Key($0)).inserted }
        let step = Step(program: program, formulas: distinct.map { Pandoc.Formula(tex: $0.tex, isDisplay: $0.isDisplay, words: $0.words) })
        let made = memo.value(of: "formulas", step) {
            do { return .success(try program.convert(step.formulas)) } catch { return .failure(Failed(said: "\(error)")) }
        }
        switch made {
        case .failure(let failure): return (SetFormulas(), [FormulaProblem.failed(first, count: formulas.count, said: failure.said)])
        case .success(let outcomes):
            var set = SetFormulas(), refused: [Key: FormulaRefusal] = [:]
            for (formula, outcome) in zip(distinct, outcomes) {
                switch outcome {
                case .set(let markup): set.markup[Key(formula)] = markup
                case .refused(let refusal): refused[Key(formula)] = refusal
                }
            }
            return (set, formulas.compactMap { formula in refused[Key(formula)].map { FormulaProblem.refused(formula, $0) } })
        }
    }
}
