/// How means over units are taken and printed, where that is declared.
package struct MeanRule: Sendable, Hashable {
    /// The column of units.csv by which units weigh; nil where each counts as much as another.
    package var column: String?
    /// By unit; empty where each counts as much as another.
    package var weights: [Exact]
    /// The places of means; nil for those that follow from the scores.
    package var decimals: Int?

    package init(column: String? = nil, weights: [Exact] = [], decimals: Int? = nil) {
        self.column = column
        self.weights = weights
        self.decimals = decimals
    }

    /// The mean of those values that are there.
    /// - Returns: nil where none is, or none that weighs anything.
    package func mean(_ values: [Exact?], over units: some Sequence<Int>) -> Exact? {
        if weights.isEmpty { return units.compactMap { values[$0] }.mean() }
        var sum = Exact.zero, weight = Exact.zero
        for unit in units {
            guard let value = values[unit] else { continue }
            sum += value * weights[unit]
            weight += weights[unit]
        }
        return weight.isZero ? nil : sum / weight
    }
}
