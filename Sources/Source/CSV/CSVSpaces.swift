/// The spaces that people and spreadsheets leave around a cell: space, tab, no-break space (U+00A0),
/// ideographic space (U+3000), and the invisible zero-width space (U+200B) and stray byte order mark (U+FEFF).
package enum CSVSpaces {
    /// A text without those around it.
    package static func trimmed(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            let (range, _) = trim(bytes, 0..<bytes.count)
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        }
    }

    /// The number of bytes of the space at `index`, or 0.
    @inline(__always)
    static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte == 0x20 || byte == 0x09 { return 1 }
        if byte < 0xC2 || byte > 0xEF { return 0 }
        return wideLength(in: bytes, at: index)
    }

    private static func wideLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        if bytes[index] == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0 }
        guard index + 2 < bytes.count else { return 0 }
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return 3
        default: return 0
        }
    }

    /// The part of `range` without spaces around it, and how many scalars before it were left out.
    /// Of a range that holds nothing but spaces, nothing was skipped: a blank cell stands where it begins.
    @inline(__always)
    static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (Range<Int>, skipped: Int) {
        var start = range.lowerBound
        var end = range.upperBound
        var skipped = 0
        while start < end {
            let space = length(in: bytes, at: start)
            if space == 0 { break }
            start += space
            skipped += 1
        }
        if start >= end { return (range.lowerBound..<range.lowerBound, 0) }
        while end > start {
            if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 {
                end -= 1
            } else if end - 2 > start, bytes[end - 2] == 0xC2, length(in: bytes, at: end - 2) == 2 {
                end -= 2
            } else if end - 3 > start, bytes[end - 3] >= 0xE2, length(in: bytes, at: end - 3) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return (start..<end, skipped)
    }
}
