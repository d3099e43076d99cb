/// Characters that no source text may hold, because XML and HTML cannot: control characters other than tab and line ends,
/// and the two noncharacters U+FFFE and U+FFFF.
enum ForbiddenCharacters {
    struct Found {
        let scalar: UInt32
        let offset: Int
    }

    /// The first one in well-formed UTF-8.
    static func first(in bytes: [UInt8]) -> Found? {
        bytes.withUnsafeBufferPointer { first(in: $0) }
    }

    static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Found? {
        for index in start..<bytes.count {
            let byte = bytes[index]
            if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 { continue }
            if byte < 0x80 { return Found(scalar: UInt32(byte), offset: index) }
            if byte == 0xC2 && bytes[index + 1] < 0xA0 { return Found(scalar: UInt32(bytes[index + 1]), offset: index) }
            if byte == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE {
                return Found(scalar: 0xFFC0 | UInt32(bytes[index + 2] & 0x3F), offset: index)
            }
        }
        return nil
    }

    /// The text with U+FFFD in the place of each such character, and a diagnostic for each of the first ten.
    static func replaced(in text: String, file: String) -> (String, [Diagnostic]) {
        var text = text
        guard text.withUTF8({ first(in: $0) }) != nil else { return (text, []) }
        var clean = String.UnicodeScalarView()
        var diagnostics: [Diagnostic] = []
        var count = 0
        var place = Place(file: file)
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            if isForbidden(scalar) {
                clean.append("\u{FFFD}")
                count += 1
                if count <= 10 { diagnostics.append(diagnostic(scalar.value, at: place)) }
            } else {
                clean.append(scalar)
            }
            if scalar == "\n" && isAfterReturn {
                // The second half of a line end that was counted.
            } else if scalar == "\n" || scalar == "\r" {
                place.line += 1
                place.column = 1
            } else {
                place.column += 1
            }
            isAfterReturn = scalar == "\r"
        }
        if count > 10 { diagnostics[9].notes.append(.init("\(count - 10) more follow")) }
        return (String(clean), diagnostics)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE...0xFFFF: true
        default: false
        }
    }

    /// The first byte order mark; a caller has removed the one that may begin a text.
    static func firstByteOrderMark(in bytes: [UInt8]) -> Found? {
        for index in bytes.indices where bytes[index] == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF {
            return Found(scalar: 0xFEFF, offset: index)
        }
        return nil
    }

    static func diagnostic(_ scalar: UInt32, at place: Place) -> Diagnostic {
        let digits = String(scalar, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Diagnostic(
            "control-character", "the invisible control character \(code)\(name(scalar)) in the text", at: place,
            hint: "delete it; if you cannot see it, delete the characters around it and type them again")
    }

    private static func name(_ scalar: UInt32) -> Message {
        switch scalar {
        case 0x00: " (NUL)"
        case 0x08: " (backspace)"
        case 0x0B: " (vertical tab)"
        case 0x0C: " (form feed)"
        case 0x1B: " (escape)"
        case 0x7F: " (delete)"
        case 0xFEFF: " (byte order mark)"
        default: ""
        }
    }
}
