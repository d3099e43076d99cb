internal import BigInt

/// How a half is rounded.
package enum Rounding: String, Sendable, CaseIterable {
    /// Away from zero: 56.25 becomes 56.3, −0.5 becomes −1. What schools, spreadsheets and reports mean by rounding.
    case halfUp = "half-up"
    /// To the even neighbour (IEEE 754 roundTiesToEven).
    case halfEven = "half-even"
}

extension Exact {
    /// The nearest multiple of 10^−`decimals`.
    package func rounded(_ decimals: Int, _ rounding: Rounding = .halfUp) -> Exact {
        if isInteger && decimals >= 0 { return self }
        if let scaled = smallNearest(decimals, rounding) { return Exact.fraction(scaled, Exact.powerOfTen(decimals)) }
        let scale = Exact(10).power(abs(decimals))
        return decimals >= 0
            ? Exact.whole((self * scale).nearest(rounding)) / scale
            : Exact.whole((self / scale).nearest(rounding)) * scale
    }

    /// The value rounded to `decimals` places in plain digits with a point: `57.3`, `-0.5`, `64.0`. Never `-0.0`.
    package func decimal(_ decimals: Int, _ rounding: Rounding = .halfUp) -> String {
        if decimals == 0, let int { return String(int) }
        if let scaled = smallNearest(decimals, rounding), let magnitude = UInt64(exactly: scaled.magnitude) {
            return Self.text(magnitude, decimals, isNegative: scaled < 0)
        }
        let scaled = (self * Exact(10).power(decimals)).nearest(rounding)
        var digits = String(scaled.magnitude)
        if decimals > 0 {
            if digits.utf8.count <= decimals {
                digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
            }
            digits.insert(".", at: digits.utf8.index(digits.endIndex, offsetBy: -decimals))
        }
        return scaled.sign == .minus && !scaled.isZero ? "-" + digits : digits
    }

    /// A number of units of the last place, of which nearly all that is printed is made.
    private static func text(_ magnitude: UInt64, _ decimals: Int, isNegative: Bool) -> String {
        var length = 1, rest = magnitude
        while rest > 9 { (rest, length) = (rest / 10, length + 1) }
        let whole = max(length, decimals + 1) + (decimals > 0 ? 1 : 0) + (isNegative ? 1 : 0)
        return String(unsafeUninitializedCapacity: whole) { bytes in
            var rest = magnitude, place = 0
            for index in (0..<whole).reversed() {
                if decimals > 0, place == decimals {
                    bytes[index] = UInt8(ascii: ".")
                } else if index == 0, isNegative {
                    bytes[index] = UInt8(ascii: "-")
                } else {
                    bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
                place += 1
            }
            return whole
        }
    }

    /// The value times 10^`decimals`, rounded, where Int128 is wide enough for it: nearly always.
    private func smallNearest(_ decimals: Int, _ rounding: Rounding) -> Int128? {
        guard wide == nil, (0...18).contains(decimals) else { return nil }
        let (n, overflow) = Int128(numerator).multipliedReportingOverflow(by: Exact.powerOfTen(decimals))
        guard !overflow else { return nil }
        let d = Int128(denominator)
        let (quotient, remainder) = n.magnitude.quotientAndRemainder(dividingBy: d.magnitude)
        let twice = remainder * 2
        let up = twice > d.magnitude || (twice == d.magnitude && (rounding == .halfUp || quotient % 2 == 1))
        let magnitude = Int128(up ? quotient + 1 : quotient)
        return n < 0 ? -magnitude : magnitude
    }

    /// Every digit where the decimal expansion ends within `most` places, else rounded half-up to `most`; no trailing zeros.
    ///
    /// This is the form of machine-readable downloads: `64`, `56.25`, `57.3181818182`.
    package func shortest(_ most: Int = 10) -> String {
        if let int { return String(int) }
        let digits = decimal(wide == nil ? decimalPlaces(atMost: most) : most).utf8
        guard digits.last == UInt8(ascii: "0"), digits.contains(UInt8(ascii: ".")) else { return String(Substring(digits[...])) }
        let end = digits.lastIndex { $0 != UInt8(ascii: "0") }.map { digits[$0] == UInt8(ascii: ".") ? $0 : digits.index(after: $0) }
        return String(Substring(digits[..<(end ?? digits.endIndex)]))
    }

    /// How many decimals tell the value, at most `most`, which is also the answer where it has no end before.
    package func decimalPlaces(atMost most: Int) -> Int {
        guard wide == nil else { return (0..<most).first { rounded($0) == self } ?? most }
        var places = 0, left = denominator
        // Each place takes one 2 and one 5 of the denominator.
        while left != 1 && places < most {
            let without2 = left % 2 == 0 ? left / 2 : left
            let next = without2 % 5 == 0 ? without2 / 5 : without2
            if next == left { return most }
            left = next
            places += 1
        }
        return places
    }

    /// - Precondition: `exponent` is from 0 to 38.
    private static func powerOfTen(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    private static func whole(_ value: BigInt) -> Exact {
        fraction(value, 1)
    }

    private func nearest(_ rounding: Rounding) -> BigInt {
        let (n, d) = big
        let (quotient, remainder) = n.magnitude.quotientAndRemainder(dividingBy: d.magnitude)
        let twice = remainder * 2
        let up = twice > d.magnitude || (twice == d.magnitude && (rounding == .halfUp || quotient % 2 == 1))
        return BigInt(sign: n.sign, magnitude: up ? quotient + 1 : quotient)
    }
}
