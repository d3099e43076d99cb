internal import BigInt

extension Exact {
    package static func + (a: Exact, b: Exact) -> Exact {
        guard a.wide == nil && b.wide == nil else { return sumOfWide(a, b) }
        if a.denominator == b.denominator {
            let (sum, overflow) = a.numerator.addingReportingOverflow(b.numerator)
            if a.denominator == 1 && !overflow { return Exact(reduced: sum, 1) }
            return fraction(Int128(a.numerator) + Int128(b.numerator), Int128(a.denominator))
        }
        // Products of two Int64 fit Int128, their sum too but for its smallest value.
        let (p, q, r, s) = (Int128(a.numerator), Int128(a.denominator), Int128(b.numerator), Int128(b.denominator))
        return fraction(p * s + r * q, q * s)
    }

    private static func sumOfWide(_ a: Exact, _ b: Exact) -> Exact {
        let ((p, q), (r, s)) = (a.big, b.big)
        return fraction(p * s + r * q, q * s)
    }

    package static prefix func - (a: Exact) -> Exact {
        if a.wide == nil, a.numerator != Int64.min { return Exact(reduced: -a.numerator, a.denominator) }
        let (n, d) = a.big
        return fraction(-n, d)
    }

    package static func - (a: Exact, b: Exact) -> Exact { a + (-b) }

    package static func * (a: Exact, b: Exact) -> Exact {
        if a.wide == nil && b.wide == nil {
            return fraction(Int128(a.numerator) * Int128(b.numerator), Int128(a.denominator) * Int128(b.denominator))
        }
        let ((p, q), (r, s)) = (a.big, b.big)
        return fraction(p * r, q * s)
    }

    /// - Precondition: `b` is not zero.
    package static func / (a: Exact, b: Exact) -> Exact {
        precondition(!b.isZero, "division by zero: callers check it and say so to the author")
        if a.wide == nil && b.wide == nil {
            return fraction(Int128(a.numerator) * Int128(b.denominator), Int128(a.denominator) * Int128(b.numerator))
        }
        let ((p, q), (r, s)) = (a.big, b.big)
        return fraction(p * s, q * r)
    }

    package static func += (a: inout Exact, b: Exact) { a = a + b }

    package var magnitude: Exact { isNegative ? -self : self }

    /// - Precondition: `exponent` is not negative.
    package func power(_ exponent: Int) -> Exact {
        precondition(exponent >= 0, "powers here are whole and not negative")
        if wide != nil || exponent > 18 {
            // Beyond machine words, which hold 10^18, nothing has to be reduced: a power of a fraction in lowest terms is in lowest terms.
            let (p, q) = big
            return Exact.lowest(p.power(exponent), q.power(exponent))
        }
        var result = Exact.one, base = self, left = exponent
        while left > 0 {
            if left & 1 == 1 { result = result * base }
            left >>= 1
            if left > 0 { base = base * base }
        }
        return result
    }

    /// The power, or nil where it takes more than so many bits (`size`); little more than these are computed then.
    ///
    /// - Precondition: `exponent` is not negative.
    package func power(_ exponent: Int, bits: Int) -> Exact? {
        let (p, q) = big, width = Swift.max(p.magnitude.bitWidth, q.magnitude.bitWidth)
        guard (width - 1) * exponent < bits else { return nil }
        let power = power(exponent)
        return power.size > bits ? nil : power
    }
}

extension Exact: Comparable {
    package static func < (a: Exact, b: Exact) -> Bool {
        guard a.wide == nil && b.wide == nil else {
            let ((p, q), (r, s)) = (a.big, b.big)
            return p * s < r * q
        }
        if a.denominator == b.denominator { return a.numerator < b.numerator }
        return Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
    }

    package static func == (a: Exact, b: Exact) -> Bool {
        // Lowest terms are unique, and a value that fits Int64 is always stored there.
        if let x = a.wide, let y = b.wide { return x.numerator == y.numerator && x.denominator == y.denominator }
        return a.wide == nil && b.wide == nil && a.numerator == b.numerator && a.denominator == b.denominator
    }
}

extension Exact: Hashable {
    package func hash(into hasher: inout Hasher) {
        hasher.combine(numerator)
        hasher.combine(denominator)
        if let wide {
            hasher.combine(wide.numerator)
            hasher.combine(wide.denominator)
        }
    }
}

extension Sequence where Element == Exact {
    package func sum() -> Exact { reduce(.zero, +) }
}

extension Collection where Element == Exact {
    /// The arithmetic mean, or nil of nothing.
    package func mean() -> Exact? { isEmpty ? nil : sum() / Exact(count) }
}
