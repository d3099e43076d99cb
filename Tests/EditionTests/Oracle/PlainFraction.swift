import BigInt

/// A fraction of two whole numbers, as slow and obvious as it can be.
struct PlainFraction: Comparable, Hashable {
    let n: BigInt
    let d: BigInt

    init(_ n: BigInt, _ d: BigInt = 1) {
        precondition(d != 0, "a fraction has a denominator")
        let common = Self.divisor(n.magnitude, d.magnitude) * (d.sign == .minus ? -1 : 1)
        (self.n, self.d) = common == 1 ? (n, d) : (n / common, d / common)
    }

    init(_ n: Int) { (self.n, d) = (BigInt(n), 1) }
    init(_ n: Int, over d: Int) { self.init(BigInt(n), BigInt(d)) }

    /// `-12.34`.
    init(text: String) {
        let parts = text.split(separator: "."), places = parts.count > 1 ? parts[1].count : 0
        self.init(BigInt(parts.joined())!, Self.tens(places))
    }

    /// `1261/22` or `64`.
    init(fraction: String) {
        let parts = fraction.split(separator: "/").map { BigInt(String($0))! }
        self.init(parts[0], parts.count > 1 ? parts[1] : 1)
    }

    /// Euclid's algorithm, on machine words where they are wide enough.
    private static func divisor(_ a: BigUInt, _ b: BigUInt) -> BigInt {
        guard var x = UInt64(exactly: a), var y = UInt64(exactly: b) else { return BigInt(a.greatestCommonDivisor(with: b)) }
        while y != 0 { (x, y) = (y, x % y) }
        return BigInt(x)
    }

    static let zero = PlainFraction(0)
    static let one = PlainFraction(1)

    static func + (a: PlainFraction, b: PlainFraction) -> PlainFraction { PlainFraction(a.n * b.d + b.n * a.d, a.d * b.d) }
    static func - (a: PlainFraction, b: PlainFraction) -> PlainFraction { PlainFraction(a.n * b.d - b.n * a.d, a.d * b.d) }
    static func * (a: PlainFraction, b: PlainFraction) -> PlainFraction { PlainFraction(a.n * b.n, a.d * b.d) }
    static func / (a: PlainFraction, b: PlainFraction) -> PlainFraction { PlainFraction(a.n * b.d, a.d * b.n) }
    static func < (a: PlainFraction, b: PlainFraction) -> Bool { a.n * b.d < b.n * a.d }
    var magnitude: PlainFraction { PlainFraction(BigInt(n.magnitude), d) }

    static func tens(_ places: Int) -> BigInt { BigInt(10).power(places) }

    /// One unit of the last of so many places.
    static func last(_ places: Int) -> PlainFraction { PlainFraction(1, tens(places)) }

    /// To the nearest multiple of 10^−places; a half away from zero, or to the even neighbour.
    func rounded(_ places: Int, halfEven: Bool = false) -> PlainFraction {
        let ten = Self.tens(abs(places)), scaled = places >= 0 ? self * PlainFraction(ten, 1) : self / PlainFraction(ten, 1)
        let (whole, rest) = BigInt(scaled.n.magnitude).quotientAndRemainder(dividingBy: scaled.d)
        let up = rest * 2 > scaled.d || (rest * 2 == scaled.d && (!halfEven || whole % 2 == 1))
        let digits = (up ? whole + 1 : whole) * (scaled.n.sign == .minus ? -1 : 1)
        return places >= 0 ? PlainFraction(digits, ten) : PlainFraction(digits * ten, 1)
    }

    /// To so many digits from the first that is not zero.
    func rounded(significant digits: Int) -> PlainFraction {
        if n == 0 { return self }
        var exponent = 0, size = magnitude
        while size >= PlainFraction(10) { (size, exponent) = (size / PlainFraction(10), exponent + 1) }
        while size < .one { (size, exponent) = (size * PlainFraction(10), exponent - 1) }
        return rounded(digits - 1 - exponent)
    }

    /// `12.30`: of a multiple of 10^−places.
    func text(_ places: Int) -> String {
        let scaled = n * (Self.tens(places) / d), size = String(scaled.magnitude), sign = scaled.sign == .minus ? "-" : ""
        if places == 0 { return sign + size }
        let padded = String(repeating: "0", count: max(0, places + 1 - size.count)) + size
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }

    /// The places that it takes to write it, at most so many.
    func places(atMost most: Int) -> Int { (0..<most).first { rounded($0) == self } ?? most }

    var fraction: String { d == 1 ? String(n) : "\(n)/\(d)" }
}

extension [PlainFraction] {
    var sum: PlainFraction { reduce(.zero, +) }
    var mean: PlainFraction { sum / PlainFraction(count) }
}
