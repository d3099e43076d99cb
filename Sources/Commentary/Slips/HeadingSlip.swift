import Messages

/// `##小标题` without a space and `＃＃ 小标题` with full-width marks.
enum HeadingSlip {
    /// - Parameter line: a line of a paragraph, in the content's bytes.
    static func read(_ content: InlineContent, line: Range<Int>, isWhole: Bool) -> Slip? {
        content.bytes.withUnsafeBufferPointer { bytes in
            var index = line.lowerBound
            var level = 0
            var hasWide = false
            while index < line.upperBound {
                let (ascii, length) = Typed.character(bytes, at: index)
                guard ascii == UInt8(ascii: "#") else { break }
                hasWide = hasWide || length > 1
                level += 1
                index += length
            }
            guard level >= 1, level <= 6, index < line.upperBound else { return nil }
            let marks = String(decoding: bytes[line.lowerBound..<index], as: UTF8.self)
            while index < line.upperBound {
                let (ascii, length) = Typed.character(bytes, at: index)
                guard ascii == .space || ascii == .tab else { break }
                index += length
            }
            guard index < line.upperBound else { return nil }
            if level == 1 {
                // One mark may begin a number or a hashtag.
                let rest = bytes[index..<line.upperBound]
                guard isWhole, Scalars.decode(bytes, at: index) >= 0x2E80, !Scalars.isPunctuation(Scalars.decode(bytes, at: index)),
                    !rest.contains(UInt8(ascii: "#")), !String(decoding: rest, as: UTF8.self).contains(where: { "＃。".contains($0) })
                else { return nil }
            }
            let words = Slip.excerpt(String(decoding: bytes[index..<line.upperBound], as: UTF8.self))
            return Slip(
                "mistyped-heading", isError: level > 1,
                hasWide ? "\(marks) is full-width, so this is no heading" : "no space behind \(marks), so this is no heading",
                hint: "write \(String(repeating: "#", count: max(level, 2))) \(words)", offset: content.textOffset(line.lowerBound))
        }
    }
}
