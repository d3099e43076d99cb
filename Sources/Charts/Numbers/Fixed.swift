import Markup

extension ByteBuffer {
    /// Appends a coordinate: at most two decimals, no trailing zeros, a point in every locale.
    mutating func fixed(_ value: Double) {
        // A layout's coordinates are far inside these bounds; what is not finite has been taken out before.
        let bounded = value.isFinite ? min(max(value, -1e7), 1e7) : 0
        var hundredths = Int((bounded * 100).rounded())
        if hundredths < 0 {
            raw("-")
            hundredths = -hundredths
        }
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        number(whole)
        guard rest != 0 else { return }
        raw(".")
        number(rest / 10)
        if rest % 10 != 0 { number(rest % 10) }
    }

    /// Appends a fraction of the width as a percentage.
    mutating func percent(_ fraction: Double) {
        fixed(fraction * 100)
        raw("%")
    }
}
