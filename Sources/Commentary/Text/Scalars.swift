/// Unicode scalars in well-formed UTF-8, and the classes by which CommonMark 0.30 tells delimiters.
enum Scalars {
    /// The scalar that begins at `offset`.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
        let first = UInt32(bytes[offset])
        if first < 0x80 { return first }
        func next(_ distance: Int) -> UInt32 {
            offset + distance < bytes.count ? UInt32(bytes[offset + distance]) & 0x3F : 0
        }
        if first < 0xE0 { return (first & 0x1F) << 6 | next(1) }
        if first < 0xF0 { return (first & 0x0F) << 12 | next(1) << 6 | next(2) }
        return (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
    }

    /// Where the scalar before `offset` begins.
    static func before(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        var index = offset - 1
        while index > 0 && bytes[index].isContinuation { index -= 1 }
        return index
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// ASCII punctuation and Unicode's categories P.
    static func isPunctuation(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return UInt8(scalar).isPunctuation }
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }
}
