/// A fraction of two whole numbers, as slow and obvious as it can be. One that outgrows Int128 says so, and so does whatever is made from it.
struct PlainFraction: Comparable {
    let n: Int128
    let d: Int128
    let isSound: Bool

    init(_ n: Int128, _ d: Int128 = 1) { self.init(n, d, isSound: d != 0) }

    private init(_ n: Int128, _ d: Int128, isSound: Bool) {
        var (a, b) = (n.magnitude, d.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let common = a == 0 ? 1 : Int128(clamping: a)
        let sign: Int128 = d < 0 ? -1 : 1
        (self.n, self.d, self.isSound) = isSound ? (sign * n / common, sign * d / common, true) : (0, 1, false)
    }

    static let zero = PlainFraction(0)
    static let one = PlainFraction(1)

    static func + (a: PlainFraction, b: PlainFraction) -> PlainFraction {
        let (x, o1) = a.n.multipliedReportingOverflow(by: b.d)
        let (y, o2) = b.n.multipliedReportingOverflow(by: a.d)
        let (z, o3) = a.d.multipliedReportingOverflow(by: b.d)
        let (s, o4) = x.addingReportingOverflow(y)
        return PlainFraction(s, z, isSound: a.isSound && b.isSound && !(o1 || o2 || o3 || o4))
    }
    static func * (a: PlainFraction, b: PlainFraction) -> PlainFraction {
        let (x, o1) = a.n.multipliedReportingOverflow(by: b.n)
        let (y, o2) = a.d.multipliedReportingOverflow(by: b.d)
        return PlainFraction(x, y, isSound: a.isSound && b.isSound && !(o1 || o2))
    }
    static func - (a: PlainFraction, b: PlainFraction) -> PlainFraction { a + b * PlainFraction(-1) }
    static func / (a: PlainFraction, b: PlainFraction) -> PlainFraction {
        b.n == 0 ? PlainFraction(0, 1, isSound: false) : a * PlainFraction(b.d, b.n, isSound: b.isSound)
    }
    static func < (a: PlainFraction, b: PlainFraction) -> Bool { (a - b).n < 0 }
    static func == (a: PlainFraction, b: PlainFraction) -> Bool { a.n == b.n && a.d == b.d }

    static func tens(_ places: Int) -> Int128 { (0..<places).reduce(1) { power, _ in power * 10 } }

    /// To the nearest multiple of 10^−places; a half away from zero, or to the even neighbour.
    func rounded(_ places: Int, halfEven: Bool) -> PlainFraction {
        let scaled = self * PlainFraction(Self.tens(places))
        guard scaled.isSound else { return scaled }
        let size = scaled.n < 0 ? -scaled.n : scaled.n, whole = size / scaled.d, rest = (size % scaled.d) * 2
        let up = rest > scaled.d || (rest == scaled.d && (!halfEven || whole % 2 == 1))
        let digits = up ? whole + 1 : whole
        return PlainFraction(scaled.n < 0 ? -digits : digits, Self.tens(places))
    }

    /// `12.30`: of a multiple of 10^−places.
    func text(_ places: Int) -> String {
        let scaled = n * (Self.tens(places) / d), size = String(scaled < 0 ? -scaled : scaled)
        if places == 0 { return (scaled < 0 ? "-" : "") + size }
        let padded = String(repeating: "0", count: max(0, places + 1 - size.count)) + size
        return (scaled < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }

    var fraction: String { d == 1 ? String(n) : "\(n)/\(d)" }
}

extension [PlainFraction] {
    var sum: PlainFraction { reduce(.zero, +) }
    var mean: PlainFraction { sum / PlainFraction(Int128(count)) }
}
