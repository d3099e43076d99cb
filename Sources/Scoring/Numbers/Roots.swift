internal import BigInt

extension Exact {
    /// The positive `degree`-th root: exact where it is rational, otherwise correctly rounded to 30 significant digits, half up.
    ///
    /// - Precondition: the value is not negative and `degree` is at least 1.
    package func root(_ degree: Int) -> Exact {
        precondition(!isNegative && degree >= 1, "roots here are of numbers that are not negative")
        if degree == 1 || isZero { return self }
        let (p, q) = big
        let numerator = p.floorRoot(degree), denominator = q.floorRoot(degree)
        if numerator.power(degree) == p && denominator.power(degree) == q { return Exact.fraction(numerator, denominator) }
        // An irrational root is never half-way between two decimals, so that its digits cut off are enough to round by.
        var places = 0
        while true {
            let scale = BigInt(10).power(Swift.max(places, 0))
            let scaled = (p * scale.power(degree)) / q
            let root = scaled.floorRoot(degree)
            let digits = String(root).count
            if root.isZero || digits < Self.significantDigits + 1 {
                places += Swift.max(1, Self.significantDigits + 1 - (root.isZero ? 0 : digits))
                continue
            }
            return Exact.fraction(root, scale).rounded(significant: Self.significantDigits)
        }
    }
}

extension BigInt {
    /// The greatest whole number whose `degree`-th power is not above this one, by Newton's method from above.
    func floorRoot(_ degree: Int) -> BigInt {
        if self < 2 { return self }
        var guess = BigInt(1) << ((magnitude.bitWidth + degree - 1) / degree)
        while true {
            let next = (guess * BigInt(degree - 1) + self / guess.power(degree - 1)) / BigInt(degree)
            if next >= guess { return guess }
            guess = next
        }
    }
}
