import Scoring

/// Whether weights of the leaves, none of them below zero, put a unit first: a linear programme. Doubles answer where they leave no doubt; else it is solved
/// exactly.
///
/// It asks for weights under which no other unit's weighted sum of scores, oriented so that more is nearer to rank 1, is higher; ties for the first place count. Only units that nothing dominates have to
/// be looked at as rivals, and they are taken in one by one, the one that is furthest ahead under the weights found so far.
struct FirstPlace: Sendable {
    /// More units than these, and the answer is not worth its time.
    static let most = 200

    /// By position of the unit, then by leaf: whole numbers.
    private let rows: [[Exact]]
    private let doubles: [[Double]]
    /// The units that nothing dominates, one of each kind.
    private let rivals: [Int]
    private let best: [Exact]

    /// - Returns: nil where the total is no sum or weighted mean of the leaves, where a score is missing, and of too many units.
    init?(_ oriented: OrientedScores, _ tree: IndicatorTree) {
        guard !oriented.units.isEmpty, oriented.units.count <= Self.most,
            tree.nodes.allSatisfy({ $0.isLeaf || $0.aggregate.isAdditive }), !oriented.scores.contains(where: { $0.contains { $0 == nil } })
        else { return nil }
        // Columns may be brought to any scale: their weights are free.
        let columns = oriented.scores.compactMap { column -> [Exact]? in
            let values = column.compactMap { $0 }
            guard let low = values.min(), let high = values.max(), low != high else { return nil }
            return values.map { ($0 - low) / (high - low) }
        }
        let rows = oriented.units.indices.map { unit in columns.map { $0[unit] } }
        self.rows = rows
        doubles = rows.map { $0.map(\.double) }
        best = columns.map { _ in .one }
        let levels = oriented.levels
        var seen: Set<[Int32]> = []
        rivals = rows.indices.filter { a in
            !rows.indices.contains { b in
                b != a && zip(levels[b], levels[a]).allSatisfy { $0 >= $1 } && levels[b] != levels[a]
            } && seen.insert(levels[a]).inserted
        }
    }

    func isPossible(_ unit: Int) -> Bool {
        let own = rows[unit], mine = doubles[unit]
        // Nothing tells them apart, or it has the most of something: all weight on that.
        if own.isEmpty || zip(own, best).contains(where: { $0 == $1 }) { return true }
        // Somebody has more of everything.
        if rivals.contains(where: { rival in zip(rows[rival], own).allSatisfy { $0 > $1 } }) { return false }
        let first = Set(own.indices.compactMap { leaf in rivals.max { doubles[$0][leaf] < doubles[$1][leaf] } }).sorted()
        return quickly(mine, first, against: rivals.filter { rows[$0] != own }) ?? exactly(own, mine, first)
    }

    /// More than rounding can come to: scores are brought to 0 to 1, and weights to 1 in all.
    private static let sure = 1e-9

    /// The answer of doubles; nil where they leave a doubt.
    private func quickly(_ own: [Double], _ first: [Int], against rivals: [Int]) -> Bool? {
        var taken = first
        while let game = QuickGame(taken.map { rival in zip(own, doubles[rival]).map { $0 - $1 } }) {
            let leads = rivals.map { rival in (rival: rival, lead: Self.lead(own, doubles[rival], game.weights)) }
            // Under these weights, such as they are, it is ahead of everybody.
            if leads.allSatisfy({ $0.lead > Self.sure }) { return true }
            // Rivals that together have more of everything: under any weights one of them is ahead.
            let isBehind = own.indices.allSatisfy { leaf in
                zip(taken, game.shares).reduce(0) { $0 + $1.1 * (doubles[$1.0][leaf] - own[leaf]) } > Self.sure
            }
            if isBehind { return false }
            guard let worst = leads.min(by: { $0.lead < $1.lead }), worst.lead < -Self.sure, !taken.contains(worst.rival) else { return nil }
            taken.append(worst.rival)
        }
        return nil
    }

    private static func lead(_ own: [Double], _ other: [Double], _ weights: [Double]) -> Double {
        var lead = 0.0
        for leaf in own.indices { lead += weights[leaf] * (own[leaf] - other[leaf]) }
        return lead
    }

    private func exactly(_ own: [Exact], _ mine: [Double], _ first: [Int]) -> Bool {
        var taken = first
        while true {
            let game = MatrixGame(taken.map { rival in zip(own, rows[rival]).map { $0 - $1 } })
            if game.value.isNegative { return false }
            // Under these weights, who is ahead? Doubles find candidates, exact numbers decide.
            let weights = game.weights.map(\.double)
            var worst: (rival: Int, lead: Exact)?
            let leads = rivals.map { rival in (rival, Self.lead(mine, doubles[rival], weights)) }
            for (rival, lead) in leads.sorted(by: { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }) {
                if lead > 1e-9 { break }
                let exact = zip(game.weights, zip(own, rows[rival])).map { $0 * ($1.0 - $1.1) }.sum()
                if exact.isNegative, worst.map({ exact < $0.lead }) ?? true { worst = (rival, exact) }
                if worst != nil, lead < -1e-9 { break }
            }
            guard let worst else { return true }
            taken.append(worst.rival)
        }
    }
}
