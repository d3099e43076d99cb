import Scoring
import Source

/// Every published rank is the one that the published totals beside it give; where none is published, the computed ones.
///
/// One wrong total shifts the ranks that follow from it. Ranks are therefore held to one ranking as a whole: the one by the published totals, or the
/// one by the totals that they should be, if that blames fewer; then a rank is blamed too that contradicts its own wrong total.
struct PublishedRanks {
    private let file: ScoresFile
    private let results: Results
    private let units: [Unit]
    private let groupings: [Grouping]
    /// Units whose published total is not the computed one.
    private let wrongTotals: Set<Int>
    private let published: [PublishedRanking.Total]
    /// With the computed total in place of a wrong one.
    private let corrected: [PublishedRanking.Total]

    init(_ file: ScoresFile, results: Results, units: [Unit], groupings: [Grouping], wrongTotals: [Int]) {
        (self.file, self.results, self.units, self.groupings) = (file, results, units, groupings)
        let wrong = Set(wrongTotals), rules = results.rules
        self.wrongTotals = wrong
        func ranked(_ value: Exact) -> PublishedRanking.Total { .value(rules.rankBy == .published ? rules.published(value) : value) }
        let printed = units.indices.map { file.publishedTotals[$0].map { ranked($0.value) } }
        let computed = units.indices.map { unit -> PublishedRanking.Total? in
            file.unsureUnits.contains(unit) ? nil : results.values[0][unit].map(ranked) ?? PublishedRanking.Total.none
        }
        corrected = units.indices.map { computed[$0] ?? printed[$0] ?? .unknown }
        published = units.indices.map { wrong.contains($0) ? printed[$0] ?? .unknown : computed[$0] ?? printed[$0] ?? .unknown }
    }

    /// - Returns: what is wrong; and ranks that contradict nothing but the wrong total of another unit, which belong to what is said of that.
    func judged() -> (diagnostics: [Diagnostic], notes: [Diagnostic.Note]) {
        let byPublished = PublishedRanking(published, results.rules), byCorrected = PublishedRanking(corrected, results.rules)
        let contradicting = contradictions(byPublished)
        if contradicting.isEmpty { return ([], []) }
        if let problem = otherRule(contradicting, byPublished) { return ([problem], []) }
        let blamed = Set(contradictions(byCorrected)).union(contradicting.filter { wrongTotals.contains($0) }).sorted()
        if blamed.isEmpty { return ([], contradicting.prefix(3).map { note($0, byPublished) }) }
        if blamed.count < contradicting.count {
            return (
                blamed.map {
                    byPublished.admits($0, file) ? differs($0, "scores", byCorrected) : differs($0, totals, byPublished, fits: byCorrected.admits($0, file))
                }, []
            )
        }
        return (contradicting.map { differs($0, totals, byPublished, fits: !wrongTotals.isEmpty && byCorrected.admits($0, file)) }, [])
    }

    private func note(_ unit: Int, _ ranking: PublishedRanking) -> Diagnostic.Note {
        .init(
            "by the published totals, rank \(file.publishedRanks[unit]?.text ?? "") of \(units[unit].id) should be \(ranking.text(unit)), at",
            at: file.publishedRanks[unit]?.place)
    }

    private func contradictions(_ ranking: PublishedRanking) -> [Int] { units.indices.filter { !ranking.admits($0, file) } }

    /// What the ranks are held to, in the words of a message.
    private var totals: String { file.publishedTotals.contains { $0 != nil } ? "published totals" : "totals" }

    /// - Parameter fits: whether it is the rank that the scores give, so that a wrong total is the cause.
    private func differs(_ unit: Int, _ source: String, _ ranking: PublishedRanking, fits: Bool = false) -> Diagnostic {
        let cell = file.publishedRanks[unit]
        var notes: [Diagnostic.Note] = []
        if fits, wrongTotals.contains(unit), let total = file.publishedTotals[unit] { notes = [.init("its total is at", at: total.place)] }
        return Diagnostic(
            "published-rank-differs",
            "published rank \(cell?.text ?? "") of \(units[unit].id) differs from what the \(source) give, \(ranking.text(unit, beside: cell))",
            at: cell?.place,
            hint: fits ? "it fits what the scores give: correct the published totals, or the rank" : "correct the rank, or the scores that it follows from",
            notes: notes)
    }

    // MARK: One cause

    /// Ranks that follow another rule all together are one mistake.
    private func otherRule(_ contradicting: [Int], _ ranking: PublishedRanking) -> Diagnostic? {
        guard contradicting.count > 1, let cell = file.publishedRanks[contradicting[0]], let (what, hint) = shift(contradicting, ranking) ?? explanation else {
            return nil
        }
        return Diagnostic(
            "published-rank-differs",
            "\(contradicting.count) published ranks differ from what the totals give; the first is \(cell.text) of \(units[contradicting[0]].id), which comes \(ranking.text(contradicting[0])): \(what)",
            at: cell.place, hint: hint)
    }

    /// Ranks that are all too high or too low by the same.
    private func shift(_ contradicting: [Int], _ ranking: PublishedRanking) -> (what: String, hint: String)? {
        let shifts = Set(contradicting.map { unit in file.publishedRanks[unit].flatMap { rank in ranking.rank(unit).map { rank.value - $0 } } })
        guard contradicting.count > 2, shifts.count == 1, let only = shifts.first, let shift = only else { return nil }
        let amount = (shift.isNegative ? -shift : shift).shortest()
        return (
            "all of them are \(amount) too \(shift.isNegative ? "small" : "great")",
            shift.isNegative ? "look for a rank that was left out above them, or correct them" : "look for a unit that is missing above them, or correct them"
        )
    }

    private var explanation: (what: String, hint: String)? {
        func fits(_ change: (inout ScoringRules) -> Void) -> Bool {
            var rules = results.rules
            change(&rules)
            return contradictions(PublishedRanking(published, rules)).isEmpty
        }
        for ranking in ScoringRules.Ranking.allCases where fits({ $0.ranking = ranking }) {
            return (
                "they count ties as \(ranking.rawValue) ranking does", "set \"rank: \(ranking.rawValue)\" under scoring in edition.yaml, or correct the ranks"
            )
        }
        let other = results.rules.direction.reversed
        if fits({ $0.direction = other }) {
            return ("they begin at the other end", "set \"direction: \(other.rawValue)\" under scoring in edition.yaml, or correct the ranks")
        }
        for grouping in groupings where isWithinGroups(grouping) {
            return ("they are ranks within each \(grouping.key)", "write the ranks among all units, or leave published_rank out")
        }
        return nil
    }

    /// Whether every rank is that among the units of its group.
    private func isWithinGroups(_ grouping: Grouping) -> Bool {
        grouping.values.count > 1
            && grouping.values.allSatisfy { value in
                let members = Set(value.units)
                let ranking = PublishedRanking(published.indices.map { members.contains($0) ? published[$0] : .none }, results.rules)
                return value.units.allSatisfy { ranking.admits($0, file) }
            }
    }
}

extension PublishedRanking {
    /// Whether the ranking has room for what the file says of the unit; it does where the file says nothing.
    func admits(_ unit: Int, _ file: ScoresFile) -> Bool { file.publishedRanks[unit].map { admits($0, of: unit) } ?? true }
}
