/// The raw values that are there, with the units that have them.
///
/// Where logarithms are normalised the values stay as they are: how far one is from another is the logarithm of their ratio, which has all its
/// digits where the difference of two rounded logarithms would have lost those that they share.
struct RawSample {
    let units: [Int]
    private(set) var values: [Exact]
    /// Whether their logarithms are normalised.
    private var isLogarithmic = false

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
        isLogarithmic = true
    }

    /// The scores, and the numbers that they rest on.
    func normalise(_ normalisation: Normalisation) throws(Normalisation.Problem) -> ([Exact], [Parameter]) {
        let isHigh = normalisation.direction == .high
        func scaled(_ share: Exact) -> Exact { normalisation.scale.from + (normalisation.scale.to - normalisation.scale.from) * share }
        switch normalisation.method {
        case .minMax:
            let (low, high) = (values.min() ?? .zero, values.max() ?? .zero)
            guard low != high else { throw .noSpread }
            let shares = values.map { scaled(isHigh ? share($0, from: low, to: high) : share($0, from: high, to: low)) }
            return (shares, [Parameter(name: .minimum, value: normalised(low)), Parameter(name: .maximum, value: normalised(high))])
        case .goalposts(let worst, let best, let isCapped):
            return try goalposts(worst: worst, best: best, isCapped: isCapped, scaled)
        case .zScore(let centre, let spread):
            return try zScores(isHigh, centre: centre, spread: spread)
        case .rank: return (noBetter(isHigh).map { Exact($0) }, [])
        case .percentile:
            guard values.count > 1 else { throw .tooFew(least: 2) }
            return (noBetter(isHigh).map { scaled(Exact($0 - 1, over: values.count - 1)) }, [])
        case .distanceToBest:
            let bad = zip(units, values).filter { isLogarithmic ? $1 <= .one : $1.isNegative || $1.isZero }.map { $0.0 }
            guard bad.isEmpty, let best = isHigh ? values.max() : values.min() else { throw .notAboveZero(units: bad) }
            return (values.map { scaled(isHigh ? quotient($0, best) : quotient(best, $0)) }, [Parameter(name: .best, value: normalised(best))])
        }
    }

    /// A value, or its logarithm: what is normalised.
    private func normalised(_ value: Exact) -> Exact { isLogarithmic ? value.logarithm() : value }

    /// One such number over another one.
    private func quotient(_ a: Exact, _ b: Exact) -> Exact { isLogarithmic ? a.logarithm(base: b) : a / b }

    /// How much of the way from one value to another a value has gone.
    private func share(_ value: Exact, from: Exact, to: Exact) -> Exact {
        isLogarithmic ? (value / from).logarithm(base: to / from) : (value - from) / (to - from)
    }

    /// Distances from the mean in sample standard deviations: roots of rational numbers, so that what is rational is exact.
    private func zScores(_ isHigh: Bool, centre: Exact, spread: Exact) throws(Normalisation.Problem) -> ([Exact], [Parameter]) {
        guard let first = values.first, let mean = values.map(normalised).mean(), values.count > 1 else { throw .tooFew(least: 2) }
        // All from one of them.
        let distances = values.map { isLogarithmic ? ($0 / first).logarithm() : $0 - first }
        let middle = distances.mean() ?? .zero
        let variance = distances.map { ($0 - middle).power(2) }.sum() / Exact(values.count - 1)
        guard !variance.isZero else { throw .noSpread }
        let scores = distances.map { distance in
            let size = ((distance - middle).power(2) / variance).root(2)
            return (distance < middle) == isHigh ? centre - spread * size : centre + spread * size
        }
        return (scores, [Parameter(name: .mean, value: mean), Parameter(name: .deviation, value: variance.root(2))])
    }

    /// Shares of the way from one goalpost to the other. Which end is best is said by the posts themselves.
    private func goalposts(
        worst: Exact, best: Exact, isCapped: Bool, _ scaled: (Exact) -> Exact
    ) throws(Normalisation.Problem) -> ([Exact], [Parameter]) {
        guard worst != best else { throw .equalGoalposts }
        var parameters: [Parameter] = []
        if isLogarithmic {
            guard ![worst, best].contains(where: { $0.isNegative || $0.isZero }) else { throw .goalpostNotAboveZero }
            parameters = [Parameter(name: .worstGoalpost, value: worst.logarithm()), Parameter(name: .bestGoalpost, value: best.logarithm())]
        }
        let shares = values.map { value in
            let share = share(value, from: worst, to: best)
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
