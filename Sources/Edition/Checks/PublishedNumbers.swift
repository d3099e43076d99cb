import Scoring
import Source

/// What was published is what the scores give: every total and every rank.
enum PublishedNumbers {
    static func check(_ file: ScoresFile, results: Results, units: [Unit]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for (position, unit) in units.enumerated() {
            if let cell = file.publishedTotals[position], let value = results.values[0][position],
                cell.value != results.published(value), cell.value != value {
                let computed = results.published(value).decimal(results.rules.decimals, results.rules.rounding)
                diagnostics.append(
                    Diagnostic(
                        "published-total-differs", "published total \(cell.text) of \(unit.id) differs from what its scores give, \(computed)",
                        at: cell.place, hint: "correct the total, or one of the row’s scores"))
            }
            // A rank depends on every other unit's scores.
            if file.isComplete, let cell = file.publishedRanks[position], let standing = results.standings[0][position],
                cell.value != standing.rank {
                diagnostics.append(
                    Diagnostic(
                        "published-rank-differs",
                        "published rank \(cell.text) of \(unit.id) differs from what the totals give, \(standing.text)",
                        at: cell.place, hint: "correct the rank, or the scores that it follows from"))
            }
        }
        return diagnostics
    }
}
