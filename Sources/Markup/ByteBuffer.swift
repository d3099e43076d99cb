/// Text output as bytes: pages are written by appending whole runs to one growing `[UInt8]`.
///
/// Appending to `[UInt8]` and copying unescaped runs was measured at less than half the time of `String +=`.
package struct ByteBuffer: Sendable {
    package private(set) var bytes: [UInt8]

    package init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Empties it; its room stays.
    package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    package var count: Int { bytes.count }
    package var isEmpty: Bool { bytes.isEmpty }

    /// The content as a string; ill-formed UTF-8 (which our own writers never make) is repaired.
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends trusted markup as it is.
    package mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends markup as it is: the caller vouches for it.
    package mutating func raw(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    package mutating func raw(_ more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    package mutating func raw(_ more: ArraySlice<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// A run of another text's bytes, such as what stands between two characters that had to be escaped.
    package mutating func raw(_ more: Slice<UnsafeBufferPointer<UInt8>>) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: more))
    }

    package mutating func raw(_ more: ByteBuffer) {
        bytes.append(contentsOf: more.bytes)
    }

    package mutating func number(_ value: Int) {
        if value >= 0 && value < 10 {
            bytes.append(UInt8(truncatingIfNeeded: 48 + value))
        } else {
            raw(String(value))
        }
    }

    /// Appends text for element content or a double-quoted attribute, with `& < > "` as character references.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escaped in
            var start = 0
            for index in 0..<escaped.count {
                let byte = escaped[index]
                // One comparison for nearly every byte: all four are at most 0x3E.
                if byte > 0x3E { continue }
                let reference: StaticString
                switch byte {
                case 0x22: reference = "&quot;"
                case 0x26: reference = "&amp;"
                case 0x3C: reference = "&lt;"
                case 0x3E: reference = "&gt;"
                default: continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: escaped[start..<index]))
                bytes.append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: escaped[start...]))
        }
    }

    /// Appends ` name="value"` with the value escaped.
    package mutating func attribute(_ name: StaticString, _ value: String) {
        bytes.append(0x20)
        raw(name)
        bytes.append(0x3D)
        bytes.append(0x22)
        text(value)
        bytes.append(0x22)
    }
}
