/// What a rubric says of its scores, where an indicator is one: from zero to full marks.
extension IndicatorTree.Node {
    /// The maximum of which scores are shares: nil where there is none, where it is 0, and where scores do not begin with zero, so that no share of
    /// it says how far a score has come.
    package var fullMarks: Exact? {
        guard let maximum, let minimum, minimum.isZero, !maximum.isZero else { return nil }
        return maximum
    }

    /// The maximum that stands behind a score (`7/8`, and `4/7` on a scale from 1): nil where there is none, or scores can be negative.
    package var outOf: Exact? { minimum?.isNegative ?? true ? nil : maximum }

    /// The ends of the scale, where it has both.
    package var ends: (minimum: Exact, maximum: Exact)? {
        guard let minimum, let maximum, minimum <= maximum else { return nil }
        return (minimum, maximum)
    }

    /// What a score leaves of the full marks; nil where there are none to earn.
    func pointsBeyond(_ value: Exact) -> Exact? {
        guard let maximum, let minimum, minimum.isZero else { return nil }
        return maximum - value
    }
}

extension IndicatorTree {
    /// Whether any indicator has a maximum.
    package var hasMaxima: Bool { nodes.contains { $0.maximum != nil } }
}
