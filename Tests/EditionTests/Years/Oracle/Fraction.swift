/// A plain fraction, for the oracle: nothing of Scoring's arithmetic.
struct Fraction: Hashable, Comparable, CustomStringConvertible {
    let numerator: Int
    let denominator: Int

    init(_ numerator: Int, _ denominator: Int = 1) {
        var (a, b) = (abs(numerator), abs(denominator))
        while b != 0 { (a, b) = (b, a % b) }
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / max(a, 1)
        self.denominator = sign * denominator / max(a, 1)
    }

    /// `12` or `12.5`.
    init(_ text: Substring) {
        let parts = text.split(separator: ".")
        let places = parts.count > 1 ? parts[1].count : 0
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        self.init((Int(parts.joined()) ?? 0), scale)
    }

    static func + (a: Fraction, b: Fraction) -> Fraction { Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator) }
    static func - (a: Fraction, b: Fraction) -> Fraction { a + Fraction(-b.numerator, b.denominator) }
    static func * (a: Fraction, b: Fraction) -> Fraction { Fraction(a.numerator * b.numerator, a.denominator * b.denominator) }
    static func / (a: Fraction, b: Fraction) -> Fraction { Fraction(a.numerator * b.denominator, a.denominator * b.numerator) }
    static func < (a: Fraction, b: Fraction) -> Bool { a.numerator * b.denominator < b.numerator * a.denominator }

    /// Tenths, halves up; of what is not negative.
    var tenths: Int { (20 * numerator + denominator) / (2 * denominator) }

    var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
