/// How far two columns of numbers go together, over the rows that have both.
package enum Correlation {
    /// Pearson's product-moment coefficient, −1 to 1, exact where it is rational, else to 30 significant digits; nil with fewer than two
    /// rows, or where a column does not vary.
    package static func pearson(_ a: [Exact?], _ b: [Exact?]) -> Exact? {
        let pairs = zip(a, b).compactMap { x, y in x.flatMap { x in y.map { (x, $0) } } }
        guard pairs.count > 1, let meanA = pairs.map(\.0).mean(), let meanB = pairs.map(\.1).mean() else { return nil }
        let centred = pairs.map { ($0.0 - meanA, $0.1 - meanB) }
        let together = centred.map { $0.0 * $0.1 }.sum()
        let squares = centred.map { $0.0 * $0.0 }.sum() * centred.map { $0.1 * $0.1 }.sum()
        guard !squares.isZero else { return nil }
        let root = (together * together / squares).root(2)
        return together.isNegative ? -root : root
    }

    /// Spearman's rank coefficient: Pearson's of the ranks, those of equal values being the mean of their places.
    package static func spearman(_ a: [Exact?], _ b: [Exact?]) -> Exact? {
        let both = zip(a, b).map { $0 != nil && $1 != nil }
        let (x, y) = (zip(a, both).map { $1 ? $0 : nil }, zip(b, both).map { $1 ? $0 : nil })
        return pearson(midranks(x), midranks(y))
    }

    private static func midranks(_ values: [Exact?]) -> [Exact?] {
        var rules = ScoringRules()
        rules.ranking = .fractional
        return rules.standings(present: values, .low).map { $0?.rank }
    }
}
