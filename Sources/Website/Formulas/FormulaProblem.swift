import Commentary
import Exports
import Source

/// What is said of formulas that cannot be set.
enum FormulaProblem {
    static let rule = "formula"

    /// An author's mistake.
    static func refused(_ formula: TeXFormula, _ refusal: FormulaRefusal) -> Diagnostic {
        let typed = excerpt(formula.typed), place = formula.place(of: refusal.offset)
        return switch refusal.reason {
        case .unknownCommand("\\\\"):
            Diagnostic(
                rule, "the formula \(typed) has several lines", at: start(of: "\\\\", in: formula, before: refusal.offset),
                hint: "write \\begin{aligned} before them and \\end{aligned} behind, and & where they are aligned")
        case .unknownCommand(let command):
            Diagnostic(
                rule, "the formula \(typed) has the command \(command), which is not known",
                at: start(of: command, in: formula, before: refusal.offset),
                hint: "write another of TeX’s commands; words stand in \\text{…}, names of functions in \\operatorname{…}")
        case .endsTooEarly:
            Diagnostic(
                rule, "the formula \(typed) ends too early", at: place,
                hint: "close every { with }, every \\left with \\right and every \\begin with \\end, and give \\frac both its parts")
        case .unexpected(let what):
            Diagnostic(
                rule, "the formula \(typed) cannot be read: \(what) stands where nothing of the kind can stand", at: place,
                hint: "write it as TeX has it; words stand in \\text{…}, and \\$ is a dollar")
        case .notRead:
            Diagnostic(rule, "the formula \(typed) cannot be read", at: place, hint: "write it as TeX has it; \\$ is a dollar")
        }
    }

    /// Where a command stands that was not known when the reader was behind it.
    private static func start(of command: String, in formula: TeXFormula, before offset: Int) -> Place {
        let scalars = Array(formula.tex.unicodeScalars), command = Array(command.unicodeScalars)
        let start = (0...max(min(offset, scalars.count - command.count), 0)).last { scalars[$0...].starts(with: command) }
        return formula.place(of: start ?? offset)
    }

    static func noProgram(_ first: TeXFormula, count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "no-pandoc",
            "\(count == 1 ? "1 formula needs" : "\(count) formulas need") the program pandoc, which is not installed: pages show their TeX, as here \(excerpt(first.typed))",
            at: first.place, hint: install)
    }

    static func failed(_ first: TeXFormula, count: Int, said: String) -> Diagnostic {
        Diagnostic(
            .warning, "no-pandoc", "pandoc sets no formulas, and pages show their TeX, as here \(excerpt(first.typed)); it says: \(said)", at: first.place,
            hint: "see whether \"pandoc --version\" runs; version 2.11 or a later one is needed")
    }

    /// What is said of formulas of printed documents that are not drawn.
    static func onPaper(_ formulas: PaperFormulas?) -> [Diagnostic] {
        guard let formulas else { return [] }
        let problem: Diagnostic? =
            switch formulas.failure {
            case .missing:
                Diagnostic(
                    .warning, "no-ziamath", "PDF files show formulas as plain words, because ziamath is not installed beside WeasyPrint", at: nil,
                    hint: FormulaDrawings.install)
            case .broken(let said):
                Diagnostic(
                    .warning, "no-ziamath", "PDF files show formulas as plain words, because ziamath failed: \(said)", at: nil, hint: FormulaDrawings.install)
            case nil: nil
            }
        return [problem].compactMap { $0 }
            + formulas.undrawn.map {
                Diagnostic(
                    .warning, "undrawn-formula", "PDF files show the formula \(excerpt($0)) as plain words: ziamath cannot draw it", at: nil,
                    hint: "write it in simpler commands, or as several formulas")
            }
    }

    static let install: Message = "install it (Debian and Ubuntu: apt install pandoc; macOS: brew install pandoc)"

    private static func excerpt(_ tex: String) -> String {
        tex.unicodeScalars.count <= 60 ? tex : String(String.UnicodeScalarView(tex.unicodeScalars.prefix(59))) + "…"
    }
}
