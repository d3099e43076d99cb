import Testing

@testable import Scoring

/// Which end of a value is the best, and at which end rank 1 is.
@Suite struct RankEndTests {
    private let scores: [Exact?] = [Exact(9), Exact(-2), Exact(5), Exact(5), nil]

    private func results(_ direction: ScoringRules.Direction, from end: ScoringRules.RankFrom, own: ScoringRules.Direction? = nil) -> Results {
        var rules = ScoringRules()
        (rules.direction, rules.rankFrom, rules.missing, rules.aggregate) = (direction, end, .exclude, .mean)
        let tree = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1], depth: 0, maximum: nil, aggregate: .mean),
            .init(id: "a", parent: 0, depth: 1, maximum: nil, direction: own),
        ])
        return Results(tree: tree, rules: rules, scores: [scores])
    }

    private func ranks(_ results: Results, _ node: Int = 0) -> [String] { results.standings[node].map { $0?.plainLabel ?? "–" } }

    @Test func rankOneIsAtTheBestEndUnlessTheRulesSayTheWorst() {
        #expect(ranks(results(.high, from: .best)) == ["1", "4", "=2", "=2", "–"])
        #expect(ranks(results(.low, from: .best)) == ["4", "1", "=2", "=2", "–"])
        #expect(ranks(results(.low, from: .worst)) == ["1", "4", "=2", "=2", "–"])
        #expect(ranks(results(.high, from: .worst)) == ["4", "1", "=2", "=2", "–"])
        #expect(results(.low, from: .worst).order(by: 0) == [0, 2, 3, 1, 4])
    }

    @Test func anIndicatorMayHaveABestEndOfItsOwn() {
        let mixed = results(.high, from: .best, own: .low)
        #expect((mixed.direction(of: 0), mixed.direction(of: 1)) == (.high, .low))
        #expect(ranks(mixed, 1) == ["4", "1", "=2", "=2", "–"])
        #expect(mixed.tree.isContrary(1, total: .high))
        #expect(!mixed.tree.isContrary(1, total: .low))
        // What is better at the other end than the total costs it nothing that could be named.
        #expect(mixed.cost(of: 1, for: 0) == nil)
    }

    @Test func whatStandsBelowGoesWithIt() {
        let tree = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 3], depth: 0, maximum: nil),
            .init(id: "a", parent: 0, children: [2], depth: 1, maximum: nil, direction: .low),
            .init(id: "a1", parent: 1, depth: 2, maximum: nil, role: .penalty),
            .init(id: "b", parent: 0, depth: 1, maximum: nil, role: .penalty),
        ])
        #expect(tree.nodes.indices.map { tree.direction(of: $0, total: .high) } == [.high, .low, .high, .low])
        #expect(tree.nodes.indices.map { tree.direction(of: $0, total: .low) } == [.low, .low, .high, .high])
    }
}
