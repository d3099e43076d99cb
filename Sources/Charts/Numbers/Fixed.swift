import Markup

extension ByteBuffer {
    /// Appends a coordinate: at most two decimals, no trailing zeros, a point in every locale.
    mutating func fixed(_ value: Double) {
        // A layout's coordinates are far inside these bounds; what is not finite has been taken out before.
        let bounded = value.isFinite ? min(max(value, -1e7), 1e7) : 0
        // Halves go away from zero. Cutting what half a hundredth was added to is a few instructions; `rounded()` is a call.
        let hundredths = Int(bounded.magnitude * 100 + 0.5)
        if bounded < 0, hundredths > 0 { raw("-") }
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
