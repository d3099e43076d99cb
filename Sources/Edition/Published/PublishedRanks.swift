import Scoring
import Source

/// Every published rank is the one that the published totals beside it give; where none is published, the computed ones.
///
/// One wrong total shifts the ranks that follow from it. Ranks are therefore held to one ranking as a whole: the one by the published totals, or the
/// one by the totals that they should be, if that blames fewer; then a rank is blamed too that contradicts its own wrong total.
struct PublishedRanks {
    /// By unit.
    private let printed: [PrintedNumber?]
    private let node: Int
    private let results: Results
    private let units: [Unit]
    private let groupings: [Grouping]
    /// The printed totals, or values of the node.
    private let values: PublishedValues?
    /// Units whose published total is not the computed one.
    private let wrongTotals: Set<Int>
    private let acknowledged: [Int: PrintedErratum]
    private let marks: UnrankedMarks
    private let published: [PublishedRanking.Total]
    /// With the computed total in place of a wrong one.
    private let corrected: [PublishedRanking.Total]

    /// - Parameter places: how pages print numbers.
    init(
        _ file: ScoresFile, node: Int, results: Results, places: NumberPlaces, units: [Unit], groupings: [Grouping], values: PublishedValues?,
        acknowledged: [Int: PrintedErratum]
    ) {
        (self.node, self.results, self.units, self.groupings, self.values) = (node, results, units, groupings, values)
        (self.acknowledged, printed) = (acknowledged, file.published.ranks[node]?.cells ?? Array(repeating: nil, count: units.count))
        let wrong = Set(values?.wrong ?? []), different = Set(values?.different ?? [])
        wrongTotals = wrong
        marks = UnrankedMarks(file.published.ranks[node], node: node, file, results: results, units: units)
        // Who was printed without a rank is not in the way of others, whether or not it is said why.
        let outside = results.unranked.union(marks.ranked.map(\.unit))
        func ranked(_ value: Exact) -> PublishedRanking.Total { .value(results.compared(value, of: node, places)) }
        let stated = units.indices.map { values?.column.cells[$0].map { ranked($0.value) } }
        let computed = units.indices.map { unit -> PublishedRanking.Total? in
            file.unsureUnits.contains(unit) ? nil : results.computed[node][unit].map(ranked) ?? PublishedRanking.Total.none
        }
        // What rounding explains is right as it was printed.
        corrected = units.indices.map {
            outside.contains($0) ? .unranked : (different.contains($0) && !wrong.contains($0) ? stated[$0] : computed[$0]) ?? stated[$0] ?? .unknown
        }
        let isPrinted = results.rules.printed == .stands
        published = units.indices.map {
            outside.contains($0)
                ? .unranked : isPrinted || different.contains($0) ? stated[$0] ?? computed[$0] ?? .unknown : computed[$0] ?? stated[$0] ?? .unknown
        }
    }

    /// - Returns: what is wrong; and ranks that contradict nothing but the wrong total of another unit, which belong to what is said of that.
    func judged() -> (diagnostics: [Diagnostic], notes: [Diagnostic.Note]) {
        let (diagnostics, notes) = contradictions()
        return ([marks.diagnostic].compactMap { $0 } + diagnostics, notes)
    }

    private func contradictions() -> (diagnostics: [Diagnostic], notes: [Diagnostic.Note]) {
        let byPublished = ranking(published), byCorrected = ranking(corrected)
        let contradicting = contradictions(byPublished).filter { acknowledged[$0] == nil }
        if contradicting.isEmpty { return ([], []) }
        if let problem = otherRule(contradicting, byPublished) { return ([problem], []) }
        let blamed = Set(contradictions(byCorrected)).union(contradicting.filter { wrongTotals.contains($0) }).filter { acknowledged[$0] == nil }.sorted()
        if blamed.isEmpty { return ([], contradicting.prefix(3).map { note($0, byPublished) }) }
        if blamed.count < contradicting.count {
            return (
                blamed.map {
                    byPublished.admits($0, printed)
                        ? differs($0, "scores", byCorrected) : differs($0, totals, byPublished, fits: byCorrected.admits($0, printed))
                }, []
            )
        }
        return (contradicting.map { differs($0, totals, byPublished, fits: !wrongTotals.isEmpty && byCorrected.admits($0, printed)) }, [])
    }

    private func note(_ unit: Int, _ ranking: PublishedRanking) -> Diagnostic.Note {
        .init(
            "by the published totals, rank \(printed[unit]?.text ?? "") of \(units[unit].id) should be \(ranking.text(unit)), at",
            at: printed[unit]?.place)
    }

    private func contradictions(_ ranking: PublishedRanking) -> [Int] { units.indices.filter { !ranking.admits($0, printed) } }

    /// What the ranks are held to, in the words of a message.
    private var totals: Message {
        let arePublished = values?.column.cells.contains { $0 != nil } == true
        if node == 0 { return arePublished ? "published totals" : "totals" }
        return arePublished ? "published values of \(results.tree[node].id)" : "values of \(results.tree[node].id)"
    }

    private func ranking(_ totals: [PublishedRanking.Total], _ rules: ScoringRules? = nil, ties: TieOrder? = nil) -> PublishedRanking {
        PublishedRanking(
            totals, rules ?? results.rules, (rules ?? results.rules).direction(of: node, in: results.tree), node == 0 ? ties ?? results.ties : nil)
    }

    /// For the page of checks: ranks that contradict the values beside them.
    var findings: [PrintedComparison.Finding] {
        let byPublished = ranking(published)
        return contradictions(byPublished).compactMap { unit in
            printed[unit].map {
                .init(
                    unit: unit, node: node, isRank: true, printed: $0.text, computed: byPublished.rank(unit)?.shortest(1),
                    verdict: acknowledged[unit] == nil ? .differs : .acknowledged, isPrintedShown: false)
            }
        }
    }

    /// - Parameter fits: whether it is the rank that the scores give, so that a wrong total is the cause.
    private func differs(_ unit: Int, _ source: Message, _ ranking: PublishedRanking, fits: Bool = false) -> Diagnostic {
        let cell = printed[unit]
        var notes: [Diagnostic.Note] = []
        if fits, wrongTotals.contains(unit), let total = values?.column.cells[unit] { notes = [.init("its total is at", at: total.place)] }
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
        guard let cell = printed[contradicting[0]], let (what, hint) = shift(contradicting, ranking) ?? explanation(of: contradicting.count) else {
            return nil
        }
        let first: Message = "\(cell.text) of \(units[contradicting[0]].id)", right = ranking.text(contradicting[0], beside: cell)
        return Diagnostic(
            "published-rank-differs",
            contradicting.count == 1
                ? "published rank \(first) differs from what the \(totals) give, \(right): \(what)"
                : "\(contradicting.count) published ranks differ from what the totals give; the first is \(first), which comes \(right): \(what)",
            at: cell.place, hint: hint)
    }

    /// Ranks that are all too high or too low by the same.
    private func shift(_ contradicting: [Int], _ ranking: PublishedRanking) -> (what: Message, hint: Message)? {
        let shifts = Set(contradicting.map { unit in printed[unit].flatMap { rank in ranking.rank(unit).map { rank.value - $0 } } })
        guard contradicting.count > 2, shifts.count == 1, let only = shifts.first, let shift = only else { return nil }
        // What is missing above shifts everybody below it; a few ranks that happen to be out by the same are wrong one by one.
        let shifted = Set(contradicting), first = contradicting.compactMap { ranking.rank($0) }.min() ?? .zero
        guard printed.indices.allSatisfy({ printed[$0] == nil || shifted.contains($0) || (ranking.rank($0) ?? .zero) < first }) else { return nil }
        let amount = (shift.isNegative ? -shift : shift).shortest()
        return (
            shift.isNegative ? "all of them are \(amount) too small" : "all of them are \(amount) too great",
            shift.isNegative ? "look for a rank that was left out above them, or correct them" : "look for a unit that is missing above them, or correct them"
        )
    }

    /// The rule under which the fewest ranks are wrong, where it leaves no more than half of them.
    private func explanation(of count: Int) -> (what: Message, hint: Message)? {
        guard let best = alternatives(isSingle: count == 1).min(by: { $0.left < $1.left }), best.left == 0 || (wrongTotals.isEmpty && best.left * 2 <= count)
        else { return nil }
        return (best.left == 0 ? best.what : "\(best.what), which would leave \(best.left)", best.hint)
    }

    /// Other rules, with the ranks that each leaves wrong.
    private func alternatives(isSingle: Bool) -> [(what: Message, hint: Message, left: Int)] {
        func left(_ ties: TieOrder? = nil, _ change: (inout ScoringRules) -> Void = { _ in }) -> Int {
            var rules = results.rules
            change(&rules)
            return contradictions(ranking(published, rules, ties: ties)).count
        }
        // One rank is wrong by itself, but for two equal totals.
        var found: [(what: Message, hint: Message, left: Int)] =
            isSingle
            ? []
            : ScoringRules.Ranking.allCases.filter { $0 != results.rules.ranking }.map { ranking in
                (
                    "they count ties as \(ranking.rawValue) ranking does",
                    "set \"rank: \(ranking.rawValue)\" under scoring in edition.yaml, or correct the ranks",
                    left { $0.ranking = ranking }
                )
            }
        let other = results.rules.direction.reversed
        if !isSingle {
            let end: Message = other == .high ? "highest" : "lowest"
            found.append(
                (
                    "they begin at the other end",
                    results.rules.rankFrom == .worst
                        ? "delete \"rank_from: worst\" under scoring in edition.yaml if rank 1 is the best, or set \"direction: \(other.rawValue)\", or correct the ranks"
                        : "under scoring in edition.yaml, set \"direction: \(other.rawValue)\" if the \(end) is the best, or \"rank_from: worst\" if rank 1 is the worst; or correct the ranks",
                    left { $0.direction = other }
                ))
        }
        if node == 0, results.rules.ties == .shared {
            found.append(
                (
                    "equal totals were printed in an order",
                    "set \"ties: as-published\" under scoring in edition.yaml, or say with \"rank_then:\" what decides among them",
                    left(TieOrder(printed.map { $0?.value }, .low))
                ))
        }
        for grouping in groupings where !isSingle && isWithinGroups(grouping) {
            found.append(("they are ranks within each \(grouping.key)", "write the ranks among all units, or leave published_rank out", 0))
        }
        return found
    }

    /// Whether every rank is that among the units of its group.
    private func isWithinGroups(_ grouping: Grouping) -> Bool {
        grouping.values.count > 1
            && grouping.values.allSatisfy { value in
                let members = Set(value.units)
                let ranking = ranking(published.indices.map { members.contains($0) ? published[$0] : .none })
                return value.units.allSatisfy { ranking.admits($0, printed) }
            }
    }
}

extension PublishedRanking {
    /// Whether the ranking has room for what was printed of the unit; it does where nothing was.
    func admits(_ unit: Int, _ printed: [PrintedNumber?]) -> Bool { printed[unit].map { admits($0, of: unit) } ?? true }
}
