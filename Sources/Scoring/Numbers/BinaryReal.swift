internal import BigInt

/// Real numbers as whole multiples of 2^−`bits`, with room to spare: what logarithms and powers are computed in before they are rounded.
///
/// Each operation is off by a few units of the last place; `guardBits` more of them are computed than are asked for, so that the result is
/// within 2^−`asked` of the truth. (Brent and Zimmermann, Modern Computer Arithmetic, 4.)
struct BinaryReal {
    private static let guardBits = 48

    private let bits: Int
    private let asked: Int
    private let one: BigInt
    private let logarithmOfTwo: BigInt

    init(asked: Int) {
        self.asked = asked
        bits = asked + Self.guardBits
        one = BigInt(1) << bits
        logarithmOfTwo = 2 * Self.inverseTangent(of: one / 3, bits)
    }

    /// How far a result may be from the truth.
    var error: Exact { Exact.fraction(1, BigInt(1) << asked) }

    /// The natural logarithm of p/q: of the power of two in it, and twice the inverse hyperbolic tangent of the rest.
    /// - Precondition: both are above zero.
    func logarithm(_ p: BigInt, _ q: BigInt) -> BigInt {
        let exponent = p.magnitude.bitWidth - q.magnitude.bitWidth
        let (n, d) = exponent >= 0 ? (p, q << exponent) : (p << -exponent, q)
        return 2 * Self.inverseTangent(of: ((n - d) << bits) / (n + d), bits) + BigInt(exponent) * logarithmOfTwo
    }

    /// The inverse hyperbolic tangent by its series z + z³/3 + z⁵/5 + …; |z| is at most a third.
    private static func inverseTangent(of z: BigInt, _ bits: Int) -> BigInt {
        let square = (z * z) >> bits
        var sum = z, power = z, divisor = 1
        while !power.isZero && power != -1 {
            power = (power * square) >> bits
            divisor += 2
            sum += power / BigInt(divisor)
        }
        return sum
    }

    /// e to a number of this kind, as a fraction: the powers of two apart, by the series of the rest over 2^8, squared eight times.
    func exponential(_ x: BigInt) -> Exact {
        var (exponent, rest) = x.quotientAndRemainder(dividingBy: logarithmOfTwo)
        if rest.sign == .minus {
            exponent -= 1
            rest += logarithmOfTwo
        }
        rest >>= 8
        var sum = one, term = one, count = 1
        while !term.isZero {
            term = ((term * rest) >> bits) / BigInt(count)
            sum += term
            count += 1
        }
        for _ in 0..<8 { sum = (sum * sum) >> bits }
        let shift = Int(exponent)
        return shift >= 0 ? Exact.fraction(sum << shift, one) : Exact.fraction(sum, one << -shift)
    }

    /// A number of this kind as a fraction.
    func exact(_ x: BigInt) -> Exact { Exact.fraction(x, one) }
}

extension Exact {
    /// Rounds to 30 significant digits what can only be approximated, by as many bits as it takes to be sure (Ziv's strategy).
    ///
    /// - Parameter approximate: a value within the error that the reals of its argument name, relative to the value or absolute, whichever is more.
    /// - Precondition: the true value is no decimal of 31 digits that ends in 5, which an irrational one never is.
    static func correctlyRounded(_ approximate: (BinaryReal) -> Exact) -> Exact {
        var asked = 160
        while true {
            let reals = BinaryReal(asked: asked)
            let value = approximate(reals)
            let slack = reals.error * (value.magnitude > .one ? value.magnitude : .one)
            let (low, high) = (value - slack, value + slack)
            if low.isNegative == high.isNegative, !low.isZero, !high.isZero {
                let rounded = low.rounded(significant: significantDigits)
                if rounded == high.rounded(significant: significantDigits) { return rounded }
            }
            asked *= 2
        }
    }
}
