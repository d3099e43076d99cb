import Scoring
import Source

/// What was published is what the scores give: every total and every rank.
enum PublishedNumbers {
    static func check(_ file: ScoresFile, results: Results, units: [Unit], groupings: [Grouping]) -> [Diagnostic] {
        let totals = PublishedTotals(file, results: results, units: units)
        let ranks = PublishedRanks(file, results: results, units: units, groupings: groupings, wrongTotals: totals.wrong).judged()
        var diagnostics = totals.diagnostics()
        // One mistake is one message: the total is to be corrected, and the ranks are right then.
        if !diagnostics.isEmpty { diagnostics[0].notes += ranks.notes }
        return diagnostics + ranks.diagnostics
    }
}
