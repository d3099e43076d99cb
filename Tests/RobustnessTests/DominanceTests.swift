import Scoring
import Testing

@testable import Robustness

/// Dominance, the ranks that it leaves and first places, against brute force on 500 generated indices of up to 8 units and 4 indicators.
@Suite struct DominanceTests {
    private struct Small {
        var scores: [[Int]]
        var isLow: [Bool]
        var results: Results

        /// The scores of a unit, more being better.
        func oriented(_ unit: Int) -> [Int] { scores.indices.map { isLow[$0] ? -scores[$0][unit] : scores[$0][unit] } }
    }

    private static func index(_ seed: Int) -> Small {
        var random = SplitMix64(seed: UInt64(seed))
        let units = 3 + Int(random.below(6)), leaves = 1 + Int(random.below(4)), best = 1 + random.below(9)
        let isLowAltogether = random.below(4) == 0
        let nodes =
            [IndicatorTree.Node(id: "total", parent: nil, children: Array(1...leaves), depth: 0, maximum: nil, aggregate: .mean)]
            + (1...leaves).map { .init(id: "i\($0)", parent: 0, depth: 1, maximum: nil) }
        let scores = (0..<leaves).map { _ in (0..<units).map { _ in Int(random.below(best + 1)) } }
        var rules = ScoringRules()
        if isLowAltogether { rules.direction = .low }
        return Small(
            scores: scores, isLow: scores.map { _ in isLowAltogether },
            results: Results(tree: IndicatorTree(nodes: nodes), rules: rules, scores: scores.map { $0.map { Exact($0) } }))
    }

    private static func dominates(_ a: [Int], _ b: [Int]) -> Bool { zip(a, b).allSatisfy { $0 >= $1 } && a != b }

    @Test func dominanceIsWhatComparingAllScoresGives() throws {
        for seed in 0..<500 {
            let index = Self.index(seed), rows = index.results.values[0].indices.map(index.oriented)
            let dominance = try #require(Dominance(index.results, jobs: 1))
            var pairs = 0
            for a in rows.indices {
                for b in rows.indices {
                    #expect(dominance.dominates(a, b) == Self.dominates(rows[a], rows[b]))
                    if Self.dominates(rows[a], rows[b]) { pairs += 1 }
                }
                #expect(dominance.best(a) == 1 + rows.count { Self.dominates($0, rows[a]) })
                #expect(dominance.worst(a) == rows.count - rows.count { Self.dominates(rows[a], $0) })
            }
            #expect(dominance.share == Exact(pairs, over: rows.count * (rows.count - 1) / 2))
        }
    }

    /// What dominance leaves possible is possible: every order in which no unit stands before one that dominates it, gone through one by one.
    @Test func theRanksThatAreLeftAreThoseOfAllOrders() throws {
        for seed in 0..<60 {
            let index = Self.index(seed), rows = index.results.values[0].indices.map(index.oriented)
            if rows.count > 6 { continue }
            let dominance = try #require(Dominance(index.results, jobs: 1))
            var best = rows.map { _ in Int.max }, worst = rows.map { _ in 0 }
            func place(_ order: [Int]) {
                if order.count == rows.count {
                    for (rank, unit) in order.enumerated() {
                        best[unit] = min(best[unit], rank + 1)
                        worst[unit] = max(worst[unit], rank + 1)
                    }
                    return
                }
                for unit in rows.indices where !order.contains(unit) {
                    let rest = rows.indices.filter { $0 != unit && !order.contains($0) }
                    if !rest.contains(where: { Self.dominates(rows[$0], rows[unit]) }) { place(order + [unit]) }
                }
            }
            place([])
            #expect(rows.indices.map { dominance.best($0) } == best && rows.indices.map { dominance.worst($0) } == worst)
        }
    }

    /// Weights under which a unit is first are a polytope; unless it is empty it has a corner, where as many of its bounds are met as there are
    /// weights: all corners are gone through, in exact fractions.
    @Test func firstPlacesAreThoseOfSomeCorner() throws {
        for seed in 0..<500 {
            let index = Self.index(seed), allRows = index.results.values[0].indices.map(index.oriented)
            let dominance = try #require(Dominance(index.results, jobs: 1))
            // An indicator on which all are the same has no part in it: with all weight on that everybody would be first.
            let telling = allRows[0].indices.filter { leaf in Set(allRows.map { $0[leaf] }).count > 1 }
            let rows = allRows.map { row in telling.map { row[$0] } }
            for unit in rows.indices {
                let leaves = telling.count
                if leaves == 0 {
                    #expect(dominance.canBeFirst?[unit] == true)
                    continue
                }
                let bounds =
                    (0..<leaves).map { leaf in (0..<leaves).map { Exact($0 == leaf ? 1 : 0) } }
                    + rows.indices.filter { $0 != unit }.map { other in zip(rows[unit], rows[other]).map { Exact($0 - $1) } }
                #expect(dominance.canBeFirst?[unit] == Self.hasCorner(bounds, leaves), "seed \(seed), unit \(unit)")
            }
        }
    }

    private static func hasCorner(_ bounds: [[Exact]], _ count: Int) -> Bool {
        func search(_ chosen: [Int], _ from: Int) -> Bool {
            if chosen.count == count - 1 {
                let system = chosen.map { bounds[$0] + [.zero] } + [[Exact](repeating: .one, count: count + 1)]
                guard let corner = solution(system) else { return false }
                return bounds.allSatisfy { bound in !zip(bound, corner).map { $0 * $1 }.sum().isNegative }
            }
            return from < bounds.count && (from..<bounds.count).contains { search(chosen + [$0], $0 + 1) }
        }
        return search([], 0)
    }

    /// Gauss’s elimination; nil where there is not exactly one solution.
    private static func solution(_ system: [[Exact]]) -> [Exact]? {
        var rows = system
        let count = rows.count
        for column in 0..<count {
            guard let pivot = (column..<count).first(where: { !rows[$0][column].isZero }) else { return nil }
            rows.swapAt(column, pivot)
            for row in 0..<count where row != column && !rows[row][column].isZero {
                let factor = rows[row][column] / rows[column][column]
                for place in column...count { rows[row][place] = rows[row][place] - factor * rows[column][place] }
            }
        }
        return (0..<count).map { rows[$0][count] / rows[$0][$0] }
    }

    /// A score that is missing compares with nothing; a unit without a rank is not among them.
    @Test func whatIsMissingDominatesNobody() throws {
        let nodes =
            [IndicatorTree.Node(id: "total", parent: nil, children: [1, 2], depth: 0, maximum: nil, aggregate: .mean)]
            + (1...2).map { IndicatorTree.Node(id: "i\($0)", parent: 0, depth: 1, maximum: nil) }
        var rules = ScoringRules(), stated = Stated()
        rules.missing = .exclude
        stated.unranked = [3]
        let scores: [[Exact?]] = [[Exact(9), nil, Exact(1), Exact(9)], [Exact(9), Exact(1), Exact(2), Exact(9)]]
        let dominance = try #require(Dominance(Results(tree: IndicatorTree(nodes: nodes), rules: rules, scores: scores, stated: stated), jobs: 1))
        #expect(dominance.dominates(0, 1) == false && dominance.dominates(0, 2) == true && dominance.dominates(0, 3) == nil)
        #expect((0..<4).map { dominance.best($0) } == [1, 1, 2, nil] && (0..<4).map { dominance.worst($0) } == [2, 3, 3, nil])
        #expect(dominance.canBeFirst == nil)
    }
}
