/// What a formula may cost: a condition within a condition within another multiplies the rows of each, and a few brackets would keep a
/// build busy for hours.
final class StepBudget {
    /// Seconds of work. The formulas of an edition with thousands of units take a hundredth.
    static let most = 1_000_000

    private var left = most

    /// Counts so many rows, units or indicators that something is computed for.
    func spend(_ steps: Int) throws(Problem) {
        left -= steps
        if left < 0 {
            throw Problem(
                .limit, "this takes more than a million steps to compute", at: 0,
                hint: "conditions within conditions multiply: count the inner ones on their own, or name what they find")
        }
    }
}
