/// Which of the seven steps a value takes where it is no score rate: bounds at nice numbers that span the values.
struct ValueSteps: Equatable {
    private let step: NiceStep
    private let first: Int
    /// How many steps the values reach, at most seven.
    let used: Int
    /// Whether the lowest value has the darkest colour.
    let isReversed: Bool

    init(_ values: [Double], isReversed: Bool = false) {
        self.isReversed = isReversed
        let finite = values.filter(\.isFinite)
        let low = finite.min() ?? 0, high = finite.max() ?? 0
        var step = NiceStep.atLeast((high - low) / Double(RateStep.count))
        while step.floor(high) - step.floor(low) >= RateStep.count { step = step.next }
        self.step = step
        first = step.floor(low)
        used = step.floor(high) - first + 1
    }

    func step(of value: Double) -> RateStep {
        let step = rising(value)
        return isReversed ? step.reversed : step
    }

    private func rising(_ value: Double) -> RateStep {
        let index = step.floor(value) - first
        guard used < RateStep.count, used > 1 else { return RateStep(index: used == 1 ? 3 : index) }
        // Few steps are spread over the colours, so that neighbours can be told apart.
        return RateStep(index: index * (RateStep.count - 1) / (used - 1))
    }

    /// The lower bound of each step that is used, with its colour.
    var bounds: [(step: RateStep, bound: NiceNumber)] {
        (0..<used).map { (step(of: step.multiple(first + $0).number), step.multiple(first + $0)) }
    }
}
