internal import BigInt

/// Real numbers as whole multiples of 2^−`bits`: what logarithms and powers are computed in before they are rounded. Whatever is computed comes with
/// ends between which the truth lies for certain. (Brent and Zimmermann, Modern Computer Arithmetic, 4.)
///
/// A unit below is 2^−`bits`. Each product, quotient and shift is cut off, and is wrong by less than one unit.
struct BinaryReal {
    /// Ends between which a number lies, in units.
    struct Bounds {
        var low: BigInt
        var high: BigInt
    }

    let bits: Int
    private let one: BigInt
    private let logarithmOfTwo: BigInt

    /// Fewer bits than these are in no step that the bounds below are made for.
    static let leastBits = 208

    init(bits: Int) {
        precondition(bits >= Self.leastBits, "the bounds of errors are those of many bits")
        self.bits = bits
        one = BigInt(1) << bits
        logarithmOfTwo = 2 * Self.inverseTangent(of: one / 3, bits)
    }

    /// The natural logarithm of p/q: of the power of two in it, and twice the inverse hyperbolic tangent of the rest.
    ///
    /// Each of the two tangents is wrong by less than `bits` units, so that the sum is by less than 2·`bits`·(1 + |exponent|).
    /// - Precondition: both are above zero.
    func logarithm(_ p: BigInt, _ q: BigInt) -> Bounds {
        let exponent = p.magnitude.bitWidth - q.magnitude.bitWidth
        // The rest is between a half and two, and z between −1/3 and 1/3.
        let (n, d) = exponent >= 0 ? (p, q << exponent) : (p << -exponent, q)
        let value = 2 * Self.inverseTangent(of: ((n - d) << bits) / (n + d), bits) + BigInt(exponent) * logarithmOfTwo
        let error = 2 * BigInt(bits) * BigInt(1 + abs(exponent))
        return Bounds(low: value - error, high: value + error)
    }

    /// The inverse hyperbolic tangent by its series z + z³/3 + z⁵/5 + …; |z| is at most a third.
    ///
    /// z is wrong by less than 1 unit, which moves the sum by less than 2. A power is wrong by less than 2 (a ninth of what the one before it was, and
    /// 5/3 of its own), and so is what is added of it. There are at most bits/3 + 1 of them, since each is a ninth of the last; what is left out then is less than 1:
    /// in all less than 2·bits/3 + 5, which is below `bits`.
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

    /// e to a number that lies between the bounds: the powers of two apart, by the series of the rest over 2^8, squared eight times.
    ///
    /// The rest over 2^8 is wrong by less than |exponent|·bits/128 + 1, the sum of at most bits/8 + 2 terms by less than `bits` more. The sum is at least 1, so that
    /// these are its relative errors too; squaring doubles them eight times and adds one each time: less than 2^9·bits·(2 + |exponent|) units of the whole.
    /// The width of the bounds adds itself, relative to the whole; twice the sum of both covers what is left of second order.
    func exponential(_ x: Bounds) -> (low: Exact, high: Exact) {
        var (exponent, rest) = x.low.quotientAndRemainder(dividingBy: logarithmOfTwo)
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
        let relative = 2 * ((BigInt(bits) << 9) * BigInt(2 + abs(shift)) + x.high - x.low)
        let error = ((sum * relative) >> bits) + 1
        return (scaled(sum - error, shift), scaled(sum + error, shift))
    }

    private func scaled(_ x: BigInt, _ shift: Int) -> Exact {
        shift >= 0 ? Exact.fraction(x << shift, one) : Exact.fraction(x, one << -shift)
    }

    /// A number of units as a fraction.
    func exact(_ x: BigInt) -> Exact { Exact.fraction(x, one) }
}

extension Exact {
    /// Rounds to 30 significant digits what can only be approximated, with as many bits as it takes to be sure: until both ends between which the
    /// truth lies are rounded to the same number (Ziv's strategy).
    ///
    /// - Parameter bounds: the ends, the nearer to each other the more bits there are; nil where more are needed to have any.
    /// - Precondition: the true value is not zero and no decimal of 31 digits that ends in 5, which an irrational one never is: else it never ends.
    static func correctlyRounded(_ bounds: (BinaryReal) -> (low: Exact, high: Exact)?) -> Exact {
        var bits = BinaryReal.leastBits
        while true {
            if let (low, high) = bounds(BinaryReal(bits: bits)), low.isNegative == high.isNegative, !low.isZero, !high.isZero {
                let rounded = low.rounded(significant: significantDigits)
                if rounded == high.rounded(significant: significantDigits) { return rounded }
            }
            bits *= 2
        }
    }
}
