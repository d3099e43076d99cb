import Scoring
import Testing

@testable import Robustness

/// Dominance, the ranks that it leaves and first places, against brute force on 500 generated indices of up to 8 units and 4 indicators.
@Suite struct DominanceTests {
    private struct Small {
        var scores: [[Int]]
        /// By leaf: whether less of it is better.
        var isLow: [Bool]
        var isWorstFirst: Bool
        var results: Results

        /// The scores of a unit, more being better.
        func oriented(_ unit: Int) -> [Int] { scores.indices.map { isLow[$0] ? -scores[$0][unit] : scores[$0][unit] } }
    }

    /// One level or two, of sums and means; with a penalty, with less being better, with rank 1 being the worst.
    private static func index(_ seed: Int) -> Small {
        var random = SplitMix64(seed: UInt64(seed))
        let units = 3 + Int(random.below(6)), leaves = 1 + Int(random.below(4)), best = 1 + random.below(9)
        let isLowAltogether = random.below(4) == 0, hasPart = leaves > 2 && random.below(2) == 0, hasPenalty = leaves > 1 && random.below(4) == 0
        let aggregates: [Aggregate] = [.mean, .sum, .weightedMean], aggregate = aggregates[Int(random.below(3))]
        var nodes = [IndicatorTree.Node(id: "total", parent: nil, depth: 0, maximum: nil, aggregate: aggregate)]
        func add(_ node: IndicatorTree.Node) {
            nodes[node.parent!].children.append(nodes.count)
            nodes.append(node)
        }
        // The last two leaves can be one part; the first can be a penalty.
        for leaf in 0..<leaves - (hasPart ? 2 : 0) {
            let role: IndicatorTree.Role = hasPenalty && leaf == 0 ? .penalty : .regular
            add(.init(id: "i\(leaf)", parent: 0, depth: 1, maximum: nil, weight: role == .regular ? Exact(leaf + 1) : nil, role: role))
        }
        if hasPart {
            let part = nodes.count
            add(.init(id: "part", parent: 0, depth: 1, maximum: nil, aggregate: .weightedMean, weight: Exact(2)))
            for leaf in leaves - 2..<leaves { add(.init(id: "i\(leaf)", parent: part, depth: 2, maximum: nil, weight: Exact(leaf))) }
        }
        let scores = (0..<leaves).map { _ in (0..<units).map { _ in Int(random.below(best + 1)) } }
        var rules = ScoringRules()
        rules.aggregate = aggregate
        if isLowAltogether { rules.direction = .low }
        if random.below(3) == 0 { rules.rankFrom = .worst }
        return Small(
            scores: scores, isLow: scores.indices.map { isLowAltogether != (hasPenalty && $0 == 0) }, isWorstFirst: rules.rankFrom == .worst,
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
                let under = rows.count { Self.dominates($0, rows[a]) }, over = rows.count { Self.dominates(rows[a], $0) }
                #expect(dominance.best(a) == (index.isWorstFirst ? rows.count - under : 1 + under))
                #expect(dominance.worst(a) == (index.isWorstFirst ? 1 + over : rows.count - over))
            }
            #expect(dominance.hasAlike == (Set(rows).count < rows.count))
            #expect(dominance.share == Exact(pairs, over: rows.count * (rows.count - 1) / 2))
        }
    }

    /// With scores that are missing, units that are alike, no indicator at all, and however many work on it.
    @Test func pairsAreCountedAsTheyAreDefined() {
        for seed in 0..<200 {
            var random = SplitMix64(seed: UInt64(seed))
            let count = Int(random.below(14)), width = Int(random.below(4))
            let levels = (0..<count).map { _ in (0..<width).map { _ in random.below(12) == 0 ? Int32(-1) : Int32(random.below(3)) } }
            let found = DominancePairs(levels, jobs: 1 + seed % 5)
            for a in levels.indices {
                let compared = levels.indices.filter { !levels[$0].contains(-1) && !levels[a].contains(-1) }
                #expect(found.dominated[a] == compared.count { Self.dominates(levels[a].map(Int.init), levels[$0].map(Int.init)) })
                #expect(found.dominators[a] == compared.count { Self.dominates(levels[$0].map(Int.init), levels[a].map(Int.init)) })
            }
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
                    // Nobody who has to stand before it is left.
                    let isNext = !rest.contains { index.isWorstFirst ? Self.dominates(rows[unit], rows[$0]) : Self.dominates(rows[$0], rows[unit]) }
                    if isNext { place(order + [unit]) }
                }
            }
            place([])
            if index.isWorstFirst { swap(&best, &worst) }
            #expect(rows.indices.map { dominance.best($0) } == best && rows.indices.map { dominance.worst($0) } == worst)
        }
    }

    /// Weights under which a unit is first are a polytope; unless it is empty it has a corner, where as many of its bounds are met as there are
    /// weights: all corners are gone through, in exact fractions.
    @Test func firstPlacesAreThoseOfSomeCorner() throws {
        for seed in 0..<500 {
            let index = Self.index(seed)
            // More is nearer to rank 1.
            let allRows = index.results.values[0].indices.map { unit in index.oriented(unit).map { index.isWorstFirst ? -$0 : $0 } }
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

    /// The rank that a unit has, ties aside, is one of those that are left to it, whichever end rank 1 is.
    @Test func theRankItselfIsAmongThoseLeft() throws {
        for seed in 0..<500 {
            let index = Self.index(seed), results = index.results
            let dominance = try #require(Dominance(results, jobs: 1))
            for unit in results.values[0].indices {
                let best = try #require(dominance.best(unit)), worst = try #require(dominance.worst(unit))
                let standing = try #require(results.standings[0][unit])
                let alike = results.standings[0].count { $0?.rank == standing.rank }
                // Shared ranks begin at the first place: the unit stands somewhere from there to the last of them.
                let first = try #require(standing.rank.int)
                #expect((first..<first + alike).overlaps(min(best, worst)..<max(best, worst) + 1), "seed \(seed), unit \(unit)")
                if first == 1, alike == 1 { #expect(dominance.canBeFirst?[unit] != false) }
            }
        }
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
