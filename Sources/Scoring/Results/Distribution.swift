/// The spread of some values.
package struct Distribution: Sendable, Hashable {
    package private(set) var lowest: Exact
    package let median: Median
    package private(set) var highest: Exact

    /// Nil of nothing.
    package init?(_ values: [Exact]) {
        let sorted = values.sorted()
        guard let lowest = sorted.first, let median = Median(sorted: sorted), let highest = sorted.last else { return nil }
        self.lowest = lowest
        self.median = median
        self.highest = highest
    }

    /// The same with ends that further values reach.
    package func reaching(_ values: [Exact]) -> Distribution {
        var copy = self
        copy.lowest = min(lowest, values.min() ?? lowest)
        copy.highest = max(highest, values.max() ?? highest)
        return copy
    }
}
