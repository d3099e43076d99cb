import Charts
import Scoring

/// The colours of score rates: the darkest stands first, whichever end of a node that is: the best, or the worst where ranks begin there.
extension PrintedNumbers {
    /// The shade of a value in a heatmap: by its score rate, or by where it stands between the ends of its scale.
    func step(_ value: Exact, of node: Int) -> RateStep {
        guard let part = part(value, of: node) else { return RateStep(index: 0) }
        return RateStep.of(rate: (results.first(of: node) == .high ? part : .one - part).double) ?? RateStep(index: 0)
    }

    /// Where a value stands between the ends of its scale, which are those of the scores where none are declared; nil where the ends are one.
    private func part(_ value: Exact, of node: Int) -> Exact? {
        if let ends = results.tree[node].ends {
            return ends.minimum == ends.maximum ? nil : (value - ends.minimum) / (ends.maximum - ends.minimum)
        }
        guard let (lowest, highest) = results.extremes[node] else { return nil }
        // All alike are neither.
        return lowest == highest ? Exact(1, over: 2) : (value - lowest) / (highest - lowest)
    }

    /// What the shades of these nodes mean: score rates where all have the same best end, better and worse where they differ.
    func rateScale(_ nodes: [Int]) -> RateScale {
        let low = nodes.count { results.first(of: $0) == .low }
        if vocabulary == .scores, let ends = results.tree.commonEnds, low == 0 || low == nodes.count {
            let texts = low == 0 ? [ends.minimum, ends.maximum] : [ends.maximum, ends.minimum]
            return RateScale(lightest: stated(texts[0]), darkest: stated(texts[1]))
        }
        if nodes.contains(where: { results.tree[$0].fullMarks == nil && results.tree[$0].maximum.map { !$0.isZero } ?? true }) {
            return scale(isLow: low == 0 ? false : low == nodes.count ? true : nil)
        }
        if low == 0 { return .rates }
        return low == nodes.count
            ? RateScale(lightest: RateScale.rates.darkest, darkest: RateScale.rates.lightest)
            : scale(isLow: nil)
    }

    /// From the last end to the first, in words: nil where that is the highest for some and the lowest for others.
    private func scale(isLow: Bool?) -> RateScale {
        switch isLow {
        case false?: RateScale(lightest: words["lowest"], darkest: words["highest"])
        case true?: RateScale(lightest: words["highest"], darkest: words["lowest"])
        case nil where results.rules.rankFrom == .worst: RateScale(lightest: words["scale_best"], darkest: words["scale_worst"])
        case nil: RateScale(lightest: words["scale_worst"], darkest: words["scale_best"])
        }
    }
}
