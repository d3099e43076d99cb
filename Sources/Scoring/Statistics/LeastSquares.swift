/// The straight line with the least sum of squared distances upwards (ordinary least squares), exact: y = intercept + slope · x.
package struct LeastSquares: Sendable, Hashable {
    package let slope: Exact
    package let intercept: Exact
    /// How much of the variance of y the line accounts for, 0 to 1: r².
    package let fit: Exact
    /// How many points there are.
    package let count: Int

    /// Nil with fewer than three points, or where all have the same x or the same y: there is nothing to see a trend in.
    package init?(_ points: [(x: Exact, y: Exact)]) {
        guard points.count > 2, let meanX = points.map(\.x).mean(), let meanY = points.map(\.y).mean() else { return nil }
        let across = points.map { ($0.x - meanX) * ($0.x - meanX) }.sum(), upwards = points.map { ($0.y - meanY) * ($0.y - meanY) }.sum()
        guard !across.isZero, !upwards.isZero else { return nil }
        let together = points.map { ($0.x - meanX) * ($0.y - meanY) }.sum()
        slope = together / across
        intercept = meanY - together / across * meanX
        fit = together * together / (across * upwards)
        count = points.count
    }

    /// The slope with three significant digits at least, a half away from zero.
    package func decimals(_ value: Exact) -> Int {
        var decimals = 0
        // Up to three digits behind the first that is not zero.
        while decimals < 12, !value.isZero, value.magnitude * Exact(10).power(decimals) < Exact(100) { decimals += 1 }
        return decimals
    }
}
