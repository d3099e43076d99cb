import Scoring

/// Whether weights of the leaves, none of them below zero, put a unit first: a linear programme, solved exactly.
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
        var taken: [Int] = own.indices.compactMap { leaf in rivals.max { doubles[$0][leaf] < doubles[$1][leaf] } }
        taken = Array(Set(taken)).sorted()
        while true {
            let game = MatrixGame(taken.map { rival in zip(own, rows[rival]).map { $0 - $1 } })
            if game.value.isNegative { return false }
            // Under these weights, who is ahead? Doubles find candidates, exact numbers decide.
            let weights = game.weights.map(\.double)
            var worst: (rival: Int, lead: Exact)?
            let leads = rivals.map { rival in (rival, zip(weights, zip(mine, doubles[rival])).reduce(0.0) { $0 + $1.0 * ($1.1.0 - $1.1.1) }) }
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
