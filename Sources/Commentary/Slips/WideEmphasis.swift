import Messages

/// `＊＊甲＊＊` with full-width asterisks.
enum WideEmphasis {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> (slip: Slip, end: Int)? {
        func isPair(_ offset: Int) -> Bool {
            offset + 6 <= end && bytes[offset..<offset + 6].elementsEqual([0xEF, 0xBC, 0x8A, 0xEF, 0xBC, 0x8A])
        }
        guard isPair(start) else { return nil }
        var index = start + 6
        while index < min(end, start + 300), !isPair(index) { index += 1 }
        guard isPair(index), index > start + 6 else { return nil }
        let words = Slip.excerpt(String(decoding: bytes[start + 6..<index], as: UTF8.self))
        return (
            Slip("stray-emphasis", isError: false, "＊＊ is full-width, so it is printed", hint: "write **\(words)**", offset: start), index + 6
        )
    }
}
