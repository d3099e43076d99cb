internal import BigInt

extension Exact {
    /// The natural logarithm, correctly rounded to 30 significant digits; 0 of 1.
    /// - Precondition: the value is above zero.
    package func logarithm() -> Exact {
        precondition(!isNegative && !isZero, "logarithms here are of numbers above zero")
        // Of every other rational number it is irrational (Lindemann), so that its digits are never undecided for good.
        if self == .one { return .zero }
        let (p, q) = big
        return Exact.correctlyRounded { reals in reals.exact(reals.logarithm(p, q)) }
    }

    /// The logarithm to base 10: a whole number where the value is a power of ten, else correctly rounded to 30 significant digits.
    /// - Precondition: the value is above zero.
    package func logarithm10() -> Exact {
        precondition(!isNegative && !isZero, "logarithms here are of numbers above zero")
        if let exponent = powerOfTen { return Exact(exponent) }
        let (p, q) = big
        return Exact.correctlyRounded { reals in reals.exact(reals.logarithm(p, q)) / reals.exact(reals.logarithm(10, 1)) }
    }

    /// The exponent of a power of ten; nil of other numbers.
    private var powerOfTen: Int? {
        let (p, q) = big
        guard p == 1 || q == 1 else { return nil }
        let digits = String(p == 1 ? q : p)
        guard digits.first == "1", digits.dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
        return p == 1 ? 1 - digits.count : digits.count - 1
    }
}
