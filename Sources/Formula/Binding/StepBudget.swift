import Messages
import Scoring

/// What a formula may cost: a condition within a condition within another multiplies the rows of each, and a few brackets would keep a
/// build busy for hours.
final class StepBudget {
    private let most: Int
    private var left: Int

    /// Seconds of work; of a large edition so much that every score can be looked at several times.
    convenience init(_ dataset: Dataset) { self.init(most: max(1_000_000, 10 * dataset.units.count * dataset.results.tree.count)) }

    init(most: Int) {
        self.most = most
        left = most
    }

    /// Counts so many rows, units or indicators that something is computed for.
    func spend(_ steps: Int) throws(Problem) {
        left -= steps
        if left < 0 {
            throw Problem(
                .limit, "this takes more than \(most) steps to compute", at: 0,
                hint: "conditions within conditions multiply: count the inner ones on their own, or name what they find")
        }
    }
}
