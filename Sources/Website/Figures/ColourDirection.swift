import Charts
import Scoring

/// The colours of score rates: the darkest is the best, whichever end of a node that is.
extension PrintedNumbers {
    /// The shade of a value in a heatmap, by its score rate.
    func step(_ value: Exact, of node: Int) -> RateStep {
        let rate = results.rate(value, of: node).map { results.direction(of: node) == .high ? $0 : .one - $0 }
        return rate.flatMap { RateStep.of(rate: $0.double) } ?? RateStep(index: 0)
    }

    /// What the shades of these nodes mean: score rates where all have the same best end, better and worse where they differ.
    func rateScale(_ nodes: [Int]) -> RateScale {
        let low = nodes.count { results.direction(of: $0) == .low }
        if low == 0 { return .rates }
        return low == nodes.count
            ? RateScale(lightest: RateScale.rates.darkest, darkest: RateScale.rates.lightest)
            : RateScale(lightest: words["scale_worst"], darkest: words["scale_best"])
    }
}
