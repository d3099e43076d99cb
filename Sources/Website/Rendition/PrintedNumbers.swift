import Languages
import Scoring

/// How an edition's numbers are printed, each with the places of its kind, and what is said of them where that depends on which end is the best.
struct PrintedNumbers: Sendable {
    let results: Results
    let words: Strings
    var vocabulary = Vocabulary.points

    /// A number in the places of its kind and the marks of the page's language.
    func text(_ value: Exact, _ kind: NumberPlaces.Kind) -> String { words.written(results.places.text(value, kind)) }
    /// A unit's value on a node.
    func value(_ value: Exact, of node: Int) -> String { text(value, results.kind(of: node)) }
    func total(_ value: Exact) -> String { text(value, .total) }
    /// A mean, or how far something is from one.
    func mean(_ value: Exact) -> String { text(value, .mean) }
    func rate(_ value: Exact) -> String { text(value, .rate) }
    /// A maximum, or what a criterion is worth.
    func stated(_ value: Exact) -> String { text(value, .stated) }
    /// `7/8`: a printed score with the maximum; the score alone where there is none.
    func outOf(_ score: String, _ maximum: Exact?) -> String { maximum.map { score + "/" + stated($0) } ?? score }
    /// Points of the total, with their word.
    func cost(_ value: Exact) -> String { words.points(text(value, .cost)) }

    /// How far something is above or below a mean, or at it where no difference is printed.
    func distance(_ value: Exact, from mean: Exact) -> KeyFigureView {
        distance(gap: printedGap(value, mean), self.mean)
    }

    /// - Parameter gap: as it is printed.
    func distance(gap: Exact, _ text: (Exact) -> String) -> KeyFigureView {
        KeyFigureView(label: words[gap.isZero ? "at_mean" : gap.isNegative ? "below_mean" : "above_mean"], value: text(gap.magnitude))
    }

    /// A difference from a mean, in the places in which it is printed.
    func printedGap(_ value: Exact, _ mean: Exact) -> Exact { (value - mean).rounded(results.places[.mean].fixed, results.rules.rounding) }

    /// Full marks are what nobody wants where the lowest score is the best.
    func fullWord(of node: Int = 0) -> String { words[results.isLow(node) ? "full_low" : "full"] }
    func rateWord(of node: Int = 0) -> String { words[results.isLow(node) ? "rate_low" : "rate"] }
}

extension NumberMarks {
    /// A share as a percentage: `33,3%`, with so many decimals at most.
    func percentage(_ share: Exact, _ most: Int = 2) -> String { written((share * Exact(100)).shortest(most) + "%") }
    /// A rank, which may be the mean of two: `3`, `2,5`.
    func rank(_ rank: Exact) -> String { written(rank.shortest(1)) }
}

extension Standing {
    /// As readers see it: `8`, `2,5`.
    func text(_ marks: NumberMarks) -> String { marks.written(plainText) }
    /// With the mark of a tie: `=8`.
    func label(_ marks: NumberMarks) -> String { marks.written(plainLabel) }
}

extension Strings {
    /// What has to be said beside a rank, where it is not what readers take it for: that lower is better, that rank 1 is the worst.
    func directions(_ results: Results) -> [String] {
        (results.isLow() ? [self["rule_direction_low"]] : []) + (results.rules.rankFrom == .worst ? [self["rule_rank_from_worst"]] : [])
    }
}

extension Results {
    /// Whether the lowest value is the best on a node; without one, on the total.
    func isLow(_ node: Int = 0) -> Bool { direction(of: node) == .low }
}
