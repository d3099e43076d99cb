import Markup

/// Puts a space that stands before an inline element into the element, where it looks the same.
///
/// Where a text before an element fits on the line but for the space at its end, WeasyPrint 70 takes it for too long and breaks the line behind its
/// first word.
enum LineBreaks {
    private static let inline: [[UInt8]] = ["a", "b", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup"].map { Array($0.utf8) }
    private static let note = Array("class=\"fn".utf8)

    static func kept(_ markup: ByteBuffer) -> ByteBuffer {
        let bytes = markup.bytes
        var out = ByteBuffer(capacity: bytes.count)
        var start = 0, index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: " "), let end = elements(bytes, from: index + 1) else {
                index += 1
                continue
            }
            out.raw(bytes[start..<index])
            out.raw(bytes[index + 1..<end])
            out.raw(" ")
            start = end
            index = end
        }
        out.raw(bytes[start...])
        return out
    }

    /// The end of the inline elements that begin one after the other; nil where none begins, or a note, whose words stand elsewhere.
    private static func elements(_ bytes: [UInt8], from start: Int) -> Int? {
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: "<") {
            let name = bytes[(end + 1)...].prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
            guard inline.contains(where: { $0.elementsEqual(name) }), let close = bytes[end...].firstIndex(of: UInt8(ascii: ">")),
                bytes[end..<close].firstRange(of: note) == nil
            else { break }
            end = close + 1
        }
        return end > start ? end : nil
    }
}
