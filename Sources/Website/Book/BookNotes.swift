import Markup

/// Numbers the notes of a chapter in the order in which their marks stand, those of its author and those of what was printed elsewhere alike.
///
/// Here and not in the stylesheet: a further mark of a note needs its number too, and WeasyPrint does not count notes for links.
enum BookNotes {
    private static let note = Array("<span class=\"fn".utf8)
    private static let mark = Array("<a class=\"fn-again\" href=\"#".utf8)

    /// The parts of a chapter, in their order, with numbers that go through all of them.
    static func numbered(_ parts: [ByteBuffer]) -> [ByteBuffer] {
        var known: [String: Int] = [:], last = 0
        for part in parts { collect(part.bytes, &last, &known) }
        last = 0
        return parts.map { numbered($0.bytes, known, &last) }
    }

    private static func numbered(_ bytes: [UInt8], _ known: [String: Int], _ last: inout Int) -> ByteBuffer {
        var out = ByteBuffer(capacity: bytes.count + 1024)
        var start = 0, index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if bytes[index...].starts(with: note) {
                last += 1
                let end = index + "<span".utf8.count
                out.raw(bytes[start..<end])
                out.attribute("data-n", String(last))
                start = end
                index = end
            } else if bytes[index...].starts(with: mark), let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")),
                let id = attribute(bytes, from: index + mark.count)
            {
                out.raw(bytes[start...close])
                out.number(known[id] ?? 0)
                start = close + 1
                index = start
            } else {
                index += 1
            }
        }
        out.raw(bytes[start...])
        return out
    }

    /// The numbers that the notes with an id will have: a mark may stand before its note, in a caption.
    private static func collect(_ bytes: [UInt8], _ last: inout Int, _ known: inout [String: Int]) {
        var index = 0
        let idSign = Array(" id=\"".utf8)
        while let found = bytes[index...].firstRange(of: note) {
            last += 1
            index = found.upperBound
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")), let sign = bytes[index..<end].firstRange(of: idSign),
                let id = attribute(bytes, from: sign.upperBound)
            else { continue }
            known[id] = last
        }
    }

    private static func attribute(_ bytes: [UInt8], from start: Int) -> String? {
        bytes[start...].firstIndex(of: UInt8(ascii: "\"")).map { String(decoding: bytes[start..<$0], as: UTF8.self) }
    }
}
