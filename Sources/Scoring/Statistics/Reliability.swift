/// How far the parts of a sum measure one thing.
package enum Reliability {
    /// Cronbach's alpha (1951): k/(k − 1) · (1 − the sum of the parts' variances / the variance of their sum), over the rows that have every part.
    /// - Parameter parts: by part, then by row.
    /// - Returns: nil with fewer than two parts or rows, or where the sum does not vary.
    package static func cronbachAlpha(_ parts: [[Exact?]]) -> Exact? {
        guard parts.count > 1, let rows = parts.first?.indices.filter({ row in parts.allSatisfy { $0[row] != nil } }), rows.count > 1 else { return nil }
        let complete = parts.map { part in rows.compactMap { part[$0] } }
        let sums = rows.indices.map { row in complete.map { $0[row] }.sum() }
        guard let whole = squaredDeviations(sums), !whole.isZero else { return nil }
        let own = complete.compactMap(squaredDeviations).sum()
        return Exact(parts.count, over: parts.count - 1) * (.one - own / whole)
    }

    private static func squaredDeviations(_ values: [Exact]) -> Exact? {
        values.mean().map { mean in values.map { ($0 - mean).power(2) }.sum() }
    }
}
