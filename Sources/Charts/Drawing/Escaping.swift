import Markup

extension ByteBuffer {
    /// Appends text for HTML and XML alike: escaped, and what XML 1.0 forbids (most controls, U+FFFE, U+FFFF) replaced by U+FFFD.
    mutating func label(_ content: String) {
        if Self.isXML(content) {
            text(content)
        } else {
            text(String(String.UnicodeScalarView(content.unicodeScalars.map { Self.isXML($0) ? $0 : "\u{FFFD}" })))
        }
    }

    private static func isXML(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for index in bytes.indices {
                let byte = bytes[index]
                if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
                // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
                if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return false }
            }
            return true
        }
    }

    private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: true
        default: false
        }
    }
}
