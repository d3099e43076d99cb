/// One unit's ranks across editions.
package struct RankLine: Sendable, Equatable {
    package var label: String
    package var role: ChartRole
    /// One per edition: the rank (shared ranks are the same number) and as shown ("=8"); nil where it took no part.
    package var ranks: [ChartValue?]

    package init(_ label: String, ranks: [ChartValue?], role: ChartRole = .normal) {
        self.label = label
        self.ranks = ranks
        self.role = role
    }

    func rank(_ edition: Int) -> ChartValue? {
        guard edition < ranks.count, let rank = ranks[edition], rank.number.isFinite else { return nil }
        return rank
    }
}
