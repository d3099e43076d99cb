import Scoring

/// What a score on an indicator has to pass to be a strength: better than the mean, and no more than a quarter of the units as good or better.
/// A weakness is the same at the other end.
///
/// The method page says it to readers. Ties count: the first place that most share is nobody's strength.
struct StrengthBound: Sendable {
    private let direction: ScoringRules.Direction
    private let mean: Exact
    /// The best printed score that a quarter of the units, rounded up, does not hold; nil where they are all.
    private let outside: Exact?

    /// Nil where no unit has a score.
    init?(_ results: Results, _ node: Int, isWeakness: Bool = false) {
        guard let mean = results.mean(node) else { return nil }
        direction = isWeakness ? results.direction(of: node).reversed : results.direction(of: node)
        self.mean = mean
        let ascending = results.counted(node).map { results.printed($0, of: node) }.sorted()
        let quarter = (ascending.count + 3) / 4
        outside = quarter == ascending.count ? nil : direction == .high ? ascending[ascending.count - 1 - quarter] : ascending[quarter]
    }

    func isPassed(by value: Exact, printed: Exact) -> Bool {
        isBetter(value, mean) && (outside.map { isBetter(printed, $0) } ?? true)
    }

    private func isBetter(_ a: Exact, _ b: Exact) -> Bool { direction == .high ? a > b : a < b }
}
