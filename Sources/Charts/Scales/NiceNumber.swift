/// An integer scaled by a power of ten: a tick's value without a rounding error, so that its text is exact too.
struct NiceNumber: Equatable {
    let digits: Int
    let exponent: Int

    var number: Double {
        var power = 1.0
        for _ in 0..<abs(exponent) { power *= 10 }
        return exponent < 0 ? Double(digits) / power : Double(digits) * power
    }

    /// "0.25", "−3", "1200": decimals of the exponent, true minus sign, no separators.
    var text: String {
        let sign = digits < 0 ? "−" : ""
        let magnitude = String(digits.magnitude)
        if exponent >= 0 { return sign + magnitude + (digits == 0 ? "" : String(repeating: "0", count: exponent)) }
        let places = -exponent
        let padded = String(repeating: "0", count: max(0, places + 1 - magnitude.count)) + magnitude
        let split = padded.index(padded.endIndex, offsetBy: -places)
        return sign + padded[..<split] + "." + padded[split...]
    }
}
