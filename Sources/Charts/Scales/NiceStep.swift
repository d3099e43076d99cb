/// Steps of 1, 2 or 5 times a power of ten.
struct NiceStep: Equatable {
    let digits: Int
    let exponent: Int

    /// The nice steps from small to large, starting at or below `size`.
    static func atLeast(_ size: Double) -> NiceStep {
        guard size.isFinite, size > 0 else { return NiceStep(digits: 1, exponent: 0) }
        var exponent = 0
        var power = 1.0
        while power > size, exponent > -300 {
            power /= 10
            exponent -= 1
        }
        while power * 10 <= size, exponent < 300 {
            power *= 10
            exponent += 1
        }
        for digits in [1, 2, 5] {
            // A step that is short by a rounding error only is as good.
            let step = NiceStep(digits: digits, exponent: exponent)
            if step.size >= size * (1 - 1e-12) { return step }
        }
        return NiceStep(digits: 1, exponent: exponent + 1)
    }

    var next: NiceStep {
        switch digits {
        case 1: NiceStep(digits: 2, exponent: exponent)
        case 2: NiceStep(digits: 5, exponent: exponent)
        default: NiceStep(digits: 1, exponent: exponent + 1)
        }
    }

    var size: Double { multiple(1).number }

    func multiple(_ count: Int) -> NiceNumber { NiceNumber(digits: digits * count, exponent: exponent) }

    /// How many whole steps lie below a value; exact on the ticks themselves.
    func floor(_ value: Double) -> Int {
        let quotient = value / size
        guard abs(quotient) < 1e15 else { return 0 }
        var count = Int(quotient.rounded(.down))
        if multiple(count + 1).number <= value { count += 1 }
        if multiple(count).number > value { count -= 1 }
        return count
    }
}
