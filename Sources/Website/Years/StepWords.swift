import Edition
import Scoring
import Source

/// What is said of an edition beside the one before it, in sentences.
extension EditionYears {
    /// Why the totals of two editions do not compare, or compare as rates alone; nil where they compare.
    func notCompared(_ step: YearStep) -> String? {
        let words = rendition.words
        if step.comparesTotals { return nil }
        let reason = rendition.comparabilityReason(step.total, step.comparison)
        return words(
            step.comparesRanks ? "years_as_rate" : "years_not",
            ["before": id(step.comparison.before), "after": id(step.comparison.after), "reason": reason ?? rendition.comparabilityWord(step.total)])
    }

    /// Of each indicator of the later edition that does not compare as it is: how far it does, and why.
    func reasons(_ step: YearStep) -> [String] {
        let words = rendition.words, comparison = step.comparison
        return years.editions[comparison.after].results.tree.nodes.indices.dropFirst().compactMap { node in
            guard let verdict = comparison.comparability(ofNode: node), !verdict.isComparable || !verdict.declared.isEmpty else { return nil }
            let word = rendition.comparabilityWord(verdict)
            return words(
                "years_reason",
                [
                    "name": indicatorName(comparison.after, node),
                    "verdict": rendition.comparabilityReason(verdict, comparison).map { reason in
                        words("years_verdict", ["word": word, "reason": reason])
                    } ?? word,
                ])
        }
    }

    /// Indicators of an edition that the one before has not, and the other way round, each a sentence.
    func fieldOfIndicators(_ step: YearStep) -> [String] {
        let words = rendition.words, comparison = step.comparison
        let after = years.editions[comparison.after], before = years.editions[comparison.before]
        let nodes = after.results.tree.nodes.indices.dropFirst()
        func names(_ edition: Int, _ nodes: [Int]) -> String { words.list(nodes.map { indicatorName(edition, $0) }) }
        let new = nodes.filter { comparison.nodeBefore($0) == nil }
        let gone = before.results.tree.nodes.indices.dropFirst().filter {
            years.indicators.position(of: $0, from: comparison.before, in: comparison.after) == nil
        }
        var sentences: [String] = []
        if !new.isEmpty { sentences.append(words("years_new", ["names": names(comparison.after, new)])) }
        if !gone.isEmpty { sentences.append(words("years_gone", ["names": names(comparison.before, gone)])) }
        return sentences
    }

    /// What changed in the rules of an edition since the one before, in a few sentences; none where nothing did.
    func rules(_ step: YearStep) -> [String] {
        let words = rendition.words, comparison = step.comparison
        let levels = years.editions[comparison.after].results.tree.nodes.indices.dropFirst().map {
            (node: $0, level: comparison.comparability(ofNode: $0)?.level)
        }
        func names(_ level: Comparability.Level) -> String? {
            let found = levels.filter { $0.level == level }.map { indicatorName(comparison.after, $0.node) }
            return found.isEmpty ? nil : words.list(found)
        }
        return fieldOfIndicators(step)
            + [
                names(.asRate).map { words("years_rates", ["names": $0]) }, names(.not).map { words("years_others", ["names": $0]) },
                step.comparesTotals ? nil : words[step.comparesRanks ? "years_total_rate" : "years_total_not"],
            ].compactMap { $0 }
    }
}
