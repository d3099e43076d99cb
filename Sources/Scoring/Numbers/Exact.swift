internal import BigInt

/// An exact rational number in lowest terms with a positive denominator: on Int64, through Int128 while it is being
/// computed, and on BigInt where the result does not fit.
///
/// Every number between a cell and a printed digit is one of these, never a binary double: doubles gave 80 wrong
/// ranks in one real index. (A mean over 89 renormalised gaps overflows even Int128.)
package struct Exact: Sendable {
    /// A value that does not fit two Int64. A class, so that copying an ordinary number costs nothing.
    final class Wide: Sendable {
        let numerator: BigInt
        let denominator: BigInt

        init(_ numerator: BigInt, _ denominator: BigInt) {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// In lowest terms, the denominator positive; both 0 where `wide` has the value.
    let numerator: Int64
    let denominator: Int64
    /// Only for values that do not fit, so that equal values are stored alike.
    let wide: Wide?

    /// - Precondition: in lowest terms, with a positive denominator.
    @inline(__always)
    init(reduced numerator: Int64, _ denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
        wide = nil
    }

    private init(_ wide: Wide) {
        numerator = 0
        denominator = 0
        self.wide = wide
    }

    package init(_ value: Int) {
        self.init(reduced: Int64(value), 1)
    }

    /// - Precondition: `denominator` is not zero.
    package init(_ numerator: Int, over denominator: Int) {
        precondition(denominator != 0, "a fraction has a denominator")
        self = Exact.fraction(Int128(numerator), Int128(denominator))
    }

    package static let zero = Exact(0)
    package static let one = Exact(1)

    package var isZero: Bool { wide == nil && numerator == 0 }
    package var isNegative: Bool { wide.map { $0.numerator.sign == .minus } ?? (numerator < 0) }
    package var isInteger: Bool { wide.map { $0.denominator == 1 } ?? (denominator == 1) }

    /// The value as an Int if it is whole and fits.
    package var int: Int? { wide == nil && denominator == 1 ? Int(numerator) : nil }

    /// The nearest double: for geometry in charts only, never on the way to a printed number.
    package var double: Double {
        guard let wide else { return Double(numerator) / Double(denominator) }
        let (n, d) = (Double(wide.numerator), Double(wide.denominator))
        if n.isFinite, d.isFinite { return n / d }
        // Of hundreds of digits both, as means of many fractions have: the quotient of their first bits, and a power of two.
        let (top, topShift) = Self.firstBits(wide.numerator), (bottom, bottomShift) = Self.firstBits(wide.denominator)
        return Double(sign: .plus, exponent: max(-2_000, min(2_000, topShift - bottomShift)), significand: top / bottom)
    }

    /// The first 1,000 bits, and how many more there are.
    private static func firstBits(_ value: BigInt) -> (Double, Int) {
        let shift = Swift.max(0, value.magnitude.bitWidth - 1_000)
        return (Double(value >> shift), shift)
    }

    /// The bits that its numerator or its denominator takes, whichever takes more: what computing with it costs.
    package var size: Int {
        wide.map { Swift.max($0.numerator.magnitude.bitWidth, $0.denominator.magnitude.bitWidth) } ?? 64
    }

    /// `1261/22`, or `64` where it is whole.
    package var fraction: String {
        let (n, d) = wide.map { (String($0.numerator), String($0.denominator)) } ?? (String(numerator), String(denominator))
        return d == "1" ? n : n + "/" + d
    }

    var big: (numerator: BigInt, denominator: BigInt) {
        wide.map { ($0.numerator, $0.denominator) } ?? (BigInt(numerator), BigInt(denominator))
    }

    /// - Precondition: `d` is not zero, and neither is Int128's smallest value.
    static func fraction(_ n: Int128, _ d: Int128) -> Exact {
        if d == 1, let whole = Int64(exactly: n) { return Exact(reduced: whole, 1) }
        let common = d < 0 ? -gcd(n, d) : gcd(n, d)
        let (p, q) = (n / common, d / common)
        if let p = Int64(exactly: p), let q = Int64(exactly: q) { return Exact(reduced: p, q) }
        return Exact(Wide(BigInt(p), BigInt(q)))
    }

    static func fraction(_ n: BigInt, _ d: BigInt) -> Exact {
        let common = n.commonDivisor(d) * (d.sign == .minus ? -1 : 1)
        return common == 1 ? lowest(n, d) : lowest(n / common, d / common)
    }

    /// - Precondition: in lowest terms, with a positive denominator.
    static func lowest(_ p: BigInt, _ q: BigInt) -> Exact {
        if let p = Int64(exactly: p), let q = Int64(exactly: q) { return Exact(reduced: p, q) }
        return Exact(Wide(p, q))
    }

    /// The greatest common divisor of the magnitudes; on 64 bits where they fit, which is many times as fast.
    private static func gcd(_ a: Int128, _ b: Int128) -> Int128 {
        var (x, y) = (a.magnitude, b.magnitude)
        while y > UInt128(UInt64.max) || x > UInt128(UInt64.max) {
            if y == 0 { return Int128(x) }
            (x, y) = (y, x % y)
        }
        var (p, q) = (UInt64(x), UInt64(y))
        while q != 0 { (p, q) = (q, p % q) }
        return p == 0 ? 1 : Int128(p)
    }
}
