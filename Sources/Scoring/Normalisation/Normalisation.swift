/// How an indicator's raw values (a percentage, an income, a count of days) become its scores.
///
/// Raw values are winsorised, then their logarithm is taken, where that is declared; what comes out is normalised over all units that have a
/// value, and laid on a scale. The methods and their names are those of the OECD/JRC Handbook on Constructing Composite Indicators (2008, step 5).
package struct Normalisation: Sendable, Hashable {
    package enum Method: Sendable, Hashable {
        /// The share of the way from the worst value to the best.
        case minMax
        /// The share of the way between two fixed values; cut off at 0 and 1 where `isCapped`.
        case goalposts(worst: Exact, best: Exact, isCapped: Bool)
        /// Distance from the mean in sample standard deviations (n − 1), laid around another mean with another deviation.
        case zScore(mean: Exact, deviation: Exact)
        /// How many units are no better, the unit itself included: 1 for the worst, the number of units for a best one alone. Ties have the lower number.
        case rank
        /// The share of the other units that are worse: 0 for the worst, 1 for a best one alone.
        case percentile
        /// The value as a share of the best one's; where low is best, the best as a share of the value. Values are above zero.
        case distanceToBest
    }

    /// Values beyond a bound are set to it.
    package enum Winsorisation: Sendable, Hashable {
        /// So many of the lowest and of the highest values become the next one's.
        case count(low: Int, high: Int)
        /// In the values' own unit; nil where an end is open.
        case bounds(low: Exact?, high: Exact?)
    }

    package var method: Method
    /// Which raw values are the better ones.
    package var direction: ScoringRules.Direction
    package var winsorisation: Winsorisation?
    /// Whether the natural logarithm of the values is normalised (of goalposts too).
    package var isLogarithmic: Bool
    /// What 0 and 1 of a share become. A z-score and a rank have scales of their own and are left as they are.
    package var scale: (from: Exact, to: Exact) { (from, to) }
    private let from: Exact
    private let to: Exact

    package init(
        _ method: Method, direction: ScoringRules.Direction = .high, winsorisation: Winsorisation? = nil, isLogarithmic: Bool = false,
        from: Exact = .zero, to: Exact = .one
    ) {
        self.method = method
        self.direction = direction
        self.winsorisation = winsorisation
        self.isLogarithmic = isLogarithmic
        self.from = from
        self.to = to
    }

    /// Why values cannot be normalised as declared.
    package enum Problem: Error, Hashable, Sendable {
        /// These units' values, by position, have no logarithm: they are zero or negative.
        case notAboveZero(units: [Int])
        /// Every unit has the same value, so that there is no worst and no best one.
        case noSpread
        /// Fewer values than the method needs.
        case tooFew(least: Int)
        /// Both goalposts are the same.
        case equalGoalposts
        /// A goalpost has no logarithm.
        case goalpostNotAboveZero
        /// More values are winsorised than there are.
        case winsorisedAway
    }
}
