internal import BigInt

extension Exact {
    /// The natural logarithm, correctly rounded to 30 significant digits; 0 of 1.
    /// - Precondition: the value is above zero.
    package func logarithm() -> Exact {
        precondition(!isNegative && !isZero, "logarithms here are of numbers above zero")
        // Of every other rational number it is irrational (Lindemann), so that its digits are never undecided for good.
        if self == .one { return .zero }
        let (p, q) = big
        return Exact.correctlyRounded { reals in
            let bounds = reals.logarithm(p, q)
            return (reals.exact(bounds.low), reals.exact(bounds.high))
        }
    }

    /// The logarithm to base 10: a whole number where the value is a power of ten, else correctly rounded to 30 significant digits.
    /// - Precondition: the value is above zero.
    package func logarithm10() -> Exact {
        precondition(!isNegative && !isZero, "logarithms here are of numbers above zero")
        if let exponent = powerOfTen { return Exact(exponent) }
        return Exact.ratioOfLogarithms(self, Exact(10))
    }

    /// The logarithm to another base: exact where both are powers of one number, else correctly rounded to 30 significant digits.
    /// - Precondition: both are above zero, and the base is not 1.
    package func logarithm(base: Exact) -> Exact {
        precondition(!base.isNegative && !base.isZero && base != .one, "a base is above zero and not 1")
        if self == .one { return .zero }
        // A rational logarithm of such numbers is found exactly: an irrational one is never undecided for good.
        if let rational = rationalLogarithm(base) { return rational }
        return Exact.ratioOfLogarithms(self, base)
    }

    /// - Precondition: both are above zero, neither is 1, and what comes out is irrational.
    private static func ratioOfLogarithms(_ value: Exact, _ base: Exact) -> Exact {
        let (p, q) = value.big, (r, s) = base.big
        return correctlyRounded { reals in
            let above = reals.logarithm(p, q), below = reals.logarithm(r, s)
            // The nearer the base is to 1, the more bits it takes to tell its logarithm from nothing.
            guard below.low.sign == below.high.sign, !below.low.isZero, !below.high.isZero else { return nil }
            let corners = [above.low, above.high].flatMap { n in [below.low, below.high].map { Exact.fraction(n, $0) } }.sorted()
            return (corners[0], corners[3])
        }
    }

    /// m/n where self to the n-th is the base to the m-th: by Euclid's algorithm on the exponents. Where there is such a fraction, both are powers
    /// of one number, and so is all that comes up on the way, which never grows; what grows tells that there is none.
    private func rationalLogarithm(_ base: Exact) -> Exact? {
        // Both above one: log(1/x) is -log(x).
        if self < .one { return (.one / self).rationalLogarithm(base).map { -$0 } }
        if base < .one { return rationalLogarithm(.one / base).map { -$0 } }
        func size(_ x: Exact) -> Int { max(x.big.numerator.magnitude.bitWidth, x.big.denominator.magnitude.bitWidth) }
        var (a, b) = (self, base), quotients: [Int] = []
        let most = max(size(a), size(b))
        while b != .one {
            var quotient = 0
            while a >= b {
                a = a / b
                quotient += 1
                if size(a) > most { return nil }
            }
            quotients.append(quotient)
            (a, b) = (b, a)
        }
        var value = Exact.zero, isFirst = true
        for quotient in quotients.reversed() {
            value = isFirst ? Exact(quotient) : Exact(quotient) + .one / value
            isFirst = false
        }
        return value
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
