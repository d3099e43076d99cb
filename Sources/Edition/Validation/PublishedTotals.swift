import Scoring
import Source

/// Every published total is what the scores give, after rounding: a total that carries more digits than `decimals` is rounded first.
struct PublishedTotals {
    private let file: ScoresFile
    private let results: Results
    private let units: [Unit]
    /// Units whose published total is another than the computed one.
    let wrong: [Int]

    init(_ file: ScoresFile, results: Results, units: [Unit]) {
        self.file = file
        self.results = results
        self.units = units
        wrong = units.indices.filter { unit in
            guard !file.unsureUnits.contains(unit), let cell = file.publishedTotals[unit] else { return false }
            guard let value = results.values[0][unit] else { return true }
            return results.published(cell.value) != results.published(value)
        }
    }

    func diagnostics() -> [Diagnostic] { common().map { [$0] } ?? wrong.map(differs) }

    private func differs(_ unit: Int) -> Diagnostic {
        guard let cell = file.publishedTotals[unit], results.values[0][unit] != nil else {
            return Diagnostic(
                "published-total-differs",
                "published total \(file.publishedTotals[unit]?.text ?? "") of \(units[unit].id) has no scores behind it: too many are missing for a total",
                at: file.publishedTotals[unit]?.place, hint: "leave the cell blank, or fill in the scores")
        }
        return Diagnostic(
            "published-total-differs", "published total \(cell.text) of \(units[unit].id) differs from what its scores give, \(given(unit))", at: cell.place,
            hint: "correct the total, or one of the row’s scores")
    }

    /// The computed total as the rules print it.
    private func given(_ unit: Int) -> String { results.values[0][unit]?.decimal(results.rules.decimals, results.rules.rounding) ?? "none" }

    // MARK: One cause

    /// What is wrong with all of them at once; nil where they are wrong one by one.
    private func common() -> Diagnostic? {
        let compared = units.indices.filter { unit in
            !file.unsureUnits.contains(unit) && file.publishedTotals[unit] != nil && results.values[0][unit].map { !$0.isZero } == true
        }
        guard wrong.count > 1, let first = wrong.first, let cell = file.publishedTotals[first], Set(wrong).isSubset(of: compared) else { return nil }
        func problem(_ message: String, _ hint: String) -> Diagnostic {
            Diagnostic("published-total-differs", message, at: cell.place, hint: hint)
        }
        if wrong.allSatisfy({ isComputed($0, times: .one) }) {
            return problem(
                "\(wrong.count) published totals have fewer places than the rules give; the first is \(cell.text) of \(units[first].id), whose scores give \(given(first))",
                "set \"decimals: \(wrong.compactMap { file.publishedTotals[$0]?.places }.max() ?? 0)\" under scoring in edition.yaml, or write the totals with all their places"
            )
        }
        guard wrong.count == compared.count else { return nil }
        for (factor, name) in [
            (Exact(1, over: 100), "a hundredth"), (Exact(100), "a hundred times"), (Exact(1, over: 10), "a tenth"), (Exact(10), "ten times"),
        ]
        where wrong.allSatisfy({ isComputed($0, times: factor) }) {
            return problem(
                "all \(wrong.count) published totals are \(name) of what the scores give; the first is \(cell.text) of \(units[first].id), whose scores give \(given(first))",
                "write the totals on the scale of the scores, here \(given(first)), or correct the maxima in indicators.yaml")
        }
        guard wrong.count >= 5 else { return nil }
        return problem(
            "not one of \(wrong.count) published totals is what the scores give; the first is \(cell.text) of \(units[first].id), whose scores give \(given(first))",
            "look at scoring in edition.yaml and at max, weight and aggregate in indicators.yaml before you correct totals")
    }

    /// Whether the total is `factor` times the computed one, rounded to the places that it has.
    private func isComputed(_ unit: Int, times factor: Exact) -> Bool {
        guard let cell = file.publishedTotals[unit], let value = results.values[0][unit] else { return false }
        return (value * factor).rounded(cell.places, results.rules.rounding) == cell.value.rounded(cell.places, results.rules.rounding)
    }
}
