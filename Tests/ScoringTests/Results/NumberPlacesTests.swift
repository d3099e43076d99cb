import Testing

@testable import Scoring

/// How many places a number is printed with, by what it is.
@Suite struct NumberPlacesTests {
    private func places(_ aggregate: Aggregate, decimals: Int, missing: ScoringRules.Missing = .error, _ scores: [String?]) throws -> NumberPlaces {
        let nodes: [IndicatorTree.Node] = [
            .init(id: "total", parent: nil, children: [1], depth: 0, maximum: Exact(10), aggregate: aggregate, weight: nil),
            .init(id: "p", parent: 0, children: [2, 3], depth: 1, maximum: Exact(10), aggregate: aggregate, weight: Exact(1)),
            .init(id: "a", parent: 1, depth: 2, maximum: Exact(10), weight: Exact(1)),
            .init(id: "b", parent: 1, depth: 2, maximum: Exact(10), weight: Exact(2)),
        ]
        var rules = ScoringRules()
        (rules.decimals, rules.aggregate, rules.missing) = (decimals, aggregate, missing)
        let row = scores.map { $0.flatMap { Exact($0) } }
        return Results(tree: IndicatorTree(nodes: nodes), rules: rules, scores: [row, row]).places
    }

    @Test func wholePointsThatAreAddedStayWhole() throws {
        let places = try places(.sum, decimals: 0, ["7", "3"])
        #expect(places[.score] == .init(0) && places[.cost] == .init(0) && places[.total] == .init(0) && places[.mean] == .init(1))
        #expect(try self.places(.sum, decimals: 2, ["7", "3"])[.score] == .init(0))
    }

    @Test func everyScoreHasThePlacesOfTheLongestUpToFour() throws {
        #expect(try places(.sum, decimals: 0, ["7", "3.5"])[.score] == .init(1))
        #expect(try places(.sum, decimals: 0, ["7.25", "3.5"])[.mean] == .init(2))
        #expect(try places(.sum, decimals: 1, ["7.518873000000003", "3"])[.score] == .init(4))
        #expect(try places(.sum, decimals: 1, [nil, "3.1"])[.score] == .init(1))
    }

    @Test func whatMeansAndGapsMakeIsToldAsTotalsAre() throws {
        for aggregate in [Aggregate.mean, .weightedMean, .geometricMean] {
            let places = try places(aggregate, decimals: 2, ["7.5", "3"])
            #expect(places[.score] == .init(2) && places[.cost] == .init(3) && places[.mean] == .init(3))
        }
        #expect(try places(.sum, decimals: 1, missing: .exclude, ["7", nil])[.score] == .init(1))
    }

    @Test func textsHaveExactlyThosePlaces() throws {
        let places = try places(.weightedMean, decimals: 1, ["7.5", "3"])
        #expect(places.text(Exact(3), .score) == "3.0" && places.text(Exact(3), .stated) == "3" && places.text(Exact(7, over: 2), .stated) == "3.5")
        #expect(places.text(Exact(1, over: 3), .rate) == "33.3%" && places.text(Exact(5, over: 2), .rank) == "2.5" && places.text(Exact(2), .rank) == "2")
        #expect(places.text(Exact(3), .part) == "3.0" && places.text(Exact(13, over: 4), .part) == "3.25")
        #expect(places.text(Exact(-1, over: 1_000_000_000), .stated) == "0")
    }

    /// 68.15 and 68.19 are both printed 68.2: two ranks for one number would be wrong to whoever reads it.
    @Test func whatIsPrintedAlikeSharesARankUnlessExactValuesAreCompared() {
        let nodes: [IndicatorTree.Node] = [
            .init(id: "total", parent: nil, children: [1], depth: 0, maximum: Exact(100), aggregate: .mean),
            .init(id: "p", parent: 0, children: [2, 3], depth: 1, maximum: Exact(100), aggregate: .mean),
            .init(id: "a", parent: 1, depth: 2, maximum: Exact(100)), .init(id: "b", parent: 1, depth: 2, maximum: Exact(100)),
        ]
        func labels(_ rankBy: ScoringRules.RankBy) -> [String?] {
            var rules = ScoringRules()
            (rules.aggregate, rules.decimals, rules.rankBy) = (.mean, 1, rankBy)
            let scores = [["68.1", "68.2", "10"], ["68.2", "68.2", "20"]].map { $0.map { Exact($0) } }
            return Results(tree: IndicatorTree(nodes: nodes), rules: rules, scores: scores).standings[1].map { $0?.plainLabel }
        }
        #expect(labels(.published) == ["=1", "=1", "3"])
        #expect(labels(.exact) == ["2", "1", "3"])
    }
}
