/// Widths of a line of text without a browser, in pixels.
///
/// Space is reserved by the maximum and text centred by the nominal width: no font that a reader has is wider than the
/// one, and most are close to the other. `textLength` would be exact, but it stretches glyphs and librsvg ignores it.
package enum TextMeasure {
    /// Bold Latin is up to 12 % wider than the widest regular face (DejaVu Sans Bold); Han stays one em.
    private static let boldPerMille = 1120

    package static func maximum(_ text: String, size: Double, bold: Bool = false) -> Double {
        var sum = 0
        for scalar in text.unicodeScalars { sum += maximum(scalar, bold: bold) }
        return width(sum, size: size)
    }

    /// How far a character moves the pen at most, in thousandths of an em.
    static func maximum(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
        let advance = Advance.of(scalar).maximum
        return bold && advance < 1000 || bold && scalar.value < 0x80 ? advance * boldPerMille / 1000 : advance
    }

    /// Thousandths of an em in pixels.
    static func width(_ thousandths: Int, size: Double) -> Double { Double(thousandths) * size / 1000 }

    static func nominal(_ text: String, size: Double) -> Double {
        var sum = 0
        for scalar in text.unicodeScalars { sum += Advance.of(scalar).nominal }
        return Double(sum) * size / 1000
    }
}
