import Testing

@testable import Scoring

/// Indicators without a maximum, and scales that do not begin with zero.
@Suite struct FullMarksTests {
    private func node(_ minimum: Exact?, _ maximum: Exact?) -> IndicatorTree.Node { .init(id: "a", parent: 0, depth: 1, maximum: maximum, minimum: minimum) }

    @Test func aRateIsAShareOfWhatBeginsWithZero() {
        #expect(node(nil, Exact(8)).fullMarks == Exact(8))
        #expect(node(nil, Exact(8)).minimum == .zero)
        #expect(node(nil, nil).fullMarks == nil)
        #expect(node(nil, nil).minimum == nil)
        #expect(node(Exact(1), Exact(7)).fullMarks == nil)
        #expect(node(Exact(-5, over: 2), Exact(5, over: 2)).fullMarks == nil)
    }

    @Test func aMaximumStandsBehindAScoreThatIsNotNegative() {
        #expect(node(Exact(1), Exact(7)).outOf == Exact(7))
        #expect(node(Exact(-1), Exact(7)).outOf == nil)
        #expect(node(nil, nil).outOf == nil)
    }

    @Test func aParentHasEndsWhereAllThatCountHaveThem() {
        let ended = node(Exact(-1), Exact(3)), other = node(Exact(2), Exact(5)), open = node(nil, nil)
        #expect(Aggregate.sum.maximum(of: [ended, other]) == Exact(8))
        #expect(Aggregate.sum.minimum(of: [ended, other]) == Exact(1))
        #expect(Aggregate.mean.minimum(of: [ended, other]) == Exact(1, over: 2))
        #expect(Aggregate.sum.maximum(of: [ended, open]) == nil)
        #expect(Aggregate.geometricMean.minimum(of: [ended, other]) == nil)
        let bonus = IndicatorTree.Node(id: "b", parent: 0, depth: 1, maximum: nil, role: .bonus)
        #expect(Aggregate.sum.maximum(of: [ended, bonus]) == Exact(3))
    }

    @Test func withoutAMaximumNothingIsLost() {
        let tree = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 2], depth: 0, maximum: nil), .init(id: "a", parent: 0, depth: 1, maximum: nil),
            .init(id: "b", parent: 0, depth: 1, maximum: nil),
        ])
        let results = Results(tree: tree, rules: ScoringRules(), scores: [[Exact(-3, over: 2)], [Exact(1)]])
        #expect(results.values[0] == [Exact(-1, over: 2)])
        #expect(results.rate(Exact(1), of: 1) == nil)
        #expect(results.cost(of: 1, for: 0) == nil)
    }
}
