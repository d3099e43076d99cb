/// Steps of 1, 2 or 5 times a power of ten.
struct NiceStep: Equatable {
    let digits: Int
    let exponent: Int

    /// The least nice step of at least this size.
    static func atLeast(_ size: Double) -> NiceStep {
        guard let (leading, exponent) = scientific(size) else { return NiceStep(digits: 1, exponent: 0) }
        // A step that is short by a rounding error only is as good.
        for digits in [1, 2, 5] where Double(digits) >= leading * (1 - 1e-12) { return NiceStep(digits: digits, exponent: exponent) }
        return NiceStep(digits: 1, exponent: exponent + 1)
    }

    /// The nice step nearest to this size, by ratio: the bounds are the geometric means of neighbours.
    static func nearest(_ size: Double) -> NiceStep {
        guard let (leading, exponent) = scientific(size) else { return NiceStep(digits: 1, exponent: 0) }
        for (bound, digits) in [(2.0.squareRoot(), 1), (10.0.squareRoot(), 2), (50.0.squareRoot(), 5)] where leading < bound {
            return NiceStep(digits: digits, exponent: exponent)
        }
        return NiceStep(digits: 1, exponent: exponent + 1)
    }

    /// A number from 1 to below 10, and the power of ten that it is multiplied by; nil for what has none.
    private static func scientific(_ size: Double) -> (leading: Double, exponent: Int)? {
        guard size.isFinite, size > 0 else { return nil }
        var exponent = 0
        var leading = size
        while leading < 1, exponent > -320 {
            leading *= 10
            exponent -= 1
        }
        while leading >= 10 {
            leading /= 10
            exponent += 1
        }
        return (leading, exponent)
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
