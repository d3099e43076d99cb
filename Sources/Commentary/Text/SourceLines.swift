/// Bytes and where their lines begin. Lines end with LF, CR or CR LF, as in CommonMark.
struct SourceLines {
    let bytes: [UInt8]
    /// The offset of each line's first byte; the last entry is the end, so there is one more than lines.
    let lineStarts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                guard byte == .lineFeed || byte == .carriageReturn else { continue }
                if byte == .carriageReturn && index < bytes.count && bytes[index] == .lineFeed { index += 1 }
                starts.append(index)
            }
            if starts.last != bytes.count { starts.append(bytes.count) }
        }
        lineStarts = starts
    }

    var lineCount: Int { lineStarts.count - 1 }

    /// The line's bytes without its end; empty for a line that does not exist.
    func line(_ index: Int) -> Range<Int> {
        guard index >= 0 && index < lineCount else { return bytes.count..<bytes.count }
        let start = lineStarts[index]
        var end = lineStarts[index + 1]
        while end > start && (bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn) { end -= 1 }
        return start..<end
    }

    /// The line that holds the byte at `offset`.
    func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = max(lineCount - 1, 0)
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let backslash: UInt8 = 0x5C

    var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
    /// C's `isspace`, which is what libcmark means by a space.
    var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isPunctuation: Bool {
        (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
            || (self >= 0x7B && self <= 0x7E)
    }
    var isContinuation: Bool { self & 0xC0 == 0x80 }
}
