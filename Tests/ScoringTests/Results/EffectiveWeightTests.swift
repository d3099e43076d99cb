import Testing

@testable import Scoring

struct EffectiveWeightTests {
    /// By plain sums: what each adds, its covariance with the total, over the total's variance.
    @Test func theSharesOfALevelAddUpToOne() {
        let tree = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 4], depth: 0, maximum: nil),
            .init(id: "a", parent: 0, children: [2, 3], depth: 1, maximum: nil, aggregate: .mean),
            .init(id: "a1", parent: 1, depth: 2, maximum: nil), .init(id: "a2", parent: 1, depth: 2, maximum: nil),
            .init(id: "p", parent: 0, depth: 1, maximum: nil, role: .penalty),
        ])
        let scores = [[3, 9, 4, 6], [7, 1, 8, 2], [1, 0, 2, 5]]
        let results = Results(tree: tree, rules: ScoringRules(), scores: scores.map { $0.map { Exact($0) } })
        // Totals 5 − 1, 5 − 0, 6 − 2, 4 − 5: their deviations from 3 are 1, 2, 1 and −4, together squared 22.
        #expect(results.values[0] == [Exact(4), Exact(5), Exact(4), Exact(-1)])
        #expect(results.effectiveWeight(of: 1) == Exact(5 * 1 + 5 * 2 + 6 * 1 - 4 * 4, over: 22))
        #expect(results.effectiveWeight(of: 2) == Exact(3 * 1 + 9 * 2 + 4 * 1 - 6 * 4, over: 44))
        #expect(results.effectiveWeight(of: 4) == Exact(-(1 * 1 + 0 * 2 + 2 * 1 - 5 * 4), over: 22))
        #expect([1, 4].compactMap(results.effectiveWeight).sum() == .one)
        #expect([2, 3, 4].compactMap(results.effectiveWeight).sum() == .one)
    }
}
