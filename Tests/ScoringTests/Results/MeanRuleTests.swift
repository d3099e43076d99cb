import Testing

@testable import Scoring

struct MeanRuleTests {
    @Test func eachUnitCountsAsMuchAsItsWeight() {
        let rule = MeanRule(column: "population", weights: [Exact(1), Exact(0), Exact(5), Exact(2)])
        #expect(rule.mean([Exact(10), Exact(99), nil, Exact(4)], over: 0..<4) == Exact(6))
        #expect(rule.mean([Exact(10), Exact(99), Exact(1), Exact(4)], over: [0, 2]) == Exact(15, over: 6))
        #expect(rule.mean([nil, Exact(99), nil, nil], over: 0..<4) == nil)
        #expect(MeanRule().mean([Exact(10), Exact(2), nil, nil], over: 0..<4) == Exact(6))
    }
}
