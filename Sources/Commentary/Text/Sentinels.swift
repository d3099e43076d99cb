/// Characters that the passes put into a text before libcmark reads it, and take out again afterwards.
///
/// They are Unicode noncharacters, which no interchanged text holds; should one occur all the same, it is replaced by
/// U+FFFD before the passes run. To libcmark they are letters: neither space nor punctuation.
enum Sentinel {
    /// U+FDD0, stands beside a delimiter run as a letter.
    static let letter: [UInt8] = [0xEF, 0xB7, 0x90]
    /// U+203C and U+FDD1: stands behind a delimiter run as punctuation.
    static let punctuationAfter: [UInt8] = [0xE2, 0x80, 0xBC, 0xEF, 0xB7, 0x91]
    /// U+FDD2 and U+203C: stands before a delimiter run as punctuation.
    static let punctuationBefore: [UInt8] = [0xEF, 0xB7, 0x92, 0xE2, 0x80, 0xBC]

    /// Placeholders: the number of a thing between two of the same sentinel.
    enum Placeholder: UInt8 {
        /// A claim's or quotation's operator and title.
        case claim = 0x93
        /// A table's first line; the other lines hold no number.
        case table = 0x94
        /// Stands before an operator that makes no claim; nothing is replaced.
        case malformedClaim = 0x95
    }

    /// Stands where a construct of `InlineFindings.marks` begins, ends or is. To libcmark it is punctuation on both sides, as the tilde or caret
    /// for which it stands.
    static func mark(_ number: Int) -> [UInt8] {
        punctuation + markByte + Array(String(number).utf8) + markByte + punctuation
    }

    private static let punctuation: [UInt8] = [0xE2, 0x80, 0xBC]
    private static let markByte: [UInt8] = [0xEF, 0xB7, 0x96]

    static func placeholder(_ kind: Placeholder, _ number: Int?) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xB7, kind.rawValue]
        return mark + (number.map { Array(String($0).utf8) } ?? []) + mark
    }

    enum Token {
        case nothing
        case placeholder(Placeholder, Int?)
        case mark(Int)
    }

    /// The sentinel or placeholder that begins at `offset`, and its length.
    static func token(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (token: Token, length: Int)? {
        let left = bytes.count - offset
        guard left >= 3 else { return nil }
        if bytes[offset] == 0xE2 {
            guard left >= 6, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0xBC, bytes[offset + 3] == 0xEF, bytes[offset + 4] == 0xB7 else { return nil }
            if bytes[offset + 5] == 0x91 { return (.nothing, 6) }
            guard bytes[offset + 5] == 0x96, let (number, end) = digits(bytes, from: offset + 6) else { return nil }
            return (.mark(number), min(end + 6, bytes.count) - offset)
        }
        guard bytes[offset] == 0xEF, bytes[offset + 1] == 0xB7 else { return nil }
        switch bytes[offset + 2] {
        case 0x90: return (.nothing, 3)
        case 0x92: return (.nothing, min(6, left))
        case 0x93...0x95:
            guard let kind = Placeholder(rawValue: bytes[offset + 2]) else { return nil }
            let found = digits(bytes, from: offset + 3), number = found?.number, end = found?.end ?? offset + 3
            return (.placeholder(kind, number), min(end + 3, bytes.count) - offset)
        default: return nil
        }
    }

    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (number: Int, end: Int)? {
        var end = start, number = 0
        while end < bytes.count && bytes[end].isDigit {
            number = number &* 10 &+ Int(bytes[end] - 0x30)
            end += 1
        }
        return end > start ? (number, end) : nil
    }

    /// Whether `bytes` may hold a sentinel or placeholder.
    static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 3 else { return false }
        for index in 0..<bytes.count - 2
        where bytes[index] == 0xEF && bytes[index + 1] == 0xB7 && bytes[index + 2] >= 0x90 && bytes[index + 2] <= 0x96 {
            return true
        }
        return false
    }
}
