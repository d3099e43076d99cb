import Source

/// A formula's text by scalars, with the place in the file where it begins.
struct FormulaSource: Sendable {
    let scalars: [Unicode.Scalar]
    let start: Place

    init(_ text: String, at start: Place) {
        scalars = Array(text.unicodeScalars)
        self.start = start
    }

    /// The place of the scalar at `offset`; a formula may run over lines.
    func place(_ offset: Int) -> Place {
        var place = start
        for scalar in scalars.prefix(offset) {
            if scalar == "\n" {
                place.line += 1
                place.column = 1
            } else {
                place.column += 1
            }
        }
        return place
    }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    func diagnostic(_ problem: Problem) -> Diagnostic {
        Diagnostic(.error, problem.rule.rawValue, problem.message, at: place(problem.offset), hint: problem.hint)
    }
}

/// Something wrong in a formula, at a scalar of its text.
struct Problem: Error, Hashable {
    /// The stable names of a formula's rules.
    enum Rule: String, Sendable {
        case syntax = "formula-syntax"
        case limit = "formula-limit"
        case format = "formula-format"
        case unknownFunction = "formula-unknown-function"
        case unknownName = "formula-unknown-name"
        case ambiguousName = "formula-ambiguous-name"
        case arguments = "formula-arguments"
        case type = "formula-type"
        case edition = "formula-edition"
        case division = "formula-division-by-zero"
        case nothing = "formula-of-nothing"
        case missing = "formula-missing-score"
        case comparison = "formula-not-comparable"
        case noEffect = "formula-no-effect"
    }

    var rule: Rule
    var message: Message
    var offset: Int
    var hint: Message?

    init(_ rule: Rule, _ message: Message, at offset: Int, hint: Message? = nil) {
        self.rule = rule
        self.message = message
        self.offset = offset
        self.hint = hint
    }
}
