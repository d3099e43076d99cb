import Scoring

/// The sentences that say a unit's result: its standing, its best indicator, its greatest loss. What says nothing is left out, and all that
/// tie are named or counted.
struct UnitSentence {
    let rendition: Rendition
    let unit: Int
    /// What costs the unit most.
    private let greatest: [Int]

    init(rendition: Rendition, unit: Int) {
        self.rendition = rendition
        self.unit = unit
        greatest = UnitPoints.greatestLosses(rendition, unit)
    }

    func text(total: Exact) -> String {
        let words = rendition.words
        var sentences = [standing(total)]
        if rendition.results.isLow() { sentences.append(words["rule_direction_low"]) }
        if UnitPoints.hasSeveralIndicators(rendition.tree) { sentences.append(words.sentence([best, loss].compactMap { $0 })) }
        return sentences.compactMap { $0 }.joined(separator: words.sentenceGap)
    }

    private func standing(_ total: Exact) -> String? {
        guard let standing = rendition.results.standings[0][unit] else { return nil }
        let count = rendition.results.count(0), name = rendition.names.units[unit]
        guard count > 1 else { return rendition.words("unit_standing_alone", ["unit": name, "total": rendition.numbers.total(total)]) }
        return rendition.words(
            standing.isShared ? "unit_standing_shared" : "unit_standing",
            [
                "unit": name, "total": rendition.numbers.total(total), "count": String(count), "counter": rendition.names.counter,
                "units": rendition.names.word(forUnits: count), "rank": standing.text,
            ])
    }

    /// The best score rate: full marks in several indicators at once, or the best of a single one that does not cost most at the same time.
    private var best: Clause? {
        let results = rendition.results
        let rated = rendition.tree.leaves.filter { !rendition.tree.isWithin(.penalty, $0) }.compactMap { leaf in
            results.values[leaf][unit].flatMap { results.rate($0, of: leaf) }.map { (leaf: leaf, rate: $0) }
        }
        let isLow = rendition.results.isLow()
        guard let best = isLow ? rated.map(\.rate).min() : rated.map(\.rate).max(), isLow || !best.isZero else { return nil }
        let leaves = rated.filter { $0.rate == best }.map(\.leaf)
        if isLow, best.isZero { return Clause("clause_best_none", ["indicators": rendition.names.listed(indicators: leaves)]) }
        if !isLow, best == .one, leaves.count > 1 { return Clause("clause_best_full", ["indicators": rendition.names.listed(indicators: leaves)]) }
        guard leaves.count == 1, !greatest.contains(leaves[0]), let value = results.values[leaves[0]][unit] else {
            return nil
        }
        return Clause(
            isLow ? "clause_best_low" : "clause_best",
            [
                "indicator": rendition.names.indicators[leaves[0]], "score": rendition.numbers.value(value, of: leaves[0]),
                "full": rendition.numbers.stated(rendition.tree[leaves[0]].maximum),
            ])
    }

    private var loss: Clause? {
        let results = rendition.results, tree = rendition.tree, isLow = rendition.results.isLow()
        guard let first = greatest.first, let value = results.values[first][unit], let cost = results.cost(of: first, for: unit) else {
            // Only what was to be earned can be said not to be lost.
            let isWhole = tree.leaves.allSatisfy { results.values[$0][unit] != nil } && tree.leaves.contains { results.cost(of: $0, for: unit) != nil }
            return isWhole && !isLow ? Clause("clause_no_loss") : nil
        }
        let indicators = rendition.names.listed(indicators: greatest), name = rendition.names.indicators[first]
        if greatest.count > 1 {
            return Clause(isLow ? "clause_part_tied" : "clause_loss_tied", ["indicators": indicators, "points": rendition.numbers.cost(cost)])
        }
        let score = rendition.numbers.value(value, of: first), full = rendition.tree[first].maximum
        if isLow { return Clause("clause_part", ["indicator": name, "score": score, "full": rendition.numbers.stated(full)]) }
        if tree.isDeduction(first) { return Clause("clause_loss_penalty", ["indicator": name, "points": rendition.words.points(score)]) }
        return Clause("clause_loss", ["indicator": name, "score": score, "full": rendition.words.points(rendition.numbers.stated(full))])
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
