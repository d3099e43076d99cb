import Languages
import Markup

/// The numbers of pages that are printed from right to left: WeasyPrint 70 knows no `unicode-bidi`, by which sites keep “−3.5” and “1–3” readable, so that the
/// marks that do the same stand in the text.
enum NumbersOnPaper {
    /// Texts that are no words: styles, and what is written from the left as a whole.
    private static let skipped: [[UInt8]] = ["style", "title", "code", "pre"].map { Array($0.utf8) }

    static func isolated(_ markup: ByteBuffer) -> ByteBuffer {
        let bytes = markup.bytes
        var out = ByteBuffer(capacity: bytes.count + bytes.count / 16)
        var index = 0
        /// The element within which texts stay as they are.
        var open: [UInt8]?
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                if open == nil, bytes[index..<end].contains(where: { (0x30...0x39).contains($0) }) {
                    out.raw(Array(Isolation.numbersIsolated(String(decoding: bytes[index..<end], as: UTF8.self)).utf8)[...])
                } else {
                    out.raw(bytes[index..<end])
                }
                index = end
                continue
            }
            let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
            let isEnd = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
            let name = Array(bytes[(index + (isEnd ? 2 : 1))...].prefix { (0x61...0x7A).contains($0) })
            if isEnd, name == open { open = nil } else if !isEnd, open == nil, skipped.contains(name) { open = name }
            out.raw(bytes[index..<end])
            index = end
        }
        return out
    }
}
