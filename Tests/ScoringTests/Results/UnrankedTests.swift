import Testing

@testable import Scoring

/// Units without a rank, and what decides among equal totals.
struct UnrankedTests {
    private func results(_ change: (inout ScoringRules, inout Stated) -> Void) -> Results {
        var root = IndicatorTree.Node(id: "total", parent: nil, depth: 0, maximum: Exact(20))
        root.children = [1, 2]
        let leaves = ["a", "b"].map { IndicatorTree.Node(id: $0, parent: 0, depth: 1, maximum: Exact(10)) }
        var rules = ScoringRules(), stated = Stated()
        change(&rules, &stated)
        return Results(
            tree: IndicatorTree(nodes: [root] + leaves), rules: rules, scores: [[10, 3, 2, 1], [9, 1, 2, 3]].map { $0.map { Exact($0) } }, stated: stated)
    }

    @Test func `who is unranked has no rank on any node, stands last and does not count in means unless that is said`() {
        let left = results { $1.unranked = [0] }
        #expect(left.standings.map { $0.map { $0?.plainLabel } } == [[nil, "=1", "=1", "=1"], [nil, "1", "2", "3"], [nil, "3", "2", "1"]])
        #expect(left.order(by: 0) == [1, 2, 3, 0])
        #expect(left.mean(0) == Exact(4) && left.count(0) == 3 && left.mean(0, over: [0, 1]) == Exact(4))
        let counted = results {
            $1.unranked = [0]
            $0.countsUnranked = true
        }
        #expect(counted.mean(0) == Exact(31, over: 4) && counted.count(0) == 4 && counted.rankedCount(0) == 3)
    }

    @Test func `an indicator or a number of each unit decides among equal totals`() {
        func labels(_ breaks: [TieBreak]) -> [String?] { results { $1.tieBreaks = breaks }.standings[0].map { $0?.plainLabel } }
        #expect(labels([]) == ["1", "=2", "=2", "=2"])
        #expect(labels([TieBreak(.node(1), .high)]) == ["1", "2", "3", "4"])
        #expect(labels([TieBreak(.node(1), .low)]) == ["1", "4", "3", "2"])
        #expect(labels([TieBreak(.numbers([nil, Exact(7), nil, Exact(7)]), .high)]) == ["1", "=2", "4", "=2"])
        #expect(labels([TieBreak(.numbers([nil, Exact(7), nil, Exact(7)]), .high), TieBreak(.node(2), .high)]) == ["1", "3", "4", "2"])
    }

    @Test func `among some units too`() {
        let results = results { $1.tieBreaks = [TieBreak(.node(1), .high)] }
        #expect(results.standings(0, among: [3, 1]).map { $0?.plainLabel } == ["2", "1"])
    }

    @Test func `where low totals are best, the same end of the tie-break comes first`() {
        let results = results {
            $0.direction = .low
            $1.tieBreaks = [TieBreak(.numbers([nil, Exact(3), Exact(1), nil]), .low)]
        }
        #expect(results.standings[0].map { $0?.plainLabel } == ["4", "2", "1", "3"])
    }
}
