import Scoring

/// The sentences that say a unit's result: its standing, its best indicator, its greatest loss. What says nothing is left out, and all that
/// tie are named or counted.
struct UnitSentence {
    let names: EditionNames
    let numbers: PrintedNumbers
    let unit: Int
    /// What costs the unit most.
    private let greatest: [Int]
    /// Where it stands out, best first and worst first, in place of what it earned and lost; nil of a rubric.
    private let outliers: (strong: UnitPoints, weak: UnitPoints)?

    init(_ names: EditionNames, _ numbers: PrintedNumbers, unit: Int, outliers: (strong: UnitPoints, weak: UnitPoints)? = nil) {
        self.names = names
        self.numbers = numbers
        self.unit = unit
        self.outliers = outliers
        greatest = UnitPoints.greatestLosses(numbers.results, unit)
    }

    func text(total: Exact) -> String {
        let words = names.words
        var sentences = [standing(total)]
        sentences += words.directions(numbers.results)
        if let outliers {
            sentences.append(words.sentence([standout("clause_strong", outliers.strong), standout("clause_weak", outliers.weak)].compactMap { $0 }))
        } else if UnitPoints.hasSeveralIndicators(numbers.results.tree) {
            sentences.append(words.sentence([best, loss].compactMap { $0 }))
        }
        return sentences.compactMap { $0 }.joined(separator: words.sentenceGap)
    }

    /// Where it stands furthest out, all that tie.
    private func standout(_ key: String, _ points: UnitPoints) -> Clause? {
        let ends = points.leading.compactMap { leaf in numbers.results.standings[leaf][unit].map { (leaf: leaf, standing: $0) } }
        guard let first = ends.first?.standing else { return nil }
        let rank = names.words(ends.allSatisfy(\.standing.isShared) ? "rank_shared" : "rank_of", ["rank": first.text(names.words.marks)])
        return Clause(key, ["indicators": names.listed(indicators: ends.map(\.leaf)), "rank": rank])
    }

    private func standing(_ total: Exact) -> String? {
        let count = numbers.results.rankedCount(0), name = names.units[unit]
        guard let standing = numbers.results.standings[0][unit] else {
            return names.unrankedReasons[unit].map { names.words("unit_unranked", ["unit": name, "total": numbers.total(total), "reason": $0]) }
        }
        guard count > 1 else { return names.words("unit_standing_alone", ["unit": name, "total": numbers.total(total)]) }
        return names.words(
            standing.isShared ? "unit_standing_shared" : "unit_standing",
            [
                "unit": name, "total": numbers.total(total), "count": String(count), "counter": names.counter,
                "units": names.word(forUnits: count), "rank": standing.text(names.words.marks),
            ])
    }

    /// The best score rate: full marks in several indicators at once, or the best of a single one that does not cost most at the same time.
    private var best: Clause? {
        let results = numbers.results
        let rated = results.tree.leaves.filter { !results.tree.isWithin(.penalty, $0) && !results.tree.isContrary($0, total: results.rules.direction) }
            .compactMap { leaf in
                results.values[leaf][unit].flatMap { results.rate($0, of: leaf) }.map { (leaf: leaf, rate: $0) }
            }
        let isLow = numbers.results.isLow()
        guard let best = isLow ? rated.map(\.rate).min() : rated.map(\.rate).max(), isLow || !best.isZero else { return nil }
        let leaves = rated.filter { $0.rate == best }.map(\.leaf)
        if isLow, best.isZero { return Clause("clause_best_none", ["indicators": names.listed(indicators: leaves)]) }
        if !isLow, best == .one, leaves.count > 1 { return Clause("clause_best_full", ["indicators": names.listed(indicators: leaves)]) }
        guard leaves.count == 1, !greatest.contains(leaves[0]), let value = results.values[leaves[0]][unit], let full = results.tree[leaves[0]].maximum else {
            return nil
        }
        return Clause(
            isLow ? "clause_best_low" : "clause_best",
            [
                "indicator": names.indicators[leaves[0]], "score": numbers.value(value, of: leaves[0]),
                "full": numbers.stated(full),
            ])
    }

    private var loss: Clause? {
        let results = numbers.results, tree = numbers.results.tree, isLow = numbers.results.isLow()
        guard let first = greatest.first, let value = results.values[first][unit], let cost = results.cost(of: first, for: unit) else {
            // Only what was to be earned can be said not to be lost.
            let isWhole = tree.leaves.allSatisfy { results.values[$0][unit] != nil } && tree.leaves.contains { results.cost(of: $0, for: unit) != nil }
            return isWhole && !isLow ? Clause("clause_no_loss") : nil
        }
        let indicators = names.listed(indicators: greatest), name = names.indicators[first]
        if greatest.count > 1 {
            return Clause(isLow ? "clause_part_tied" : "clause_loss_tied", ["indicators": indicators, "points": numbers.cost(cost)])
        }
        let score = numbers.value(value, of: first)
        guard let full = tree[first].maximum else { return Clause("clause_part_tied", ["indicators": name, "points": numbers.cost(cost)]) }
        if isLow { return Clause("clause_part", ["indicator": name, "score": score, "full": numbers.stated(full)]) }
        if tree.isDeduction(first) { return Clause("clause_loss_penalty", ["indicator": name, "points": names.words.points(score)]) }
        return Clause("clause_loss", ["indicator": name, "score": score, "full": names.words.points(numbers.stated(full))])
    }
}

/// A part of a sentence: a string of the theme and what stands in it.
struct Clause {
    let key: String
    let arguments: KeyValuePairs<String, String>

    init(_ key: String, _ arguments: KeyValuePairs<String, String> = [:]) {
        self.key = key
        self.arguments = arguments
    }
}

extension Strings {
    /// Clauses as one sentence, which begins with a capital where the theme's own words begin it; nil of none.
    func sentence(_ clauses: [Clause]) -> String? {
        guard let first = clauses.first else { return nil }
        let opening = StringPlaceholders.fill(self[first.key].prefix(1).uppercased() + self[first.key].dropFirst()) { name in
            first.arguments.first { $0.key == name }?.value
        }
        let texts = [opening] + clauses.dropFirst().map { self($0.key, $0.arguments) }
        return sentence(texts.joined(separator: self["clause_separator"]))
    }
}
