import Edition
import Scoring
import Source

/// What is said of an edition beside the one before it, in sentences.
extension EditionYears {
    /// Why the totals of two editions do not compare, or compare as rates alone; nil where they compare.
    func notCompared(_ step: YearStep) -> String? {
        let words = rendition.words
        let editions = ["before": id(step.comparison.before), "after": id(step.comparison.after)]
        if step.comparesTotals { return nil }
        return words(step.comparesRanks ? "years_as_rate" : "years_not", with: editions)
    }

    /// What changed in the rules of an edition since the one before, each a sentence; none where nothing did.
    func rules(_ step: YearStep) -> [String] {
        let words = rendition.words, comparison = step.comparison
        let after = years.editions[comparison.after], before = years.editions[comparison.before]
        let nodes = after.results.tree.nodes.indices.dropFirst()
        func names(_ edition: Int, _ nodes: [Int]) -> String { words.list(nodes.map { indicatorName(edition, $0) }) }
        let new = nodes.filter { comparison.nodeBefore($0) == nil }
        let gone = before.results.tree.nodes.indices.dropFirst().filter {
            years.indicators.position(of: $0, from: comparison.before, in: comparison.after) == nil
        }
        let levels = nodes.map { (node: $0, level: comparison.comparability(ofNode: $0)?.level) }
        let rates = levels.filter { $0.level == .asRate }.map(\.node), others = levels.filter { $0.level == .not }.map(\.node)
        var sentences: [String] = []
        if !new.isEmpty { sentences.append(words("years_new", ["names": names(comparison.after, new)])) }
        if !gone.isEmpty { sentences.append(words("years_gone", ["names": names(comparison.before, gone)])) }
        if !rates.isEmpty { sentences.append(words("years_rates", ["names": names(comparison.after, rates)])) }
        if !others.isEmpty { sentences.append(words("years_others", ["names": names(comparison.after, others)])) }
        if let total = notCompared(step) { sentences.append(total) }
        return sentences
    }
}
