import Messages

/// `［^1］`, `【^1】` and `[＾1]`: footnotes in full-width brackets; `[^my note]`: a space in the name.
enum FootnoteSlip {
    /// - Returns: the slip, its offset in the bytes.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Slip? {
        let opening = Typed.character(bytes, at: start)
        guard start + opening.length < end else { return nil }
        let caret = Typed.character(bytes, at: start + opening.length)
        guard caret.ascii == UInt8(ascii: "^") else { return nil }
        let labelStart = start + opening.length + caret.length
        var index = labelStart
        var hasSpace = false
        while index < min(end, labelStart + 60) {
            let (ascii, length) = Typed.character(bytes, at: index)
            switch ascii {
            case UInt8(ascii: "]"):
                let isWide = opening.length + caret.length + length > 3
                guard index > labelStart, isWide || hasSpace else { return nil }
                let written = String(decoding: bytes[labelStart..<index], as: UTF8.self)
                let label = written.split(whereSeparator: \.isWhitespace).joined(separator: "-")
                guard !label.isEmpty else { return nil }
                let next = index + length
                let isDefinition = next < end && Typed.character(bytes, at: next).ascii == UInt8(ascii: ":")
                return Slip(
                    "mistyped-footnote",
                    isWide
                        ? "\(String(decoding: bytes[start..<next], as: UTF8.self)) has full-width characters, so it is no footnote"
                        : "\(String(decoding: bytes[start..<next], as: UTF8.self)) has a space in its name, so it is no footnote",
                    hint: isDefinition ? "write [^\(label)]: and the note" : "write [^\(label)]", offset: start, footnote: label)
            case .space, .tab:
                guard index > labelStart else { return nil }
                hasSpace = true
                index += length
            case UInt8(ascii: "["), .lineFeed, .backslash, UInt8(ascii: "`"), UInt8(ascii: "<"): return nil
            default: index += length
            }
        }
        return nil
    }
}
