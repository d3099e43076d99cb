import Yams

/// Gets a whole tree out of a document with duplicate keys.
///
/// Yams refuses such a document and names one key and its first place, but an author needs both places, and every other
/// problem of the file as well. So that first key gets a private character in place of its first one, which makes it unique and
/// moves nothing; the text is read again, until Yams is content; and the conversion of the tree puts the keys' own names back.
struct MaskedKeys {
    struct Key {
        let text: String
        let mark: Mark
    }

    private let positions: YAMLPositions
    private var bytes: [UInt8]
    private(set) var keys: [Key] = []

    init(_ positions: YAMLPositions) {
        self.positions = positions
        bytes = positions.bytes
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var last: Key? { keys.last }

    /// The name of the key at `mark` before it was masked.
    func original(at mark: Mark) -> String? {
        keys.first { $0.mark.line == mark.line && $0.mark.column == mark.column }?.text
    }

    /// Masks the key at `mark`; false where that is not possible (a key that is no plain or quoted text) or no longer sensible.
    mutating func mask(_ key: String, at mark: Mark) -> Bool {
        guard keys.count < 100, original(at: mark) == nil, !key.isEmpty else { return false }
        var marked = YAMLPositions(text, file: "", firstLine: 1, firstColumn: 1).offset(mark)
        guard marked < bytes.count else { return false }
        switch bytes[marked] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): marked += 1
        case UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "{"): return false
        default: break
        }
        guard marked < bytes.count, bytes[marked] != UInt8(ascii: "\\"), bytes[marked] != UInt8(ascii: "'") else { return false }
        var end = marked + 1
        while end < bytes.count && bytes[end] & 0xC0 == 0x80 { end += 1 }
        // Supplementary private use area B: no text has a reason to hold these.
        guard let mask = Unicode.Scalar(0x100000 + UInt32(keys.count)) else { return false }
        bytes.replaceSubrange(marked..<end, with: Array(String(mask).utf8))
        keys.append(Key(text: key, mark: mark))
        return true
    }

    /// - Parameter isSecondEntry: whether a list's next entry seems to begin here, without its hyphen.
    static func diagnostic(_ key: String, at place: Place, first: Place?, isSecondEntry: Bool = false) -> Diagnostic {
        Diagnostic(
            "duplicate-key", "the key \"\(key)\" stands twice in one mapping", at: place,
            hint: isSecondEntry ? "write \"- \" before it if another entry begins here; else keep one of the two" : "keep one of the two, or rename one",
            notes: first.map { [.init("the first is at", at: $0)] } ?? [])
    }
}
