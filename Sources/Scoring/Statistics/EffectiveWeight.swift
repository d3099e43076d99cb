extension Results {
    /// Which share of the total's variance a node accounts for: the covariance of what it adds to the total with the total, over the total's variance. The
    /// shares of a level add up to 1 where nothing is rounded in between. (Paruolo, Saisana and Saltelli, 2013, J. R. Statist. Soc. A 176.)
    ///
    /// Nil where parts do not add up to the total, and where it does not vary. A unit without a value on the node has nothing of it.
    package func effectiveWeight(of node: Int) -> Exact? {
        let units = (0..<unitCount).filter { values[0][$0] != nil && isCounted[$0] }
        guard tree.shareInTotal(of: node) != nil, units.count > 1 else { return nil }
        let totals = units.compactMap { values[0][$0] }
        let parts = units.map { unit -> Exact in
            guard let value = values[node][unit], let share = share(of: node, for: unit) else { return .zero }
            return tree.isDeduction(node) ? -(value * share) : value * share
        }
        guard let meanTotal = totals.mean(), let meanPart = parts.mean() else { return nil }
        let variance = totals.map { ($0 - meanTotal).power(2) }.sum()
        guard !variance.isZero else { return nil }
        return zip(parts, totals).map { ($0 - meanPart) * ($1 - meanTotal) }.sum() / variance
    }
}
