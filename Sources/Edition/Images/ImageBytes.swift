/// Reads whole numbers at any offset; a read past the end is nil, never a trap.
struct ImageBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    func byte(_ offset: Int) -> UInt8? {
        offset >= 0 && offset < bytes.count ? bytes[offset] : nil
    }

    /// An unsigned number of `width` bytes (at most 4), the most significant first.
    func big(_ width: Int, at offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - width else { return nil }
        return bytes[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The same, the least significant byte first.
    func little(_ width: Int, at offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - width else { return nil }
        return bytes[offset..<offset + width].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether these characters, one byte each, stand at the offset.
    func starts(_ signature: String, at offset: Int = 0) -> Bool {
        var offset = offset
        for scalar in signature.unicodeScalars {
            guard let byte = byte(offset), UInt32(byte) == scalar.value else { return false }
            offset += 1
        }
        return true
    }
}
