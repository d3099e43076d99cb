import Markup

/// `bag-info.txt` (RFC 8493, 2.2.2): labels and values, one a line, in a fixed order.
struct BagInfo: Sendable {
    let elements: [(label: String, value: String)]

    var bytes: [UInt8] {
        var out = ByteBuffer(capacity: 1024)
        for (label, value) in elements {
            out.raw(label)
            out.raw(": ")
            // A value is one line: a line break would begin another element.
            out.raw(value.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            out.raw("\n")
        }
        return out.bytes
    }

    /// The value of an element in a file that may be damaged; nil where there is none.
    static func value(_ label: String, in bytes: [UInt8]) -> String? {
        for line in bytes.split(separator: 0x0A) {
            let text = String(decoding: line, as: UTF8.self)
            if text.hasPrefix(label + ": ") { return String(text.dropFirst(label.count + 2)) }
        }
        return nil
    }
}
