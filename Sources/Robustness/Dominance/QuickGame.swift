/// A `MatrixGame` in doubles. What it finds is near the solution and no more: whoever asks tests it, and asks the exact one where it does not convince.
struct QuickGame {
    /// By row; none below zero, together about 1.
    let weights: [Double]
    /// By column: the shares of those that hold the least of the sums down; none below zero, together about 1.
    let shares: [Double]

    /// Numbers that are nearer to 0 are taken for it.
    private static let least = 1e-11

    /// - Parameter columns: what each sum is of, by row.
    /// - Precondition: at least one column, and one row in each.
    /// - Returns: nil where rounding leads astray.
    init?(_ columns: [[Double]]) {
        let rows = columns[0].count, count = columns.count, width = count + rows + 1
        let shift = 1 - (columns.lazy.map { $0.min() ?? 0 }.min() ?? 0)
        // As in `MatrixGame`, the objective below the rows.
        var tableau = [Double](repeating: 0, count: (rows + 1) * width)
        for row in 0..<rows {
            for column in 0..<count { tableau[row * width + column] = columns[column][row] + shift }
            tableau[row * width + count + row] = 1
            tableau[row * width + width - 1] = 1
        }
        for column in 0..<count { tableau[rows * width + column] = -1 }
        var basis = (0..<rows).map { count + $0 }
        for _ in 0..<50 * width {
            guard let entering = (0..<width - 1).first(where: { tableau[rows * width + $0] < -Self.least }) else {
                let sum = tableau[rows * width + width - 1]
                var shares = [Double](repeating: 0, count: count)
                for row in 0..<rows where basis[row] < count { shares[basis[row]] = max(0, tableau[row * width + width - 1] / sum) }
                self.shares = shares
                weights = (0..<rows).map { max(0, tableau[rows * width + count + $0] / sum) }
                return
            }
            var leaving: Int?, ratio = Double.infinity
            for row in 0..<rows where tableau[row * width + entering] > Self.least {
                let own = tableau[row * width + width - 1] / tableau[row * width + entering]
                if own < ratio || (own == ratio && leaving.map { basis[row] < basis[$0] } ?? true) { (leaving, ratio) = (row, own) }
            }
            guard let leaving else { return nil }
            let pivot = tableau[leaving * width + entering]
            for column in 0..<width { tableau[leaving * width + column] /= pivot }
            for row in 0...rows where row != leaving {
                let factor = tableau[row * width + entering]
                guard factor != 0 else { continue }
                for column in 0..<width { tableau[row * width + column] -= factor * tableau[leaving * width + column] }
            }
            basis[leaving] = entering
        }
        return nil
    }
}
