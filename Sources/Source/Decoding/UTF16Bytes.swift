/// UTF-16, as some programs save under the name "Unicode".
enum UTF16Bytes {
    static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// Whether bytes without a mark are probably UTF-16: the zero bytes of its ASCII characters are all first or all second ones,
    /// and they are many, or the rest is no UTF-8.
    static func isProbable(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 4 && bytes.count % 2 == 0 else { return false }
        let (even, odd) = zeros(bytes)
        guard min(even, odd) == 0, max(even, odd) > 1 else { return false }
        return max(even, odd) * 3 >= bytes.count || DamagedUTF8.firstBadByte(bytes) != nil
    }

    /// The well-formed text; nil where it is not.
    static func decode(_ bytes: [UInt8], isBigEndian: Bool?) -> String? {
        guard bytes.count % 2 == 0 else { return nil }
        let isSwapped: Bool
        if bytes.starts(with: [0xFE, 0xFF]) {
            isSwapped = true
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            isSwapped = false
        } else if let isBigEndian {
            isSwapped = isBigEndian
        } else {
            let (even, odd) = zeros(bytes)
            isSwapped = even > odd
        }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isSwapped ? first << 8 | second : second << 8 | first)
        }
        return String(validating: units, as: UTF16.self)
    }

    private static func zeros(_ bytes: [UInt8]) -> (even: Int, odd: Int) {
        var counts = (even: 0, odd: 0)
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index % 2 == 0 { counts.even += 1 } else { counts.odd += 1 }
        }
        return counts
    }
}
