/// The value in the middle, or between the two in the middle.
package struct Median: Sendable, Hashable {
    package let value: Exact
    /// Whether it lies between two values, and is none of them.
    package let isBetween: Bool

    /// Nil of nothing.
    package init?(_ values: [Exact]) {
        self.init(sorted: values.sorted())
    }

    /// - Precondition: from the smallest to the largest.
    package init?(sorted values: [Exact]) {
        guard !values.isEmpty else { return nil }
        let low = values[(values.count - 1) / 2], high = values[values.count / 2]
        isBetween = low != high
        value = isBetween ? (low + high) / Exact(2) : low
    }
}
