import Scoring

/// The weights that make the least of several weighted sums as large as it can be: a matrix game, solved by the simplex method on exact fractions.
///
/// With a constant added so that every entry is above zero, the largest Σy with B·y ≤ 1 and y ≥ 0 is one over the game's value, and the prices of
/// its rows are the weights (von Neumann). Bland's rule chooses, so that it ends.
struct MatrixGame {
    /// What the least of the sums is, at the most.
    let value: Exact
    /// By row; none below zero, together 1.
    let weights: [Exact]

    /// - Parameter columns: what each sum is of, by row.
    /// - Precondition: at least one column, and one row in each.
    init(_ columns: [[Exact]]) {
        let rows = columns[0].count, count = columns.count
        let shift = Exact.one - (columns.flatMap { $0 }.min() ?? .zero)
        // A row for each weight, one for the sum; a column for each y, each slack, and the right side.
        var tableau = (0..<rows).map { row in
            columns.map { $0[row] + shift } + (0..<rows).map { $0 == row ? Exact.one : .zero } + [Exact.one]
        }
        var objective = columns.map { _ in -Exact.one } + [Exact](repeating: .zero, count: rows + 1)
        var basis = (0..<rows).map { count + $0 }
        while let entering = objective.dropLast().firstIndex(where: \.isNegative) {
            var leaving: Int?, least = Exact.zero
            for row in 0..<rows where !tableau[row][entering].isZero && !tableau[row][entering].isNegative {
                let ratio = tableau[row][count + rows] / tableau[row][entering]
                if let known = leaving, ratio > least || (ratio == least && basis[row] > basis[known]) { continue }
                leaving = row
                least = ratio
            }
            guard let leaving else { preconditionFailure("entries above zero bound the sum") }
            let pivot = tableau[leaving][entering]
            tableau[leaving] = tableau[leaving].map { $0.isZero ? $0 : $0 / pivot }
            for row in 0..<rows where row != leaving && !tableau[row][entering].isZero {
                Self.subtract(tableau[leaving], times: tableau[row][entering], from: &tableau[row])
            }
            Self.subtract(tableau[leaving], times: objective[entering], from: &objective)
            basis[leaving] = entering
        }
        let sum = objective[count + rows]
        value = Exact.one / sum - shift
        weights = (0..<rows).map { objective[count + $0] / sum }
    }

    private static func subtract(_ row: [Exact], times factor: Exact, from other: inout [Exact]) {
        for column in row.indices where !row[column].isZero { other[column] = other[column] - row[column] * factor }
    }
}
