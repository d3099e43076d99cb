/// How many decimals a number of an edition is printed with, by what it is: on pages, in tables, charts, captions, sentences and formulas.
///
/// The only place where that is decided; Docs/content.md has it as a table.
package struct NumberPlaces: Sendable, Hashable {
    /// What a printed number is.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// Of a unit on an indicator; the lowest and highest of such, and sums and differences of them.
        case score
        /// As the scoring rules publish it.
        case total
        /// The mean of several units, a median between two, a deviation; what a number differs from one of these.
        case mean
        /// Part of a score or total, such as half of it: no more places than a mean.
        case part
        /// Points of the total that an indicator takes or leaves out.
        case cost
        /// A share, printed as a percentage.
        case rate
        /// One number over another of its kind.
        case ratio
        /// What somebody stated: a maximum, a criterion's points, a cell of a table. Its own digits.
        case stated
        case count
        case rank
    }

    /// Places behind the point.
    package struct Places: Hashable, Sendable {
        /// Those that are always there.
        package var fixed: Int
        /// Further ones that are there unless they are zeros at the end.
        package var optional: Int

        package init(_ fixed: Int, optional: Int = 0) {
            self.fixed = fixed
            self.optional = optional
        }

        /// The value in plain digits.
        package func text(_ value: Exact, _ rounding: Rounding) -> String {
            let digits = value.decimal(fixed + optional, rounding)
            guard optional > 0 else { return digits }
            let zeros = min(optional, digits.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count)
            guard zeros > 0 else { return digits }
            var shown = digits.utf8.dropLast(zeros)
            if shown.last == UInt8(ascii: ".") { shown = shown.dropLast() }
            let text = String(Substring(shown))
            // What was cut to nothing has no sign.
            return text == "-0" ? "0" : text
        }
    }

    /// More places than these say nothing to a reader, and a spreadsheet writes 18.518873000000003.
    private static let mostOfScores = 4
    private static let mostStated = 6

    private var scores: Int
    private let totals: Int
    private let isSum: Bool
    /// Where they are declared.
    private let declaredMeans: Int?
    package let rounding: Rounding

    /// - Parameters:
    ///   - leaves: every score that was given.
    ///   - hasComputedScores: whether others were made from raw values, which leaves them without places of their own.
    ///   - printed: the places of values of indicators that stand as they were printed.
    init(_ tree: IndicatorTree, _ rules: ScoringRules, leaves: [[Exact?]], hasComputedScores: Bool = false, printed: Int = 0, means: Int? = nil) {
        declaredMeans = means
        var given = min(printed, Self.mostOfScores)
        for case let value? in leaves.joined() where !value.isInteger && given < Self.mostOfScores {
            given = max(given, value.decimalPlaces(atMost: Self.mostOfScores))
        }
        // Sums of what was given need no more places than it; means and what gaps scale up have no end, and are told as totals are.
        isSum = rules.missing != .exclude && tree.nodes.allSatisfy { $0.isLeaf || $0.aggregate == .sum }
        let isGiven = tree.nodes.indices.dropFirst().allSatisfy { tree[$0].isLeaf || tree[$0].aggregate == .sum } && rules.missing != .exclude
        scores = isGiven && !hasComputedScores ? given : max(given, rules.decimals)
        totals = rules.decimals
        rounding = rules.rounding
    }

    /// The same where values of indicators stand as they were printed, with so many places.
    package func showing(printed places: Int) -> NumberPlaces {
        var copy = self
        copy.scores = max(scores, min(places, Self.mostOfScores))
        return copy
    }

    package subscript(_ kind: Kind) -> Places {
        switch kind {
        case .score: Places(scores)
        case .total: Places(totals)
        case .mean: Places(means)
        case .part: Places(scores, optional: max(0, means - scores))
        // Points of a sum are those of its scores.
        case .cost: Places(isSum ? scores : means)
        case .rate: Places(1)
        case .ratio: Places(2)
        case .stated: Places(0, optional: Self.mostStated)
        case .count: Places(0)
        case .rank: Places(0, optional: 1)
        }
    }

    /// One more than totals have, since a mean is not among the values that it is of, and no fewer than those.
    private var means: Int { declaredMeans ?? max(totals + 1, scores) }

    /// A number as readers see it; a rate with its percent sign.
    package func text(_ value: Exact, _ kind: Kind) -> String {
        MinusSign.printed(kind == .rate ? self[kind].text(value * Exact(100), rounding) + "%" : self[kind].text(value, rounding))
    }
}

extension Results {
    /// What a node's values are: the total's are published, an indicator's are scores.
    package func kind(of node: Int) -> NumberPlaces.Kind { node == 0 ? .total : .score }

    /// What a median of a node's values is printed as: between two of them it is none of them, as a mean is.
    package func kind(of median: Median, on node: Int) -> NumberPlaces.Kind { median.isBetween ? .mean : kind(of: node) }

    /// A node's value as it is printed, as a number.
    package func printed(_ value: Exact, of node: Int) -> Exact { value.rounded(places[kind(of: node)].fixed, rules.rounding) }
}
