import Testing

@testable import Scoring

/// Bands against an oracle that counts: plain comparisons of printed texts and of better units.
struct BandRuleTests {
    private static func results(_ scores: [Int?], decimals: Int, direction: ScoringRules.Direction) -> Results {
        var rules = ScoringRules()
        rules.decimals = decimals
        rules.direction = direction
        rules.missing = .exclude
        let tree = IndicatorTree(nodes: [
            .init(id: "total", parent: nil, children: [1], depth: 0, maximum: nil), .init(id: "a", parent: 0, depth: 1, maximum: nil),
        ])
        return Results(tree: tree, rules: rules, scores: [scores.map { $0.map { Exact($0, over: 100) } }])
    }

    @Test func bandsOfManyRandomScoresAreThoseThatCountingGives() {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<400 {
            let count = 1 + next(14), decimals = next(3), direction: ScoringRules.Direction = next(2) == 0 ? .high : .low
            let scores = (0..<count).map { _ in next(9) == 0 ? nil : next(800) - 100 }
            let results = Self.results(scores, decimals: decimals, direction: direction)
            // As they are printed, in hundredths: rounded half up by hand.
            let step = [100, 10, 1][decimals]
            let printed = scores.map { score in
                score.map { value in
                    let magnitude = (abs(value) * 2 + step) / (2 * step) * step
                    return value < 0 ? -magnitude : magnitude
                }
            }
            let bounds = [500, 250, 0]
            let ranges = BandRule.ranges(bounds.map { .init(from: Exact($0, over: 100)) } + [.init(from: nil)])
            #expect(ranges.bands(of: 0, in: results) == printed.map { value in value.map { value in bounds.firstIndex { value >= $0 } ?? 3 } })

            let parts = 2 + next(4)
            let present = printed.compactMap { $0 }
            let shares = BandRule.shares(Array(repeating: Exact(1, over: parts), count: parts))
            let wanted = printed.map { value in
                value.map { value in present.count { direction == .high ? $0 > value : $0 < value } * parts / present.count }
            }
            #expect(shares.bands(of: 0, in: results) == wanted)
        }
    }

    @Test func sharesOfUnequalSizeBeginWithTheBest() {
        let results = Self.results([1000, 900, 900, 800, 700, 600, 500, 400, 300, 200], decimals: 0, direction: .high)
        let rule = BandRule.shares([Exact(1, over: 10), Exact(2, over: 10), Exact(7, over: 10)])
        #expect(rule.bands(of: 0, in: results) == [0, 1, 1, 2, 2, 2, 2, 2, 2, 2])
    }
}
