/// The upward scale of lines. Of values it spans what there is between nice numbers and need not begin at zero; ranks grow downwards.
struct LineScale {
    let domain: Domain
    let ticks: [NiceNumber]
    private let isRank: Bool

    /// - Parameter limits: the ends that an author gives; values beyond them extend the scale.
    static func values(_ numbers: [Double], limits: (minimum: Double?, maximum: Double?), height: Double) -> LineScale {
        let low = min(numbers.min() ?? 0, limits.minimum ?? .infinity), high = max(numbers.max() ?? 1, limits.maximum ?? -.infinity)
        let step = NiceStep.atLeast((high / 2 - low / 2) / 2)
        var lower = step.multiple(step.floor(low)).number, upper = step.multiple(step.floor(high)).number
        if upper < high || upper == lower { upper = step.multiple(step.floor(high) + 1).number }
        // Close to zero, the whole bar costs little.
        if low >= 0, low <= (high - low) / 2 { lower = 0 }
        if let minimum = limits.minimum, minimum <= low { lower = minimum }
        if let maximum = limits.maximum, maximum >= high, maximum > lower { upper = maximum }
        let domain = Domain(from: lower, to: upper)
        return LineScale(domain: domain, ticks: Ticks.upwards(domain, height: height), isRank: false)
    }

    /// From the first, or from a nice number above the best of them where all are far from it.
    static func ranks(_ numbers: [Double], height: Double) -> LineScale {
        let best = numbers.min() ?? 1, worst = max(numbers.max() ?? 1, best + 1)
        let step = NiceStep.nearest(max((worst - best) / max(2, (height / 35).rounded(.down)), 1))
        let isNearFirst = best >= 1 && best - 1 <= max(worst - best, 4)
        let first = isNearFirst ? NiceNumber(digits: 1, exponent: 0) : step.multiple(step.floor(best))
        let domain = Domain(from: first.number, to: max(worst, first.number + 1))
        let above = domain.upper - domain.lower
        guard above / step.size <= 100 else { return LineScale(domain: domain, ticks: [first], isRank: true) }
        let others = (step.floor(first.number)...max(step.floor(worst), step.floor(first.number))).map(step.multiple).filter {
            $0.number - first.number >= step.size * 0.6 && $0.number <= worst
        }
        return LineScale(domain: domain, ticks: [first] + others, isRank: true)
    }

    /// Where a value stands: 0 at the top, 1 at the bottom.
    func fraction(_ value: Double) -> Double { isRank ? domain.fraction(value) : 1 - domain.fraction(value) }

    /// The number at which it begins, where that is not the one that readers take for granted.
    func beginning(_ text: TickText) -> String? {
        guard domain.lower != (isRank ? 1 : 0) else { return nil }
        // A scale of negative values, or one that crosses zero, has zero in it or above it and hides nothing of a height.
        if !isRank, domain.lower < 0, domain.upper >= 0 { return nil }
        return ticks.first { $0.number == domain.lower }.map(text.callAsFunction)
    }
}
