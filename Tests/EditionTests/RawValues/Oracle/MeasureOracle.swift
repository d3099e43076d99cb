/// The scores of raw values, by the definitions: in plain fractions, logarithms and roots to fifty digits and more.
final class MeasureOracle {
    private let measure: GeneratedMeasures.Measure
    private let isLow: Bool

    /// By unit, after winsorising and the logarithm.
    private lazy var normalised: [PlainFraction?] = drawn.map { $0.map(self.logged) }
    private lazy var mean: PlainFraction = normalised.compactMap { $0 }.mean
    private lazy var deviation: PlainFraction = {
        let present = normalised.compactMap { $0 }, mean = self.mean
        return FiftyDigits.root(present.map { ($0 - mean) * ($0 - mean) }.sum / PlainFraction(present.count - 1), 2)
    }()
    /// By unit.
    private(set) lazy var scores: [PlainFraction?] = made()

    init(_ measure: GeneratedMeasures.Measure, isLow: Bool) { (self.measure, self.isLow) = (measure, isLow) }

    /// Whether scores rise with raw values: where both are best at the same end.
    private var rises: Bool { measure.direction.map { ($0 == "low") == isLow } ?? true }

    private var ends: (low: PlainFraction?, high: PlainFraction?) {
        if let bounds = measure.bounds { return bounds }
        guard let (low, high) = measure.counts else { return (nil, nil) }
        let sorted = measure.values.compactMap { $0 }.sorted()
        return (low > 0 ? sorted[low] : nil, high > 0 ? sorted[sorted.count - 1 - high] : nil)
    }

    /// By unit: with outlying values drawn in.
    var drawn: [PlainFraction?] {
        let (low, high) = ends
        return measure.values.map { value in
            guard let value else { return nil }
            if let low, value < low { return low }
            if let high, value > high { return high }
            return value
        }
    }

    private func logged(_ value: PlainFraction) -> PlainFraction { measure.isLogarithmic ? FiftyDigits.logarithm(value) : value }

    private func made() -> [PlainFraction?] {
        let all = normalised, present = all.compactMap { $0 }, (mean, deviation) = measure.method == "z-score" ? (self.mean, self.deviation) : (.zero, .one)
        let least = present.min()!, most = present.max()!, (from, to) = measure.scale ?? (.zero, .one)
        // The lowest score is the best where that is said: then the best value has none of it.
        let (first, last) = isLow ? (measure.posts.best, measure.posts.worst) : (measure.posts.worst, measure.posts.best)
        let (none, whole) = measure.method == "goalposts" ? (logged(first), logged(last)) : (.zero, .one)
        func laid(_ share: PlainFraction) -> PlainFraction { from + (to - from) * share }
        func below(_ value: PlainFraction) -> PlainFraction { PlainFraction(present.count { rises ? $0 < value : $0 > value }) }
        return all.map { value in
            guard let value else { return nil }
            switch measure.method {
            case "min-max": return laid(rises ? (value - least) / (most - least) : (most - value) / (most - least))
            case "goalposts":
                let share = (value - none) / (whole - none)
                return laid(measure.isCapped ? min(max(share, .zero), .one) : share)
            case "z-score":
                let distance = rises ? value - mean : mean - value, (middle, spread) = measure.around ?? (.zero, .one)
                return middle + spread * distance / deviation
            case "rank": return .one + below(value)
            case "percentile": return laid(below(value) / PlainFraction(present.count - 1))
            default: return laid(rises ? value / most : least / value)
            }
        }
    }

    /// What is computed on the way, by the names that the downloads have for it.
    private(set) lazy var parameters: [(name: String, value: PlainFraction)] = {
        let values = drawn.compactMap { $0 }, present = normalised.compactMap { $0 }, (low, high) = ends
        var all = [("count", PlainFraction(values.count))]
        if measure.counts != nil || measure.bounds != nil {
            all += [low.map { ("winsorised-low", $0) }, high.map { ("winsorised-high", $0) }].compactMap { $0 }
            all.append(("winsorised-count", PlainFraction(zip(drawn, measure.values).count { $0 != $1 })))
        }
        switch measure.method {
        case "min-max": all += [("minimum", present.min()!), ("maximum", present.max()!)]
        case "goalposts":
            if measure.isLogarithmic { all += [("worst-goalpost", logged(measure.posts.worst)), ("best-goalpost", logged(measure.posts.best))] }
        case "z-score": all += [("mean", mean), ("deviation", deviation)]
        case "distance-to-best": all.append(("best", rises ? present.max()! : present.min()!))
        default: break
        }
        return all
    }()

    /// Whether every score is a fraction.
    var isRational: Bool { !measure.isLogarithmic && measure.method != "z-score" }

    /// How far a score may be from the truth: thirty digits of a share; a standard deviation of logarithms has three fewer.
    private(set) lazy var tolerance: PlainFraction = {
        let width = measure.around?.deviation ?? measure.scale.map { ($0.to - $0.from).magnitude } ?? .one
        let share = scores.compactMap { $0 }.map { ($0 - (measure.around?.mean ?? measure.scale?.from ?? .zero)).magnitude / width }.max()!
        return width * max(share, .one) * PlainFraction.last(measure.method == "z-score" && measure.isLogarithmic ? 26 : 28)
    }()
}
