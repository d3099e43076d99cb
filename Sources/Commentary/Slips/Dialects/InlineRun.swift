/// A run of inline text in which marks of other dialects are looked for.
struct InlineRun {
    let bytes: UnsafeBufferPointer<UInt8>
    let range: Range<Int>

    /// What is longer is no construct that was meant.
    private static let longest = 300

    /// The byte at `offset`; 0 outside.
    func byte(_ offset: Int) -> UInt8 { range.contains(offset) ? bytes[offset] : 0 }

    func has(_ text: StaticString, at offset: Int) -> Bool {
        guard offset >= range.lowerBound, offset + text.utf8CodeUnitCount <= range.upperBound else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
    }

    /// Where `text` stands next on the same line.
    func find(_ text: StaticString, from start: Int) -> Int? {
        var index = start
        while index < min(range.upperBound, start + Self.longest), bytes[index] != .lineFeed {
            if has(text, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// How many bytes from `start` on satisfy `matches`.
    func count(from start: Int, while matches: (UInt8) -> Bool) -> Int {
        var index = start
        while index < range.upperBound && matches(bytes[index]) { index += 1 }
        return index - start
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func excerpt(_ range: Range<Int>) -> String { Slip.excerpt(text(range)) }

    /// Whether a letter, digit or any character outside ASCII stands at `offset`.
    func isWord(_ offset: Int) -> Bool {
        let byte = byte(offset)
        return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    /// The same of ASCII alone: between Chinese characters no space is needed.
    func isLatin(_ offset: Int) -> Bool {
        let byte = byte(offset)
        return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
    }
}
