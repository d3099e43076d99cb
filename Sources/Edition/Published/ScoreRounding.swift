import Scoring
import Source

/// The rounding of an edition's scores: as it declares it; or, where it does not, what its longest score suggests.
struct ScoreRounding {
    /// Whether any score is said to be rounded.
    let isDeclared: Bool
    /// The places that all scores would have been rounded to.
    let supposed: Int
    private let range: RoundingRange
    private let least: LeastChanges
    private let scores: [[Exact?]]
    /// Scores with more places than they are said to have been rounded to.
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter decimals: by leaf, as declared.
    init(_ file: ScoresFile, tree: IndicatorTree, rules: ScoringRules, decimals: [Int?]) {
        scores = file.scores
        let isDeclared = decimals.contains { $0 != nil }
        self.isDeclared = isDeclared
        let given = file.scores.map { column in column.compactMap { $0.map { PrintedNumber.places(of: $0) } }.max() ?? 0 }
        let supposed = min(given.max() ?? 0, 6)
        self.supposed = supposed
        let rounded = isDeclared ? decimals : decimals.map { _ in supposed }
        range = RoundingRange(tree: tree, rules: rules, decimals: rounded)
        least = LeastChanges(tree: tree, rules: rules, decimals: rounded, places: zip(rounded, given).map { $0 ?? $1 })
        let longer = tree.leaves.indices.filter { position in decimals[position].map { given[position] > $0 } ?? false }
        if let first = longer.first, let places = decimals[first],
            let unit = file.scores[first].firstIndex(where: { $0.map { PrintedNumber.places(of: $0) > places } ?? false })
        {
            let count = longer.map { position in file.scores[position].count { $0.map { PrintedNumber.places(of: $0) > decimals[position] ?? 0 } ?? false } }
                .reduce(0, +)
            diagnostics.append(
                Diagnostic(
                    "score-not-rounded",
                    "score \(file.scores[first][unit]?.shortest(15) ?? String()) has more places than the \(places) that scores are said to be rounded to\(count > 1 ? ", and so have \(count - 1) more" : "")",
                    at: file.places[first][unit],
                    hint: "set \"scores: {decimals: \(given[first])}\" in edition.yaml or indicators.yaml, or round the score"))
        }
    }

    func bounds(_ unit: Int) -> [RoundingRange.Bounds?] { range.bounds(of: scores.map { $0[unit] }) }

    func leastChanges(_ unit: Int, node: Int, printed: Exact, places: Int) -> LeastChanges.Count? {
        least.count(scores.map { $0[unit] }, node: node, printed: printed, places: places)
    }
}

extension PrintedNumber {
    static func places(of value: Exact) -> Int { value.decimalPlaces(atMost: 15) }
}
