import Scoring

@testable import Robustness

/// Small indices, generated: of every kind of tree, with ties, gaps, bonuses and penalties.
struct MadeUpIndex {
    var tree: IndicatorTree
    var rules: ScoringRules
    var scores: [[Exact?]]
    var stated = Stated()

    var results: Results { Results(tree: tree, rules: rules, scores: scores, stated: stated) }

    /// Two levels: `parts` first-level indicators, each a leaf or with leaves of its own.
    /// - Parameter aggregates: of the total, and of what has leaves below it.
    init(seed: Int, units: Int, aggregates: (Aggregate, Aggregate), hasGaps: Bool = false, hasExtras: Bool = false, best: Int = 10) {
        var random = SplitMix64(seed: UInt64(seed)), nodes = [IndicatorTree.Node(id: "total", parent: nil, depth: 0, maximum: nil, aggregate: aggregates.0)]
        func take(_ bound: Int) -> Int { Int(random.below(UInt64(bound))) }
        func add(_ id: String, _ parent: Int, _ role: IndicatorTree.Role = .regular, aggregate: Aggregate = .sum) -> Int {
            let weight = nodes[parent].aggregate.weights != .ignored && role == .regular ? Exact(1 + take(9)) : nil
            nodes.append(
                .init(
                    id: id, parent: parent, depth: nodes[parent].depth + 1, maximum: Exact(best), minimum: .zero, aggregate: aggregate, weight: weight,
                    role: role))
            nodes[parent].children.append(nodes.count - 1)
            return nodes.count - 1
        }
        for part in 0..<2 + take(2) {
            let branch = take(2)
            let node = add("p\(part)", 0, aggregate: aggregates.1)
            if branch == 1 { for leaf in 0..<2 + take(2) { _ = add("p\(part).\(leaf)", node) } }
        }
        if hasExtras {
            _ = add("bonus", 0, .bonus)
            _ = add("penalty", 0, .penalty)
        }
        for node in nodes.indices.reversed() where !nodes[node].children.isEmpty {
            nodes[node].maximum = nodes[node].aggregate.maximum(of: nodes[node].children.map { nodes[$0] })
        }
        tree = IndicatorTree(nodes: nodes)
        rules = ScoringRules()
        rules.aggregate = aggregates.0
        rules.decimals = take(3)
        rules.rankBy = take(2) == 0 ? .exact : .published
        rules.ranking = ScoringRules.Ranking.allCases[take(4)]
        rules.direction = take(4) == 0 ? .low : .high
        rules.rounding = take(2) == 0 ? .halfUp : .halfEven
        rules.roundAt = take(4) == 0 ? .eachLevel : .final
        if hasGaps { rules.missing = .exclude }
        scores = tree.leaves.map { _ in (0..<units).map { _ in hasGaps && take(6) == 0 ? nil : Exact(take(best + 1)) } }
        // Two units alike, so that some tie whatever the weights.
        if units > 3 { for leaf in scores.indices { scores[leaf][3] = scores[leaf][1] } }
        if take(3) == 0 { stated.unranked = [units - 1] }
        if take(3) == 0 { stated.tieBreaks = [TieBreak(.numbers((0..<units).map { _ in Exact(take(3)) }), .high)] }
    }
}
