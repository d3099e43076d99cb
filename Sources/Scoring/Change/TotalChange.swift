/// A unit's total in two years, and what became of it, in two parts that add up to it exactly.
package struct TotalChange: Sendable, Hashable {
    /// The totals that the two years show.
    package let before: Exact
    package let after: Exact
    /// What the total of the year before would have changed by, had nothing but the unit's own scores on comparable indicators changed: the
    /// rules of the year before, this year's scores where they compare, last year's where they do not.
    package let own: Exact

    package var change: Exact { after - before }
    /// Everything else: new rules, new and dropped indicators, scores that do not compare, and what rounding in print made of it.
    package var rest: Exact { change - own }

    /// - Returns: nil where one of the years has no total, or the old rules give none for the scores.
    package init?(_ before: Results, unit old: Int, _ after: Results, unit new: Int, carrying carried: [CarriedScore]) {
        guard let was = before.values[0][old], let now = after.values[0][new], let computed = before.computed[0][old],
            let moved = before.total(of: CarriedScore.scores(carried, before, unit: old, after, unit: new))
        else { return nil }
        self.before = was
        self.after = now
        own = moved - computed
    }
}

/// What stands for a leaf's score of the year before, when the old rules are given this year's scores.
package enum CarriedScore: Sendable, Hashable {
    /// The old score: there is none that compares.
    case kept
    /// The score on this node of the later year, times a factor: 1, or the old maximum over the new where it compares as a rate.
    case carried(node: Int, factor: Exact)

    /// By leaf of the tree of the year before. A unit that lacks this year's score lacks it under the old rules, too.
    static func scores(_ carried: [CarriedScore], _ before: Results, unit old: Int, _ after: Results, unit new: Int) -> [Exact?] {
        precondition(carried.count == before.tree.leaves.count, "one for each leaf")
        return zip(carried, before.tree.leaves).map { carried, leaf in
            switch carried {
            case .kept: before.computed[leaf][old]
            case .carried(let node, let factor): after.computed[node][new].map { $0 * factor }
            }
        }
    }
}

extension Results {
    /// The total that these rules give for other scores.
    /// - Parameter scores: by position in `tree.leaves`.
    func total(of scores: [Exact?]) -> Exact? {
        var values = [Exact?](repeating: nil, count: tree.count)
        for (position, leaf) in tree.leaves.enumerated() { values[leaf] = rules.missing == .zero ? scores[position] ?? .zero : scores[position] }
        for node in tree.nodes.indices.reversed() where !tree[node].isLeaf {
            let value = tree.aggregate(node, tree[node].children.map { values[$0] }, rules)
            values[node] = rules.roundAt == .eachLevel ? value.map(rules.published) : value
        }
        return values[0]
    }
}
