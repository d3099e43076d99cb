internal import BigInt

/// An exact rational number in lowest terms with a positive denominator: on Int128, and on BigInt where that overflows.
///
/// Every number between a cell and a printed digit is one of these, never a binary double: doubles gave 80 wrong
/// ranks in one real index. (A mean over 89 renormalised gaps already overflows Int128.)
package struct Exact: Sendable {
    enum Storage: Sendable {
        case small(Int128, Int128)
        case big(BigInt, BigInt)
    }

    let storage: Storage

    init(storage: Storage) {
        self.storage = storage
    }

    package init(_ value: Int) {
        storage = .small(Int128(value), 1)
    }

    /// - Precondition: `denominator` is not zero.
    package init(_ numerator: Int, over denominator: Int) {
        precondition(denominator != 0, "a fraction has a denominator")
        self = Exact.reduced(Int128(numerator), Int128(denominator))
    }

    package static let zero = Exact(0)
    package static let one = Exact(1)

    package var isZero: Bool {
        if case .small(let n, _) = storage { return n == 0 }
        return false
    }

    package var isNegative: Bool {
        switch storage {
        case .small(let n, _): n < 0
        case .big(let n, _): n.sign == .minus
        }
    }

    package var isInteger: Bool {
        switch storage {
        case .small(_, let d): d == 1
        case .big(_, let d): d == 1
        }
    }

    /// The value as an Int if it is whole and fits.
    package var int: Int? {
        guard case .small(let n, 1) = storage else { return nil }
        return Int(exactly: n)
    }

    /// The nearest double: for geometry in charts only, never on the way to a printed number.
    package var double: Double {
        switch storage {
        case .small(let n, let d): Double(n) / Double(d)
        case .big(let n, let d): Double(n) / Double(d)
        }
    }

    /// `1261/22`, or `64` where it is whole.
    package var fraction: String {
        switch storage {
        case .small(let n, let d): d == 1 ? String(n) : "\(n)/\(d)"
        case .big(let n, let d): d == 1 ? String(n) : "\(n)/\(d)"
        }
    }

    var big: (BigInt, BigInt) {
        switch storage {
        case .small(let n, let d): (BigInt(n), BigInt(d))
        case .big(let n, let d): (n, d)
        }
    }

    static func reduced(_ n: Int128, _ d: Int128) -> Exact {
        if d == 1 { return Exact(storage: .small(n, 1)) }
        if n == Int128.min || d == Int128.min { return reduced(BigInt(n), BigInt(d)) }
        let g = gcd(n.magnitude, d.magnitude)
        let common = Int128(g)
        return Exact(storage: d < 0 ? .small(-n / common, -d / common) : .small(n / common, d / common))
    }

    static func reduced(_ n: BigInt, _ d: BigInt) -> Exact {
        let g = n.greatestCommonDivisor(with: d)
        let sign: BigInt = d.sign == .minus ? -1 : 1
        let (p, q) = (n / g * sign, d / g * sign)
        if let p = Int128(exactly: p), let q = Int128(exactly: q) { return Exact(storage: .small(p, q)) }
        return Exact(storage: .big(p, q))
    }

    private static func gcd(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a == 0 ? 1 : a
    }
}
