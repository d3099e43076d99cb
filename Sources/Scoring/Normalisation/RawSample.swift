/// The raw values that are there, with the units that have them.
struct RawSample {
    let units: [Int]
    private(set) var values: [Exact]

    typealias Parameter = Normalised.Parameter

    init(_ raw: [Exact?]) {
        units = raw.indices.filter { raw[$0] != nil }
        values = raw.compactMap { $0 }
    }

    /// Draws the values beyond the bounds in to them.
    mutating func winsorise(_ winsorisation: Normalisation.Winsorisation) throws(Normalisation.Problem) -> [Parameter] {
        let low: Exact?, high: Exact?
        switch winsorisation {
        case .bounds(let lowest, let highest): (low, high) = (lowest, highest)
        case .count(let lowCount, let highCount):
            guard lowCount + highCount < values.count else { throw .winsorisedAway }
            let sorted = values.sorted()
            low = lowCount > 0 ? sorted[lowCount] : nil
            high = highCount > 0 ? sorted[sorted.count - 1 - highCount] : nil
        }
        let drawn = values.map { value in
            if let low, value < low { return low }
            if let high, value > high { return high }
            return value
        }
        let changed = zip(values, drawn).count { $0 != $1 }
        values = drawn
        return [low.map { Parameter(name: .winsorisedLow, value: $0) }, high.map { Parameter(name: .winsorisedHigh, value: $0) }].compactMap { $0 }
            + [Parameter(name: .winsorisedCount, value: Exact(changed))]
    }

    mutating func takeLogarithms() throws(Normalisation.Problem) {
        let bad = zip(units, values).filter { $1.isNegative || $1.isZero }.map { $0.0 }
        guard bad.isEmpty else { throw .notAboveZero(units: bad) }
        values = values.map { $0.logarithm() }
    }

    /// The scores, and the numbers that they rest on.
    func normalise(_ normalisation: Normalisation) throws(Normalisation.Problem) -> ([Exact], [Parameter]) {
        let isHigh = normalisation.direction == .high
        func scaled(_ share: Exact) -> Exact { normalisation.scale.from + (normalisation.scale.to - normalisation.scale.from) * share }
        switch normalisation.method {
        case .minMax:
            let (low, high) = (values.min() ?? .zero, values.max() ?? .zero)
            guard low != high else { throw .noSpread }
            let shares = values.map { scaled((isHigh ? $0 - low : high - $0) / (high - low)) }
            return (shares, [Parameter(name: .minimum, value: low), Parameter(name: .maximum, value: high)])
        case .goalposts(let worst, let best, let isCapped):
            return try goalposts(worst: worst, best: best, isCapped: isCapped, isLogarithmic: normalisation.isLogarithmic, scaled)
        case .zScore(let centre, let spread):
            guard let mean = values.mean(), values.count > 1 else { throw .tooFew(least: 2) }
            let deviation = (values.map { ($0 - mean).power(2) }.sum() / Exact(values.count - 1)).root(2)
            guard !deviation.isZero else { throw .noSpread }
            let scores = values.map { centre + spread * (isHigh ? $0 - mean : mean - $0) / deviation }
            return (scores, [Parameter(name: .mean, value: mean), Parameter(name: .deviation, value: deviation)])
        case .rank: return (noBetter(isHigh).map { Exact($0) }, [])
        case .percentile:
            guard values.count > 1 else { throw .tooFew(least: 2) }
            return (noBetter(isHigh).map { scaled(Exact($0 - 1, over: values.count - 1)) }, [])
        case .distanceToBest:
            let bad = zip(units, values).filter { $1.isNegative || $1.isZero }.map { $0.0 }
            guard bad.isEmpty, let best = isHigh ? values.max() : values.min() else { throw .notAboveZero(units: bad) }
            return (values.map { scaled(isHigh ? $0 / best : best / $0) }, [Parameter(name: .best, value: best)])
        }
    }

    /// Shares of the way from one goalpost to the other. Which end is best is said by the posts themselves.
    private func goalposts(
        worst: Exact, best: Exact, isCapped: Bool, isLogarithmic: Bool, _ scaled: (Exact) -> Exact
    ) throws(Normalisation.Problem) -> ([Exact], [Parameter]) {
        guard worst != best else { throw .equalGoalposts }
        var (from, to) = (worst, best), parameters: [Parameter] = []
        if isLogarithmic {
            guard ![worst, best].contains(where: { $0.isNegative || $0.isZero }) else { throw .goalpostNotAboveZero }
            (from, to) = (worst.logarithm(), best.logarithm())
            parameters = [Parameter(name: .worstGoalpost, value: from), Parameter(name: .bestGoalpost, value: to)]
        }
        let shares = values.map { value in
            let share = (value - from) / (to - from)
            return scaled(isCapped ? Swift.min(Swift.max(share, .zero), .one) : share)
        }
        return (shares, parameters)
    }

    /// By value: 1 and how many are worse. Ties have the lower number.
    private func noBetter(_ isHigh: Bool) -> [Int] {
        let sorted = values.sorted()
        var lower: [Exact: Int] = [:], upper: [Exact: Int] = [:]
        for (position, value) in sorted.enumerated() {
            if lower[value] == nil { lower[value] = position }
            upper[value] = sorted.count - 1 - position
        }
        return values.map { 1 + ((isHigh ? lower[$0] : upper[$0]) ?? 0) }
    }
}
