/// The spread of some values.
package struct Distribution: Sendable, Hashable {
    package let lowest: Exact
    package let median: Median
    package let highest: Exact

    /// Nil of nothing.
    package init?(_ values: [Exact]) {
        let sorted = values.sorted()
        guard let lowest = sorted.first, let median = Median(sorted: sorted), let highest = sorted.last else { return nil }
        self.lowest = lowest
        self.median = median
        self.highest = highest
    }
}
