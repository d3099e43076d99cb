/// One of the seven steps of a score rate: sevenths of the maximum, each including its lower bound; the last includes 1 and all above.
package struct RateStep: Sendable, Equatable {
    /// 0 to 6.
    package let index: Int

    package static let count = 7

    /// - Parameter index: cut to 0 to 6.
    package init(index: Int) {
        self.index = min(max(index, 0), Self.count - 1)
    }

    /// The step of an exact rate; nil if the denominator is not positive.
    package static func of(numerator: Int, denominator: Int) -> RateStep? {
        guard denominator > 0 else { return nil }
        guard numerator > 0 else { return RateStep(index: 0) }
        if numerator >= denominator { return RateStep(index: count - 1) }
        return RateStep(index: Int(Int128(numerator) * Int128(count) / Int128(denominator)))
    }

    /// The step of a rate that is the nearest double to the exact one. Compared with the nearest doubles to the bounds,
    /// so that a rate of exactly 3/7 is in step 3 (multiplying by seven would round once more).
    package static func of(rate: Double) -> RateStep? {
        guard !rate.isNaN else { return nil }
        var index = 0
        while index < count - 1, rate >= Double(index + 1) / Double(count) { index += 1 }
        return RateStep(index: index)
    }

    /// The step as far from the other end: where the lowest is the best.
    package var reversed: RateStep { RateStep(index: Self.count - 1 - index) }

    /// The class of a table cell in this step's colour.
    package var cellClass: String { Self.cellClasses[index] }
    /// The class of a tile or a mark in this step's colour.
    package var tintClass: String { Self.tintClasses[index] }

    private static let cellClasses = ["h0", "h1", "h2", "h3", "h4", "h5", "h6"]
    private static let tintClasses = ["q0", "q1", "q2", "q3", "q4", "q5", "q6"]
}
