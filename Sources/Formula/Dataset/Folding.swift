/// A name as it is compared: full-width forms as ASCII, curly apostrophes as `'`, lower case, single spaces.
///
/// So `Ｈangzhou`, `HANGZHOU` and ` hangzhou` are one name, and `Xi’an` is `Xi'an`.
func folded(_ name: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var space = false, plain = true
    for scalar in name.unicodeScalars {
        var scalar = halfWidth(scalar)
        if scalar == "\u{2019}" || scalar == "\u{2018}" { scalar = "'" }
        if isSpace(scalar) {
            space = !result.isEmpty
            continue
        }
        if space { result.append(" ") }
        space = false
        if scalar.value >= 0x41 && scalar.value <= 0x5A {
            result.append(Unicode.Scalar(UInt8(scalar.value + 32)))
        } else {
            plain = plain && (scalar.isASCII || scalar.value >= 0x2E80)
            result.append(scalar)
        }
    }
    return plain ? String(result) : String(result).lowercased()
}

/// The ASCII form of a full-width character of a Chinese input method (U+FF01 to U+FF5E, and U+3000), else the character itself.
@inline(__always)
func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    case 0x3000: " "
    default: scalar
    }
}

/// Spaces of every width, and the invisible marks that copying leaves behind.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2002...0x200B, 0x202F, 0x2060, 0xFEFF: true
    default: false
    }
}
