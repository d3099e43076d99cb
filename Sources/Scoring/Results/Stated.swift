/// What an edition states of its results beside the scores that they are made from.
package struct Stated: Sendable {
    /// By node, then by unit: values that stand in place of the computed ones, as they were printed. What is above them is made of computed ones.
    package var values: [Int: [Exact?]] = [:]
    /// By node of `values`: the places of the printed values.
    package var places: [Int: Int] = [:]
    /// Units that have values and no rank.
    package var unranked: Set<Int> = []
    /// What decides among equal totals, the first first.
    package var tieBreaks: [TieBreak] = []

    /// Leaves of the tree whose scores were computed from raw values: they have no places of their own.
    package var computedLeaves: Set<Int> = []
    /// The most places that a value of an indicator stands with.
    package var placesOfIndicators: Int { places.filter { $0.key != 0 }.values.max() ?? 0 }

    package init() {}
}
