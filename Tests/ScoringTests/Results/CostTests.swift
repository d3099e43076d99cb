import Testing

@testable import Scoring

/// What an indicator costs is what the total would have more, or less where that is the best, with the best score on it.
@Suite struct CostTests {
    private func results(_ aggregate: Aggregate, _ scores: [String?], _ rules: ScoringRules = ScoringRules()) -> Results {
        var rules = rules
        rules.aggregate = aggregate
        let tree = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 4], depth: 0, maximum: Exact(10), aggregate: aggregate),
            .init(id: "p", parent: 0, children: [2, 3], depth: 1, maximum: Exact(10), aggregate: aggregate, weight: Exact(3)),
            .init(id: "a", parent: 1, depth: 2, maximum: Exact(10), weight: Exact(1)),
            .init(id: "b", parent: 1, depth: 2, maximum: Exact(10), weight: Exact(4)),
            .init(id: "q", parent: 0, depth: 1, maximum: Exact(10), weight: Exact(2)),
        ])
        return Results(tree: tree, rules: rules, scores: scores.map { [$0.flatMap { Exact($0) }] })
    }

    private func costs(_ results: Results) -> [String?] { results.tree.leaves.map { results.cost(of: $0, for: 0)?.shortest() } }

    @Test func isCountedByItsShare() {
        #expect(costs(results(.sum, ["7", "4.5", "10"])) == ["3", "5.5", "0"])
        #expect(costs(results(.mean, ["7", "4", "9"])) == ["0.75", "1.5", "0.5"])
        #expect(costs(results(.weightedMean, ["7", "4", "9"])) == ["0.36", "2.88", "0.4"])
    }

    @Test func isNothingThatCanBeToldOfAGeometricMean() {
        #expect(costs(results(.geometricMean, ["7", "4", "9"])) == [nil, nil, nil])
    }

    @Test func isWhatAScoreAddsWhereTheLowestIsTheBest() {
        var rules = ScoringRules()
        rules.direction = .low
        #expect(costs(results(.weightedMean, ["7", "4", "0"], rules)) == ["0.84", "1.92", "0"])
    }

    @Test func isGreaterWhereWhatIsMissingIsMadeUpFor() {
        var rules = ScoringRules()
        rules.missing = .exclude
        for aggregate in [Aggregate.sum, .mean, .weightedMean] {
            let now = results(aggregate, ["7", nil, "9"], rules), best = results(aggregate, ["10", nil, "9"], rules)
            let gain = (best.values[0][0] ?? .zero) - (now.values[0][0] ?? .zero)
            #expect(now.cost(of: 2, for: 0) == gain && now.cost(of: 3, for: 0) == nil)
        }
        #expect(costs(results(.sum, [nil, nil, "9"], rules)) == [nil, nil, "2"])
    }
}
