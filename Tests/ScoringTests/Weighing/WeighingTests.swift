import Testing

@testable import Scoring

/// What is told apart from the weights gives, with them, what `Results` computes.
struct WeighingTests {
    private static let aggregates: [Aggregate] = [.sum, .mean, .weightedMean, .harmonicMean, .geometricMean]

    /// Two leaves and one that is made of two, a bonus, and a penalty.
    private func tree(_ aggregate: Aggregate, _ weights: [Exact?]) -> IndicatorTree {
        IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 2, 5, 6, 7], depth: 0, maximum: nil, aggregate: aggregate),
            .init(id: "a", parent: 0, depth: 1, maximum: Exact(20), weight: weights[0]),
            .init(id: "b", parent: 0, children: [3, 4], depth: 1, maximum: Exact(30), aggregate: .mean, weight: weights[1]),
            .init(id: "b1", parent: 2, depth: 2, maximum: Exact(30)),
            .init(id: "b2", parent: 2, depth: 2, maximum: Exact(30)),
            .init(id: "c", parent: 0, depth: 1, maximum: Exact(50), weight: weights[2]),
            .init(id: "more", parent: 0, depth: 1, maximum: Exact(5), role: .bonus),
            .init(id: "less", parent: 0, depth: 1, maximum: Exact(5), role: .penalty),
        ])
    }

    private let scores: [[Exact?]] = [
        [Exact(20), Exact(7), nil, Exact(0)], [Exact(30), Exact(11), Exact(29), Exact(30)], [Exact(30), Exact(1, over: 3), nil, Exact(30)],
        [Exact(50), Exact(13), nil, Exact(50)], [Exact(5), nil, Exact(1), Exact(2)], [Exact(0), Exact(3), Exact(1), nil],
    ]

    /// By the formulas in `Weighing.Form`.
    private func total(_ weighing: Weighing, _ unit: Int, _ weights: [Exact], coverage: Exact) -> Exact? {
        let parts = zip(weighing.parts[unit], weights).compactMap { part, weight in part.map { ($0, weight) } }
        let present = parts.map(\.1).sum(), whole = weights.sum()
        if parts.isEmpty || (parts.count < weights.count && (present.isZero || present / whole < coverage)) { return nil }
        let counted = parts.filter { !$0.1.isZero }
        let value: Exact =
            switch weighing.form {
            case .linear: parts.map { $0 * $1 }.sum() / present
            case .harmonic: counted.contains { $0.0.isZero } ? .zero : present / counted.map { $1 / $0 }.sum()
            case .geometric: Exact.geometricMean(counted.map { (value: $0.0, weight: $0.1) })
            }
        return value + weighing.extras[unit]
    }

    @Test(arguments: aggregates, [ScoringRules.Missing.exclude, .zero])
    func theWeightsInUseGiveTheTotals(_ aggregate: Aggregate, _ missing: ScoringRules.Missing) throws {
        var rules = ScoringRules()
        (rules.missing, rules.coverage) = (missing, Exact(1, over: 2))
        let weights: [Exact?] = aggregate == .sum || aggregate == .mean ? [nil, nil, nil] : [Exact(2), Exact(1, over: 3), .zero]
        let results = Results(tree: tree(aggregate, weights), rules: rules, scores: scores), weighing = try #require(Weighing(results))
        #expect(weighing.nodes == [1, 2, 5])
        for unit in 0..<4 { #expect(total(weighing, unit, weighing.inUse, coverage: rules.coverage) == results.values[0][unit], "unit \(unit)") }
    }

    @Test(arguments: aggregates)
    func otherWeightsGiveWhatTheyWouldIfTheyWereInUse(_ aggregate: Aggregate) throws {
        var rules = ScoringRules()
        (rules.missing, rules.coverage) = (.exclude, Exact(1, over: 2))
        let inUse = tree(aggregate, aggregate == .sum || aggregate == .mean ? [nil, nil, nil] : [.one, .one, .one])
        let weighing = try #require(Weighing(Results(tree: inUse, rules: rules, scores: scores)))
        for weights in [[Exact(7), Exact(2), Exact(1)], [.zero, Exact(1, over: 3), Exact(5)], [.zero, .one, .zero]] {
            let other = inUse.weighable.reweighted(Dictionary(uniqueKeysWithValues: zip([1, 2, 5], weights)))
            let results = Results(tree: other, rules: rules, scores: scores)
            for unit in 0..<4 { #expect(total(weighing, unit, weights, coverage: rules.coverage) == results.values[0][unit], "unit \(unit), \(weights)") }
            #expect(weighing.weights(in: other) == weights)
        }
    }

    /// Under `missing: error` nothing replaces what is missing, not even a bonus.
    @Test func aMissingScoreLeavesNoPart() throws {
        let weighing = try #require(Weighing(Results(tree: tree(.sum, [nil, nil, nil]), rules: ScoringRules(), scores: scores)))
        #expect(weighing.parts.map { $0.contains { $0 != nil } } == [true, false, false, false])
    }

    @Test(arguments: [Aggregate.median, .minimum, .maximum, .mazziottaPareto])
    func noWeightCountsInSomeAggregates(_ aggregate: Aggregate) {
        #expect(Weighing.refusal(of: tree(aggregate, [nil, nil, nil])) == .aggregate(aggregate))
    }

    @Test func oneIndicatorIsNotWeighed() {
        let single = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 2], depth: 0, maximum: nil, aggregate: .mean), .init(id: "a", parent: 0, depth: 1, maximum: Exact(5)),
            .init(id: "more", parent: 0, depth: 1, maximum: Exact(5), role: .bonus),
        ])
        #expect(Weighing.refusal(of: single) == .tooFew)
    }

    @Test func aPartOfASumThatIsWorthNothingIsNotWeighed() {
        let sum = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 2], depth: 0, maximum: nil), .init(id: "a", parent: 0, depth: 1, maximum: Exact(5)),
            .init(id: "b", parent: 0, depth: 1, maximum: .zero),
        ])
        #expect(Weighing.refusal(of: sum) == .noWeight)
    }

    /// What changes below the first level, or in another way, is no choice of weights.
    @Test func otherRulesAreNoOtherWeights() throws {
        let inUse = tree(.mean, [nil, nil, nil]), weighing = try #require(Weighing(Results(tree: inUse, rules: ScoringRules(), scores: scores)))
        #expect(weighing.weights(in: inUse.weighable.with(aggregates: [0: .geometricMean])) == nil)
        #expect(weighing.weights(in: inUse.without([7])) == nil)
        #expect(weighing.weights(in: inUse.without([5])) == nil)
        #expect(weighing.weights(in: inUse.weighable.reweighted([3: Exact(2), 4: .one])) == nil)
        #expect(weighing.weights(in: inUse) == [.one, .one, .one])
    }

    @Test func fractionsOverOneDenominator() {
        let (numerators, denominator) = Exact.overCommonDenominator([Exact(1, over: 6), nil, Exact(-3, over: 4), Exact(2)])
        #expect(numerators == ["2", nil, "-9", "24"] && denominator == "12")
        #expect(Exact.overCommonDenominator([nil]).denominator == "1")
    }
}
