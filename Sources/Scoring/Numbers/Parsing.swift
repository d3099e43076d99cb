internal import BigInt

extension Exact {
    /// Reads plain digits as a data file should have them: an optional `-` or `+`, digits, an optional point and more digits.
    ///
    /// Nothing else: no thousands separators, exponents, spaces, full-width digits or trailing letters
    /// (Foundation's Decimal reads "12abc" as 12). At most 1,000 characters.
    package init?(_ text: some StringProtocol) {
        var numerator: Int128 = 0, denominator: Int128 = 1
        var negative = false, digits = 0, point = false, overflow = false
        let utf8 = text.utf8
        guard utf8.count <= 1_000 else { return nil }
        for (index, byte) in utf8.enumerated() {
            switch byte {
            case 0x2D where index == 0: negative = true
            case 0x2B where index == 0: break
            case 0x2E where !point && digits > 0: point = true
            case 0x30...0x39:
                digits += 1
                let (shifted, o1) = numerator.multipliedReportingOverflow(by: 10)
                let (sum, o2) = shifted.addingReportingOverflow(Int128(byte - 0x30))
                numerator = sum
                if point {
                    let (scaled, o3) = denominator.multipliedReportingOverflow(by: 10)
                    denominator = scaled
                    overflow = overflow || o3
                }
                overflow = overflow || o1 || o2
            default: return nil
            }
        }
        guard digits > 0, text.last != "." else { return nil }
        if overflow {
            let plain = text.filter { $0.isASCII && $0.isNumber }
            let places = point ? text.split(separator: ".")[1].count : 0
            guard let value = BigInt(String(plain)) else { return nil }
            self = Exact.fraction(negative ? -value : value, BigInt(10).power(places))
        } else {
            self = Exact.fraction(negative ? -numerator : numerator, denominator)
        }
    }
}
