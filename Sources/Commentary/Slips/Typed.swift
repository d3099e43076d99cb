/// Characters that a Chinese input method types for Markdown's own, in well-formed UTF-8.
enum Typed {
    /// The ASCII character that the one at `offset` is or stands for, and its length in bytes; others stand for themselves as 0.
    static func character(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (ascii: UInt8, length: Int) {
        let first = bytes[offset]
        if first < 0x80 { return (first, 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard offset + length <= bytes.count else { return (0, 1) }
        return (ascii(Scalars.decode(bytes, at: offset)), length)
    }

    private static func ascii(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x3000, 0xA0: .space
        case 0x3010, 0x3014: UInt8(ascii: "[")
        case 0x3011, 0x3015: UInt8(ascii: "]")
        case 0x2013, 0x2014, 0x2015, 0x2500, 0x30FC: UInt8(ascii: "-")
        case 0x2502: UInt8(ascii: "|")
        case 0xFF01...0xFF5E: UInt8(scalar - 0xFEE0)
        default: 0
        }
    }
}
