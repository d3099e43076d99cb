import Scoring
import Source

/// What was published is what the scores give: every total and every rank.
enum PublishedNumbers {
    static func check(_ file: ScoresFile, results: Results, units: [Unit]) -> [Diagnostic] {
        let totals = totals(file, results, units)
        let areTotalsSure = totals.isEmpty && file.isComplete && file.doubtfulUnits.isEmpty
        return totals + ranks(file, results, units, areTotalsSure: areTotalsSure)
    }

    private static func totals(_ file: ScoresFile, _ results: Results, _ units: [Unit]) -> [Diagnostic] {
        units.enumerated().compactMap { position, unit in
            guard !file.doubtfulUnits.contains(position), let cell = file.publishedTotals[position], let value = results.values[0][position],
                cell.value != results.published(value), cell.value != value
            else { return nil }
            let computed = results.published(value).decimal(results.rules.decimals, results.rules.rounding)
            return Diagnostic(
                "published-total-differs", "published total \(cell.text) of \(unit.id) differs from what its scores give, \(computed)",
                at: cell.place, hint: "correct the total, or one of the row’s scores")
        }
    }

    /// A rank depends on every unit's total, and one wrong score or total would shift many: while a total is in doubt, a rank
    /// that fits the published totals is no mistake of its own.
    private static func ranks(_ file: ScoresFile, _ results: Results, _ units: [Unit], areTotalsSure: Bool) -> [Diagnostic] {
        var rankings: [[Standing?]] = []
        if file.isComplete && file.doubtfulUnits.isEmpty { rankings.append(results.standings[0]) }
        let totals = file.publishedTotals.compactMap { $0?.value }
        if !areTotalsSure && totals.count == units.count { rankings.append(results.rules.standings(totals)) }
        guard let first = rankings.first else { return [] }
        return units.enumerated().compactMap { position, unit in
            guard let cell = file.publishedRanks[position], let expected = first[position],
                !rankings.contains(where: { $0[position]?.rank == cell.value })
            else { return nil }
            return Diagnostic(
                "published-rank-differs", "published rank \(cell.text) of \(unit.id) differs from what the totals give, \(expected.text)",
                at: cell.place, hint: "correct the rank, or the scores that it follows from")
        }
    }
}
