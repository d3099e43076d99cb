import Testing

@testable import Scoring

/// What each rule for totals and for missing scores gives, worked by hand.
@Suite struct AggregateTests {
    /// total of a (max 10, weight 1) and b (max 20, weight 3), with a bonus of at most 5.
    private func tree(_ aggregate: Aggregate, bonus: Bool = false) -> IndicatorTree {
        var nodes: [IndicatorTree.Node] = [
            .init(id: "total", parent: nil, children: [1, 2], depth: 0, maximum: .zero, aggregate: aggregate),
            .init(id: "a", parent: 0, depth: 1, maximum: Exact(10), weight: Exact(1)),
            .init(id: "b", parent: 0, depth: 1, maximum: Exact(20), weight: Exact(3)),
        ]
        if bonus {
            nodes[0].children.append(3)
            nodes.append(.init(id: "extra", parent: 0, depth: 1, maximum: Exact(5), role: .bonus))
        }
        nodes[0].maximum = aggregate.maximum(of: nodes[0].children.map { nodes[$0] })
        return IndicatorTree(nodes: nodes)
    }

    private func total(_ tree: IndicatorTree, _ scores: [Exact?], _ rules: ScoringRules = ScoringRules()) -> Exact? {
        Results(tree: tree, rules: rules, scores: scores.map { [$0] }).values[0][0]
    }

    private func rules(_ missing: ScoringRules.Missing, coverage: Exact = .zero) -> ScoringRules {
        var rules = ScoringRules()
        (rules.missing, rules.coverage) = (missing, coverage)
        return rules
    }

    @Test(arguments: [
        (Aggregate.sum, Exact(24), Exact(30)), (.mean, Exact(12), Exact(15)), (.weightedMean, Exact(14), Exact(35, over: 2)),
        // By weights of 1 and 3: the fourth roots of 8 · 16³ and 10 · 20³; 4 / (1/8 + 3/16) and 4 / (1/10 + 3/20).
        (.geometricMean, Exact(32_768).root(4), Exact(80_000).root(4)), (.harmonicMean, Exact(64, over: 5), Exact(16)),
        (.median, Exact(12), Exact(15)), (.minimum, Exact(8), Exact(10)), (.maximum, Exact(16), Exact(20)),
    ])
    func eachAggregateMakesValueAndMaximumTheSameWay(_ aggregate: Aggregate, _ value: Exact, _ maximum: Exact) {
        let tree = tree(aggregate)
        #expect(total(tree, [Exact(8), Exact(16)]) == value)
        #expect(tree.root.maximum == maximum)
        #expect(total(tree, [Exact(10), Exact(20)]) == maximum)
    }

    /// The mean of 8 and 16 is 12 and their variance 16: 12 less 16/12. Where low is best, it is more. Of maxima it is the mean.
    @Test func unevenScoresCostSomethingInAMazziottaParetoIndex() {
        #expect(total(tree(.mazziottaPareto), [Exact(8), Exact(16)]) == Exact(32, over: 3))
        var rules = ScoringRules()
        rules.direction = .low
        #expect(total(tree(.mazziottaPareto), [Exact(8), Exact(16)], rules) == Exact(40, over: 3))
        #expect(total(tree(.mazziottaPareto), [Exact(8), Exact(8)]) == Exact(8))
        #expect(total(tree(.mazziottaPareto), [.zero, .zero]) == .zero)
        #expect(tree(.mazziottaPareto).root.maximum == Exact(15))
    }

    @Test func aZeroMakesGeometricAndHarmonicMeansZero() {
        #expect(total(tree(.geometricMean), [.zero, Exact(16)]) == .zero)
        #expect(total(tree(.harmonicMean), [.zero, Exact(16)]) == .zero)
    }

    @Test(arguments: Aggregate.allCases)
    func aBonusIsAddedWhateverTheAggregate(_ aggregate: Aggregate) {
        let plain = total(tree(aggregate), [Exact(8), Exact(16)])!
        #expect(total(tree(aggregate, bonus: true), [Exact(8), Exact(16), Exact(3)]) == plain + Exact(3))
        #expect(tree(aggregate, bonus: true).root.maximum == tree(aggregate).root.maximum)
    }

    @Test func aMissingScoreLeavesNoTotalUnlessTheRulesSayOtherwise() {
        #expect(total(tree(.sum), [Exact(8), nil]) == nil)
        #expect(total(tree(.sum), [Exact(8), nil], rules(.zero)) == Exact(8))
        #expect(total(tree(.mean), [Exact(8), nil], rules(.zero)) == Exact(4))
    }

    /// With b missing: a sum of 8 of 10 stands for 24 of 30, means are over what is there.
    @Test(arguments: [
        (Aggregate.sum, 24), (.mean, 8), (.weightedMean, 8), (.geometricMean, 8), (.harmonicMean, 8), (.median, 8), (.minimum, 8), (.maximum, 8),
        (.mazziottaPareto, 8),
    ])
    func excludedScoresAreStoodForByTheOthers(_ aggregate: Aggregate, _ value: Int) {
        #expect(total(tree(aggregate), [Exact(8), nil], rules(.exclude)) == Exact(value))
        #expect(total(tree(aggregate), [nil, nil], rules(.exclude)) == nil)
    }

    /// a is a third of the sum's maximum, half of a mean's children, a quarter of the weights.
    @Test(arguments: [
        (Aggregate.sum, Exact(1, over: 3)), (.mean, Exact(1, over: 2)), (.weightedMean, Exact(1, over: 4)), (.geometricMean, Exact(1, over: 4)),
        (.median, Exact(1, over: 2)),
    ])
    func coverageIsCountedByWeight(_ aggregate: Aggregate, _ share: Exact) {
        #expect(total(tree(aggregate), [Exact(8), nil], rules(.exclude, coverage: share)) != nil)
        #expect(total(tree(aggregate), [Exact(8), nil], rules(.exclude, coverage: share + Exact(1, over: 1000))) == nil)
    }

    @Test func aMissingBonusAddsNothingWhereScoresMayBeMissing() {
        #expect(total(tree(.sum, bonus: true), [Exact(8), Exact(16), nil], rules(.exclude)) == Exact(24))
        #expect(total(tree(.sum, bonus: true), [Exact(8), Exact(16), nil]) == nil)
    }

    @Test func aUnitWithoutATotalHasNoRank() {
        let results = Results(tree: tree(.sum), rules: rules(.exclude, coverage: Exact(1, over: 2)), scores: [[Exact(8), Exact(9)], [nil, Exact(1)]])
        #expect(results.standings[0].map { $0?.plainText } == [nil, "1"])
        #expect(results.count(0) == 1)
        #expect(results.order(by: 0) == [1, 0])
    }

    @Test func roundingAtEachLevelRoundsBeforeTheNext() {
        let tree = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 4], depth: 0, maximum: Exact(20), aggregate: .sum),
            .init(id: "a", parent: 0, children: [2, 3], depth: 1, maximum: Exact(10), aggregate: .mean),
            .init(id: "a1", parent: 1, depth: 2, maximum: Exact(10)),
            .init(id: "a2", parent: 1, depth: 2, maximum: Exact(10)),
            .init(id: "b", parent: 0, depth: 1, maximum: Exact(10)),
        ])
        let scores: [Exact?] = [Exact(1), Exact(2), Exact(14, over: 10)]
        var rules = ScoringRules()
        #expect(total(tree, scores, rules) == Exact(29, over: 10))
        rules.roundAt = .eachLevel
        // 1.5 becomes 2, 2 + 1.4 becomes 3.
        #expect(Results(tree: tree, rules: rules, scores: scores.map { [$0] }).values[1] == [Exact(2)])
        #expect(total(tree, scores, rules) == Exact(3))
    }
}

/// What a point of an indicator is of the total.
@Suite struct ShareInTotalTests {
    @Test func pointsCountByTheMeansAboveThem() {
        let tree = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 4], depth: 0, maximum: Exact(100), aggregate: .weightedMean),
            .init(id: "a", parent: 0, children: [2, 3], depth: 1, maximum: Exact(100), aggregate: .mean, weight: Exact(1)),
            .init(id: "a1", parent: 1, depth: 2, maximum: Exact(100)),
            .init(id: "a2", parent: 1, depth: 2, maximum: Exact(100)),
            .init(id: "b", parent: 0, depth: 1, maximum: Exact(100), weight: Exact(3)),
        ])
        #expect(tree.nodes.indices.map(tree.shareInTotal) == [.one, Exact(1, over: 4), Exact(1, over: 8), Exact(1, over: 8), Exact(3, over: 4)])
        // What is lost everywhere adds up to what the total lacks.
        let scores = [Exact(60), Exact(80), Exact(50)]
        let results = Results(tree: tree, rules: ScoringRules(), scores: scores.map { [$0] })
        let lost = zip(tree.leaves, scores).map { ((tree[$0].maximum ?? .zero) - $1) * (tree.shareInTotal(of: $0) ?? .zero) }.sum()
        #expect(results.values[0][0] == Exact(100) - lost)
    }
}
