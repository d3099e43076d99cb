import Markup

extension ByteBuffer {
    /// The text of markup that our own code made: without tags, with `& < > "` for their references.
    var plainText: String {
        var text: [UInt8] = []
        text.reserveCapacity(count)
        var rest = bytes[...]
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "<"):
                rest = rest[(rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex)...]
                continue
            case UInt8(ascii: "&"):
                if let (reference, character) = Self.references.first(where: { rest.starts(with: $0.0) }) {
                    text.append(character)
                    rest = rest.dropFirst(reference.count)
                    continue
                }
                text.append(byte)
            default: text.append(byte)
            }
            rest = rest.dropFirst()
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let references: [([UInt8], UInt8)] = [
        (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")), (Array("&gt;".utf8), UInt8(ascii: ">")),
        (Array("&quot;".utf8), UInt8(ascii: "\"")),
    ]
}
