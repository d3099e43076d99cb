import Scoring
import Testing

@testable import Robustness

@Suite struct RankIntervalsTests {
    static let aggregates: [(Aggregate, Aggregate)] = [
        (.sum, .sum), (.mean, .weightedMean), (.weightedMean, .sum), (.geometricMean, .mean), (.harmonicMean, .sum), (.weightedMean, .geometricMean),
        (.median, .weightedMean), (.minimum, .sum), (.mazziottaPareto, .mean), (.weightedMean, .mazziottaPareto),
    ]

    private static func settings(_ seed: Int) -> DrawSettings {
        var settings = DrawSettings()
        settings.draws = 25
        settings.seed = UInt64(seed)
        if seed % 5 == 0 { settings.levels = .first }
        if seed % 3 == 0 { settings.spread = Exact(3, over: 5) }
        return settings
    }

    /// Every draw computed again the slow way: the tree with the drawn weights, every total an exact fraction, ranked as editions are.
    @Test(arguments: aggregates.indices)
    func eachDrawIsWhatExactArithmeticGives(_ kind: Int) throws {
        for seed in 0..<12 {
            let index = MadeUpIndex(
                seed: 100 * kind + seed, units: 4 + seed % 5, aggregates: Self.aggregates[kind], hasGaps: seed % 3 == 1, hasExtras: seed % 4 == 2)
            let results = index.results, settings = Self.settings(seed)
            guard let model = try? PerturbedTree(results, settings.levels) else { continue }
            var quick = DrawnRanks(model, settings)
            // Exact roots are nearly all that the test takes.
            let hasRoots = Self.aggregates[kind].0 == .geometricMean || Self.aggregates[kind].1 == .geometricMean
            for draw in 0..<(hasRoots ? 8 : settings.draws) {
                let factors = model.factors(draw, settings)
                let weights = Dictionary(
                    uniqueKeysWithValues: model.drawn.map { node in
                        (node, model.tree[model.tree[node].parent!].aggregate.weight(of: model.tree[node]) * Exact(factors[node], over: DrawSettings.grid))
                    })
                let slow = Results(tree: model.tree.reweighted(weights), rules: index.rules, scores: index.scores, stated: index.stated)
                #expect(
                    quick.ranks(draw).map { Exact(Int($0), over: 2) } == slow.standings[0].map { $0?.rank ?? .zero }, "kind \(kind), seed \(seed), draw \(draw)"
                )
            }
        }
    }

    /// The quantiles and the mean shift, from all ranks of all draws, counted as they are defined.
    @Test func quantilesAndShiftsAreWhatTheyAreDefinedToBe() throws {
        let index = MadeUpIndex(seed: 5, units: 8, aggregates: (.sum, .weightedMean)), results = index.results
        var settings = DrawSettings()
        settings.draws = 199
        let intervals = try RankIntervals(results, settings, jobs: 2)
        let model = try PerturbedTree(results, .all)
        var quick = DrawnRanks(model, settings)
        let draws = (0..<settings.draws).map { quick.ranks($0).map { Exact(Int($0), over: 2) } }
        var shifts: [Exact] = []
        for unit in 0..<8 {
            guard let standing = results.standings[0][unit] else {
                #expect(intervals.units[unit] == nil)
                continue
            }
            let ranks = draws.map { $0[unit] }, interval = try #require(intervals.units[unit])
            shifts += ranks.map { ($0 - standing.rank).magnitude }
            for (quantile, share) in [(interval.low, Exact(1, over: 20)), (interval.median, Exact(1, over: 2)), (interval.high, Exact(19, over: 20))] {
                let enough = Set(ranks).filter { rank in Exact(ranks.count { $0 <= rank }, over: ranks.count) >= share }
                #expect(quantile == enough.min())
            }
            // Nine tenths of the draws, at the least, lie between the two.
            #expect(Exact(ranks.count { $0 >= interval.low && $0 <= interval.high }, over: ranks.count) >= Exact(9, over: 10))
        }
        #expect(intervals.meanShift == shifts.mean())
    }

    @Test func theNumbersAreTheSameWithAnyNumberOfJobs() throws {
        let results = MadeUpIndex(seed: 9, units: 30, aggregates: (.sum, .sum), best: 100).results
        let all = try (1...8).map { try RankIntervals(results, DrawSettings(), jobs: $0) }
        #expect(all.allSatisfy { $0.units == all[0].units && $0.meanShift == all[0].meanShift })
        var other = DrawSettings()
        other.seed = 2
        #expect(try RankIntervals(results, other, jobs: 2).meanShift != all[0].meanShift)
    }

    /// Where no weight is drawn, and where one could carry a product below zero, there is no interval and a reason.
    @Test func whereNothingCanBeDrawnThereIsAReason() {
        let nodes = [
            IndicatorTree.Node(id: "total", parent: nil, children: [1, 2], depth: 0, maximum: nil, aggregate: .minimum),
            .init(id: "a", parent: 0, depth: 1, maximum: nil), .init(id: "b", parent: 0, depth: 1, maximum: nil),
        ]
        let scores: [[Exact?]] = [[.one, Exact(2), Exact(3)], [Exact(3), Exact(2), .one]]
        #expect(Robustness(Results(tree: IndicatorTree(nodes: nodes), rules: ScoringRules(), scores: scores), DrawSettings()).absence == .noWeights)
        let below = [
            IndicatorTree.Node(id: "total", parent: nil, children: [1, 4], depth: 0, maximum: nil, aggregate: .geometricMean),
            .init(id: "p", parent: 0, children: [2, 3], depth: 1, maximum: nil, aggregate: .mean),
            .init(id: "p.a", parent: 1, depth: 2, maximum: nil), .init(id: "p.b", parent: 1, depth: 2, maximum: nil),
            .init(id: "q", parent: 0, depth: 1, maximum: nil),
        ]
        let negative: [[Exact?]] = [[.one, Exact(2), Exact(3)], [Exact(-1), Exact(2), .one], [.one, .one, Exact(2)]]
        #expect(Robustness(Results(tree: IndicatorTree(nodes: below), rules: ScoringRules(), scores: negative), DrawSettings()).absence == .belowZero)
    }
}
