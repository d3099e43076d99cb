import Testing

@testable import Scoring

/// Ranges of totals whose scores are known only as they were printed.
struct RoundingRangeTests {
    private func tree(_ aggregate: Aggregate, _ roles: [IndicatorTree.Role] = [.regular, .regular, .regular], weights: [Int] = []) -> IndicatorTree {
        var root = IndicatorTree.Node(id: "total", parent: nil, depth: 0, maximum: Exact(30), aggregate: aggregate)
        root.children = Array(1...roles.count)
        let leaves = roles.enumerated().map { position, role in
            IndicatorTree.Node(
                id: "l\(position)", parent: 0, depth: 1, maximum: Exact(10), weight: weights.isEmpty ? nil : Exact(weights[position]), role: role)
        }
        return IndicatorTree(nodes: [root] + leaves)
    }

    private func range(_ tree: IndicatorTree, _ scores: [String?], _ change: (inout ScoringRules) -> Void = { _ in }) -> String? {
        var rules = ScoringRules()
        rules.decimals = 1
        change(&rules)
        let range = RoundingRange(tree: tree, rules: rules, decimals: tree.leaves.map { _ in 1 })
        return range.bounds(of: scores.map { $0.flatMap { Exact($0) } })[0].map { "\($0.low.shortest()) \($0.high.shortest())" }
    }

    @Test func `a sum has half a unit to either side for each of its parts`() {
        #expect(range(tree(.sum), ["9.4", "8.6", "7.2"]) == "25.05 25.35")
        #expect(range(tree(.mean), ["9.4", "8.6", "7.2"]) == "8.35 8.45")
        #expect(range(tree(.weightedMean, weights: [8, 1, 1]), ["9.4", "8.6", "7.2"]) == "9.05 9.15")
    }

    @Test func `what a penalty takes lowers the total, so that its ends change places`() {
        #expect(range(tree(.sum, [.regular, .regular, .penalty]), ["5.0", "4.0", "1.0"]) == "7.85 8.15")
        #expect(range(tree(.sum, [.regular, .bonus, .penalty]), ["5.0", "0.0", "0.0"]) == "4.9 5.1")
    }

    @Test func `no score was above its maximum or below zero`() {
        #expect(range(tree(.sum), ["10.0", "10.0", "10.0"]) == "29.85 30")
        #expect(range(tree(.sum), ["0.0", "0.0", "0.0"]) == "0 0.15")
    }

    @Test func `the least, the greatest and the median move with what decides them`() {
        #expect(range(tree(.minimum), ["9.4", "8.6", "7.2"]) == "7.15 7.25")
        #expect(range(tree(.maximum), ["9.4", "8.6", "7.2"]) == "9.35 9.45")
        #expect(range(tree(.median), ["9.4", "8.6", "7.2"]) == "8.55 8.65")
    }

    @Test func `what is missing is left out of the range or counts as nothing, as in the value`() {
        #expect(range(tree(.mean), ["9.4", nil, "7.2"]) == nil)
        #expect(range(tree(.mean), ["9.4", nil, "7.2"]) { $0.missing = .exclude } == "8.25 8.35")
        #expect(range(tree(.sum), ["4.0", nil, "4.0"]) { $0.missing = .exclude } == "11.85 12.15")
        #expect(range(tree(.sum), ["4.0", nil, "4.0"]) { $0.missing = .zero } == "7.9 8.1")
    }

    @Test func `rounding at each level rounds the ends too`() {
        #expect(range(tree(.mean), ["9.4", "8.6", "7.2"]) { $0.roundAt = .eachLevel } == "8.4 8.5")
    }

    /// Against a grid over the box: no value lies outside the range, and its ends are reached.
    @Test(
        arguments: [
            ["9.4", "8.6", "7.2"], ["0.1", "0.2", "9.9"], ["0.0", "0.0", "0.1"], ["0.2", "5.0", "0.3"], ["3.0", "3.0", "3.0"], ["1.0", "1.0", "1.5"],
        ], [ScoringRules.Direction.high, .low])
    func `the Mazziotta–Pareto index does not always rise with a part`(_ scores: [String], _ direction: ScoringRules.Direction) throws {
        var rules = ScoringRules()
        rules.direction = direction
        let tree = tree(.mazziottaPareto)
        let bounds = try #require(RoundingRange(tree: tree, rules: rules, decimals: [1, 1, 1]).bounds(of: scores.map { Exact($0) })[0])
        func ends(_ text: String) -> [Exact] {
            let score = Exact(text)!, half = Exact.halfUnit(1), low = max(score - half, .zero)
            return (0...8).map { low + (score + half - low) * Exact($0, over: 8) }
        }
        var least: Exact?, most: Exact?
        for a in ends(scores[0]) {
            for b in ends(scores[1]) {
                for c in ends(scores[2]) {
                    let value = Aggregate.mazziottaPareto.combine([a, b, c].map { .init(value: $0, weight: .one) }, direction)
                    #expect(value >= bounds.low && value <= bounds.high)
                    least = least.map { min($0, value) } ?? value
                    most = most.map { max($0, value) } ?? value
                }
            }
        }
        let step = Exact(1, over: 500)
        #expect(try #require(least) - bounds.low < step && bounds.high - #require(most) < step)
    }

    @Test func `a printed value is admitted with half a unit of its own`() {
        let bounds = RoundingRange.Bounds(Exact("25.05")!, Exact("25.35")!)
        #expect(["25.0", "25.2", "25.4"].map { bounds.admits(Exact($0)!, places: 1) } == [true, true, true])
        #expect(["24.9", "25.5"].map { bounds.admits(Exact($0)!, places: 1) } == [false, false])
        #expect(bounds.admits(Exact("25.4")!, places: 2) == false)
    }

    @Test func `the least number of changes that explains a value`() {
        func changes(_ tree: IndicatorTree, _ printed: String) -> LeastChanges.Count? {
            var rules = ScoringRules()
            rules.decimals = 1
            return LeastChanges(tree: tree, rules: rules, decimals: [1, 1, 1], places: [1, 1, 1])
                .count(["9.4", "8.6", "7.2"].map { Exact($0) }, node: 0, printed: Exact(printed)!, places: 1)
        }
        #expect(changes(tree(.sum), "25.3") == .init(0))
        #expect(changes(tree(.sum), "25.5") == .init(1))
        #expect(changes(tree(.sum), "24.5") == .init(5))
        // The first two have nothing more to give than 6 and 14 units.
        #expect(changes(tree(.weightedMean, weights: [8, 1, 1]), "9.6") == .init(5))
        #expect(changes(tree(.sum), "31.0") == nil)
        // The middle of 7.2, 8.6 and 9.4 is moved by one of them; the lowest by itself, until the next one stands in the way of more.
        #expect(changes(tree(.median), "8.8") == .init(1) && changes(tree(.median), "8.3") == .init(2))
        #expect(changes(tree(.minimum), "7.4") == .init(1) && changes(tree(.minimum), "9.0") == .init(4, isExact: false))
        // The root of 9.4 · 8.6 · 7.2 is at most 8.3996; a step on the lowest brings 0.0387, so that 8.55 takes four, and three were tried.
        #expect(changes(tree(.geometricMean), "8.4") == .init(0) && changes(tree(.geometricMean), "8.5") == .init(2))
        #expect(changes(tree(.geometricMean), "8.6") == .init(4, isExact: false))
    }
}
