import Formula
import Source

/// What an author is told about a claim that does not hold.
package enum ClaimProblem {
    /// The rules of false claims. The site can be shown with one, marked, but not published.
    package static let rules = ["false-claim", "unclear-claim", "outdated-difference", "outdated-erratum"]

    /// - Parameters:
    ///   - value: the formula's value as readers see it.
    ///   - isTruth: whether the formula is true or false, and states itself what the text says.
    ///   - others: formulas that give what the text states.
    static func diagnostic(
        _ verdict: Verdict, _ operation: ClaimOperator, formula: String, value: String, isTruth: Bool = false, at place: Place,
        others: [Suggestion]
    ) -> Diagnostic {
        let stated = verdict.stated
        switch verdict.outcome {
        case .holds: preconditionFailure("a claim that holds is no problem")
        case .unclear(let reason):
            return Diagnostic(
                "unclear-claim", "claim \"\(stated)\" cannot be compared: \(reason); \(formula) gives \(verdict.computed)", at: place,
                hint: verdict.hint ?? "write \(verdict.computed)")
        case .differs where operation == .different:
            return Diagnostic(
                "outdated-difference", "\"\(stated)\" is no difference: \(formula) gives \(verdict.computed)", at: place,
                hint: "write [\(stated)](= '\(formula)')")
        case .differs where isTruth:
            return Diagnostic(
                "false-claim", "claim \"\(stated)\" is false: \(formula) does not hold", at: place,
                hint: "correct the sentence, or write [\(stated)](≠ '\(formula)') for what was stated elsewhere")
        case .differs:
            let computed = verdict.hint == nil ? verdict.computed : value
            let relation = String(operation == .equal ? "" : "\(operation.rawValue) ")
            return Diagnostic(
                "false-claim", "claim \"\(relation)\(stated)\" is false: \(formula) gives \(computed)", at: place,
                hint: verdict.hint ?? "write \(computed), or [\(stated)](≠ '\(formula)') for what was printed elsewhere",
                notes: others.filter { $0.formula != formula }.map { .init("\(stated) is what \($0.formula) gives, \($0.text)") })
        }
    }
}
