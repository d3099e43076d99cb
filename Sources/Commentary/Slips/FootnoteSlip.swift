/// `［^1］`, `【^1】` and `[＾1]`: footnotes in full-width brackets.
enum FootnoteSlip {
    /// - Returns: the slip, its offset in the bytes.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Slip? {
        let opening = Typed.character(bytes, at: start)
        guard start + opening.length < end else { return nil }
        let caret = Typed.character(bytes, at: start + opening.length)
        guard caret.ascii == UInt8(ascii: "^") else { return nil }
        let labelStart = start + opening.length + caret.length
        var index = labelStart
        while index < min(end, labelStart + 60) {
            let (ascii, length) = Typed.character(bytes, at: index)
            switch ascii {
            case UInt8(ascii: "]"):
                guard index > labelStart, opening.length + caret.length + length > 3 else { return nil }
                let label = String(decoding: bytes[labelStart..<index], as: UTF8.self)
                let next = index + length
                let isDefinition = next < end && Typed.character(bytes, at: next).ascii == UInt8(ascii: ":")
                return Slip(
                    "mistyped-footnote", "\(String(decoding: bytes[start..<next], as: UTF8.self)) has full-width characters, so it is no footnote",
                    hint: "write [^\(label)]\(isDefinition ? ": and the note" : "")", offset: start, footnote: label)
            case UInt8(ascii: "["), .space, .tab, .lineFeed, .backslash, UInt8(ascii: "`"), UInt8(ascii: "<"): return nil
            default: index += length
            }
        }
        return nil
    }
}
