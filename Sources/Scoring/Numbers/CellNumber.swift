extension Exact {
    /// Reads a cell of a data file: plain digits as `init(_:)` does, with three allowances that leave no doubt about the number.
    ///
    /// - Spaces may stand around it, as quoted cells keep them.
    /// - The minus may be the sign itself, U+2212, instead of a hyphen.
    /// - What a spreadsheet's binary arithmetic left at the end is taken away: of 0.30000000000000004, 0.3. See `withoutNoise`.
    package init?(cell text: String) {
        // Most cells are plain digits.
        if text != "-", text.utf8.allSatisfy({ (0x2D...0x39).contains($0) }) {
            guard let value = Exact(text) else { return nil }
            self = value.withoutNoise(of: text)
            return
        }
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, Self.isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, Self.isSpace(last) { scalars.removeLast() }
        let digits = scalars.first == "\u{2212}" ? "-" + String(scalars.dropFirst()) : String(scalars)
        guard digits != "-", let value = Exact(digits) else { return nil }
        self = value.withoutNoise(of: digits)
    }

    /// A binary double holds every decimal of 15 digits, and is written with up to 17. Digits beyond the 15 are noise where the three
    /// before them are zeros once it is rounded there: 71.89999999999998 is 71.9. A number that fills its digits (1/3 as
    /// 0.3333333333333333), a whole one, and one with still more digits was meant as it stands.
    private func withoutNoise(of digits: String) -> Exact {
        guard digits.utf8.count > 16, let point = digits.utf8.firstIndex(of: UInt8(ascii: ".")) else { return self }
        let whole = digits.utf8[..<point].drop { !(0x31...0x39).contains($0) }.count
        let leadingZeros = whole > 0 ? 0 : digits.utf8[point...].dropFirst().prefix { $0 == 0x30 }.count
        let magnitude = whole > 0 ? whole : -leadingZeros
        let significant = whole + digits.utf8[point...].count - 1 - leadingZeros
        guard (16...17).contains(significant) else { return self }
        let rounded = rounded(15 - magnitude)
        return rounded == self.rounded(12 - magnitude) ? rounded : self
    }

    /// Spaces of any width, among them the no-break space, and the zero-width space.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }
}
