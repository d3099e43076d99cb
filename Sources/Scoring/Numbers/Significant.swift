internal import BigInt

extension Exact {
    /// What an irrational number is rounded to, in significant decimal digits; every later step is exact again.
    static let significantDigits = 30

    /// The nearest number with so many significant decimal digits, a half away from zero; the value itself where it has no more.
    func rounded(significant digits: Int) -> Exact {
        isZero ? self : rounded(digits - 1 - decimalExponent)
    }

    /// The whole number e with 10^e ≤ |value| < 10^(e + 1).
    /// - Precondition: the value is not zero.
    private var decimalExponent: Int {
        let (p, q) = (big.numerator.magnitude, big.denominator.magnitude)
        guard p < q else { return String(p / q).utf8.count - 1 }
        var exponent = -1, scaled = p * 10
        while scaled < q {
            scaled *= 10
            exponent -= 1
        }
        return exponent
    }
}
