extension ByteBuffer {
    /// Appends a JSON string (RFC 8259, 7): the one place that escapes any. Beside what must be, DEL and the C1 controls are escaped, which a
    /// terminal may obey, and U+2028 and U+2029, which older scripts take for line ends.
    ///
    /// - Parameter inScript: whether `<`, `>` and `&` are escaped too, so that nothing in it can end the script element that it stands in
    ///   or begin a comment there.
    package mutating func jsonString(_ text: String, inScript: Bool = false) {
        var text = text
        text.withUTF8 { jsonString(utf8: $0, inScript: inScript) }
    }

    /// The same of a text in UTF-8.
    package mutating func jsonString(_ bytes: [UInt8], inScript: Bool = false) {
        bytes.withUnsafeBufferPointer { jsonString(utf8: $0, inScript: inScript) }
    }

    private mutating func jsonString(utf8 bytes: UnsafeBufferPointer<UInt8>, inScript: Bool) {
        raw("\"")
        var start = 0, index = 0
        while index < bytes.count {
            let byte = bytes[index]
            // Few comparisons for nearly every byte.
            if byte > 0x3E && byte != 0x5C && byte != 0x7F && byte != 0xC2 && byte != 0xE2 {
                index += 1
                continue
            }
            var length = 1
            let escape: String
            switch byte {
            case 0x22: escape = "\\\""
            case 0x5C: escape = "\\\\"
            case 0x0A: escape = "\\n"
            case 0x0D: escape = "\\r"
            case 0x09: escape = "\\t"
            case 0..<0x20, 0x7F: escape = Self.unicodeEscape(UInt32(byte))
            case 0x3C where inScript, 0x3E where inScript, 0x26 where inScript: escape = Self.unicodeEscape(UInt32(byte))
            case 0xC2 where index + 1 < bytes.count && (0x80...0x9F).contains(bytes[index + 1]):
                escape = Self.unicodeEscape(UInt32(bytes[index + 1]))
                length = 2
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2]):
                escape = Self.unicodeEscape(0x2000 + UInt32(bytes[index + 2] & 0x3F))
                length = 3
            default:
                index += 1
                continue
            }
            raw(bytes[start..<index])
            raw(escape)
            index += length
            start = index
        }
        raw(bytes[start...])
        raw("\"")
    }

    private static func unicodeEscape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
