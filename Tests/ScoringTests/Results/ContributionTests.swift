import Testing

@testable import Scoring

/// What children add to their parent: the parts of a stacked bar.
struct ContributionTests {
    /// A total of three children with these weights, one of them a bonus or a penalty if asked for.
    private func results(_ aggregate: Aggregate, _ scores: [[Exact?]], third: IndicatorTree.Role = .regular, _ rules: ScoringRules = ScoringRules()) -> Results
    {
        let tree = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 2, 3], depth: 0, maximum: Exact(100), aggregate: aggregate),
            .init(id: "a", parent: 0, depth: 1, maximum: Exact(50), weight: Exact(9)),
            .init(id: "b", parent: 0, depth: 1, maximum: Exact(30), weight: Exact(1)),
            .init(id: "c", parent: 0, depth: 1, maximum: Exact(20), weight: Exact(2), role: third),
        ])
        return Results(tree: tree, rules: rules, scores: (0..<3).map { leaf in scores.map { $0[leaf] } })
    }

    private func rules(_ change: (inout ScoringRules) -> Void) -> ScoringRules {
        var rules = ScoringRules()
        change(&rules)
        return rules
    }

    @Test(arguments: [
        (Aggregate.sum, [Exact(40), Exact(12), Exact(6)]), (.mean, [Exact(40, over: 3), Exact(4), Exact(2)]), (.weightedMean, [Exact(30), Exact(1), Exact(1)]),
    ])
    func eachAggregateHasItsOwnParts(_ aggregate: Aggregate, _ parts: [Exact]) {
        let results = results(aggregate, [[Exact(40), Exact(12), Exact(6)]])
        #expect(results.contributions(to: 0, of: 0) == parts)
        #expect(results.addsUp(0) == (aggregate == .sum))
    }

    @Test func aPenaltyTakesAndABonusAdds() {
        let scores: [[Exact?]] = [[Exact(40), Exact(12), Exact(6)]]
        #expect(results(.mean, scores, third: .bonus).contributions(to: 0, of: 0) == [Exact(20), Exact(6), Exact(6)])
        #expect(results(.sum, scores, third: .penalty).contributions(to: 0, of: 0) == [Exact(40), Exact(12), Exact(-6)])
        #expect(!results(.sum, scores, third: .penalty).addsUp(0))
    }

    @Test func whatIsThereStandsForWhatIsMissing() {
        let exclude = rules { $0.missing = .exclude }
        // A sum of 40 of 80 is 50 of 100.
        #expect(results(.sum, [[Exact(30), nil, Exact(10)]], exclude).contributions(to: 0, of: 0) == [Exact(300, over: 7), nil, Exact(100, over: 7)])
        #expect(results(.weightedMean, [[Exact(40), Exact(10), nil]], exclude).contributions(to: 0, of: 0) == [Exact(36), Exact(1), nil])
        #expect(results(.sum, [[nil, nil, nil]], exclude).contributions(to: 0, of: 0) == nil)
        #expect(!results(.sum, [[Exact(30), nil, Exact(10)]], exclude).addsUp(0))
    }

    @Test(arguments: [IndicatorTree.Role.regular, .bonus, .penalty])
    func roundingAtTheLevelIsSharedOut(_ role: IndicatorTree.Role) throws {
        let rounded = rules { $0.roundAt = .eachLevel }
        // With a penalty the parts nearly cancel out; what rounding gains must not swell them.
        let results = results(.mean, [[Exact(11), Exact(8), Exact(9)], [Exact(0), Exact(0), Exact(0)]], third: role, rounded)
        let parts = try #require(results.contributions(to: 0, of: 0)).compactMap { $0 }
        #expect(parts.sum() == results.values[0][0])
        let plain = try #require(self.results(.mean, [[Exact(11), Exact(8), Exact(9)]], third: role).contributions(to: 0, of: 0)).compactMap { $0 }
        for (part, exact) in zip(parts, plain) { #expect((part - exact).magnitude < Exact(1, over: 2)) }
        #expect(results.contributions(to: 0, of: 1) == [.zero, .zero, .zero])
    }

    @Test func aMedianIsTheMiddleOrBetweenTwo() {
        #expect(Distribution([]) == nil)
        #expect(Distribution([Exact(3), Exact(1), Exact(2)])?.median.value == Exact(2))
        #expect(Distribution([Exact(3), Exact(1), Exact(2), Exact(7)])?.median.value == Exact(5, over: 2))
        #expect(Distribution([Exact(-3), Exact(1)])?.lowest == Exact(-3))
    }
}
