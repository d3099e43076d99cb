import Testing

@testable import Scoring

/// A tree of two branches and a bonus: a (a1 of 8, a2 of 5), b of 10, extra of 5.
private let tree = IndicatorTree(nodes: [
    .init(id: "total", parent: nil, children: [1, 4, 5], depth: 0, maximum: Exact(23)),
    .init(id: "a", parent: 0, children: [2, 3], depth: 1, maximum: Exact(13)),
    .init(id: "a1", parent: 1, depth: 2, maximum: Exact(8)),
    .init(id: "a2", parent: 1, depth: 2, maximum: Exact(5)),
    .init(id: "b", parent: 0, depth: 1, maximum: Exact(10)),
    .init(id: "extra", parent: 0, depth: 1, maximum: Exact(5), role: .bonus),
])

private func results(_ rows: [[Int?]], _ rules: ScoringRules = ScoringRules()) -> Results {
    Results(tree: tree, rules: rules, scores: rows.map { $0.map { $0.map { Exact($0) } } })
}

@Suite struct ResultsTests {
    @Test func leavesAreTheColumnsInFileOrder() {
        #expect(tree.leaves.map { tree[$0].id } == ["a1", "a2", "b", "extra"])
        #expect(tree.leaves(under: 1) == [2, 3])
        #expect(tree.node("b") == 4)
        #expect(tree.node("nothing") == nil)
    }

    @Test func totalsAddUpThroughTheTreeAndABonusCountsOutsideTheMaximum() {
        let r = results([[8, 1], [5, 2], [10, 3], [5, 0]])
        #expect(r.values[1] == [Exact(13), Exact(3)])
        #expect(r.values[0] == [Exact(28), Exact(6)])
        #expect(r.rate(r.values[0][0]!, of: 0) == Exact(28, over: 23))
        #expect(r.mean(0) == Exact(17))
        #expect(r.mean(0, over: [1]) == Exact(6))
        #expect(r.mean(0, over: [Int]()) == nil)
    }

    @Test func aPenaltyIsSubtracted() {
        var nodes = tree.nodes
        nodes[5].role = .penalty
        let r = Results(tree: IndicatorTree(nodes: nodes), rules: ScoringRules(), scores: [[Exact(8)], [Exact(5)], [Exact(10)], [Exact(2)]])
        #expect(r.values[0] == [Exact(21)])
    }

    @Test func onAPenaltyAndBelowItTheFewestPointsAreBest() {
        // b, below which stand b1 and b2; b2 gives back what b1 takes.
        let penalised = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1, 2], depth: 0, maximum: Exact(8)),
            .init(id: "a", parent: 0, depth: 1, maximum: Exact(8)),
            .init(id: "b", parent: 0, children: [3, 4], depth: 1, maximum: Exact(5), role: .penalty),
            .init(id: "b1", parent: 2, depth: 2, maximum: Exact(5)),
            .init(id: "b2", parent: 2, depth: 2, maximum: Exact(2), role: .penalty),
        ])
        func ranks(_ rules: ScoringRules) -> [[String]] {
            Results(tree: penalised, rules: rules, scores: [[8, 8, 8], [0, 4, 2], [0, 0, 1]].map { $0.map { Exact($0) } })
                .standings.map { $0.map { $0?.plainLabel ?? "" } }
        }
        #expect(ranks(ScoringRules()) == [["1", "3", "2"], ["=1", "=1", "=1"], ["1", "3", "2"], ["1", "3", "2"], ["=2", "=2", "1"]])
        var low = ScoringRules()
        low.direction = .low
        #expect(ranks(low) == [["3", "1", "2"], ["=1", "=1", "=1"], ["3", "1", "2"], ["3", "1", "2"], ["=1", "=1", "3"]])
        #expect(penalised.nodes.indices.map { penalised.isDeduction($0) } == [false, false, true, true, false])
    }

    @Test func aMissingScoreLeavesTheNodesAboveItWithoutAValueAndARank() {
        let r = results([[8, nil], [5, 2], [10, 3], [5, 0]])
        #expect(r.values[1][1] == nil)
        #expect(r.values[0][1] == nil)
        #expect(r.standings[0][1] == nil)
        #expect(r.values[4][1] == Exact(3))
        #expect(r.order(by: 0) == [0, 1])
        #expect(r.mean(0) == Exact(28))
    }

    @Test func tiesKeepTheOrderOfTheFile() {
        let r = results([[1, 8, 1, 8], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
        #expect(r.order(by: 0) == [1, 3, 0, 2])
        #expect(r.standings[0].map { $0!.plainLabel } == ["=3", "=1", "=3", "=1"])
    }
}

@Suite struct RankingTests {
    @Test(arguments: [
        (ScoringRules.Ranking.competition, ["1", "2", "2", "4"]), (.dense, ["1", "2", "2", "3"]), (.modified, ["1", "3", "3", "4"]),
        (.fractional, ["1", "2.5", "2.5", "4"]),
    ])
    func tiesByEachRule(ranking: ScoringRules.Ranking, expected: [String]) {
        var rules = ScoringRules()
        rules.ranking = ranking
        #expect(rules.standings([9, 7, 7, 5].map { Exact($0) }).map(\.plainText) == expected)
        #expect(rules.standings([9, 7, 7, 5].map { Exact($0) }).map(\.isShared) == [false, true, true, false])
    }

    @Test func lowCanBeBest() {
        var rules = ScoringRules()
        rules.direction = .low
        #expect(rules.standings([9, 7, 5].map { Exact($0) }).map(\.plainText) == ["3", "2", "1"])
    }

    @Test func publishedTotalsThatRoundAlikeAreTiedAndExactOnesAreNot() {
        let scores = [[Exact("7.4")!, Exact("7.2")!], [Exact(0), Exact(0)], [Exact(0), Exact(0)], [Exact(0), Exact(0)]]
        var rules = ScoringRules()
        #expect(Results(tree: tree, rules: rules, scores: scores).standings[0].map { $0!.plainLabel } == ["=1", "=1"])
        rules.rankBy = .exact
        #expect(Results(tree: tree, rules: rules, scores: scores).standings[0].map { $0!.plainLabel } == ["1", "2"])
    }

    @Test func nobodyIsRankedOutOfNothing() {
        #expect(ScoringRules().standings([]).isEmpty)
    }
}
