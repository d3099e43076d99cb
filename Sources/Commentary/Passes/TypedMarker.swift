/// The mark of a list item or quotation as a Chinese author types it at the beginning of a line.
struct TypedMarker: Equatable {
    enum Kind: Hashable {
        case ordered(ListMarker, wide: Bool)
        /// By its character: two kinds of bullets are two lists.
        case bullet(UInt32)
        case quote
        /// `a.`, `A、`, `(b)`: lists elsewhere, not here.
        case letter
    }

    let kind: Kind
    /// Of an item; 0 for others.
    let number: Int
    /// Behind the mark and the spaces that follow it.
    let end: Int

    /// The mark at `start`, if something follows it.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> TypedMarker? {
        guard start < end, let (kind, number, length) = mark(Scan(bytes: bytes, start: start, end: end)) else { return nil }
        var index = start + length
        while index < end {
            let (ascii, length) = Typed.character(bytes, at: index)
            guard ascii == .space || ascii == .tab else { break }
            index += length
        }
        guard index < end else { return nil }
        // `＞60 分` compares.
        if kind == .quote, Typed.character(bytes, at: index).ascii.isDigit || bytes[index] == UInt8(ascii: "=") { return nil }
        return TypedMarker(kind: kind, number: number, end: index)
    }

    /// What a mark is to be written as.
    var spelling: String {
        switch kind {
        case .ordered: "\(number). "
        case .bullet: "- "
        case .quote: "> "
        case .letter: "1. "
        }
    }

    /// Characters of a line's beginning, and how many bytes they took.
    private struct Scan {
        let bytes: UnsafeBufferPointer<UInt8>
        let start: Int
        let end: Int

        func scalar(_ offset: Int) -> UInt32 { start + offset < end ? Scalars.decode(bytes, at: start + offset) : 0 }
        func length(_ scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4 }
    }

    private static func mark(_ scan: Scan) -> (Kind, number: Int, length: Int)? {
        let first = scan.scalar(0), length = scan.length(first)
        let second = scan.scalar(length)
        switch first {
        case 0x2460...0x2473: return (.ordered(.circled, wide: true), Int(first - 0x2460) + 1, length)
        case 0x3251...0x325F: return (.ordered(.circled, wide: true), Int(first - 0x3251) + 21, length)
        case 0x2474...0x2487: return (.ordered(.parentheses, wide: true), Int(first - 0x2474) + 1, length)
        case 0x2488...0x249B: return (.ordered(.plain, wide: true), Int(first - 0x2488) + 1, length)
        case 0xB7, 0x2022, 0x2023, 0x25AA, 0x25C6, 0x25C7, 0x25CF, 0x25A0, 0x25BA, 0x27A2, 0x30FB: return (.bullet(first), 0, length)
        case 0xFF0D, 0x2013, 0x2014:
            // Two dashes are a dash.
            return second == first || second == 0x2014 ? nil : (.bullet(first), 0, length)
        case UInt32(UInt8(ascii: "-")): return second >= 0x2E80 && !Scalars.isSpace(second) ? (.bullet(first), 0, length) : nil
        case 0xFF1E: return (.quote, 0, quoteLength(scan, 0xFF1E))
        // What the key of > gives in a Chinese input method.
        case 0x300B: return (.quote, 0, length)
        case UInt32(UInt8(ascii: "(")), 0xFF08: return parenthesised(scan, behind: length)
        default: return number(scan, at: 0).flatMap { numbered(scan, $0) }
        }
    }

    private static func quoteLength(_ scan: Scan, _ mark: UInt32) -> Int {
        var offset = 0
        while scan.scalar(offset) == mark { offset += 3 }
        return offset
    }

    /// `（1）`, `(1)`, `（一）`, `(a)`.
    private static func parenthesised(_ scan: Scan, behind start: Int) -> (Kind, number: Int, length: Int)? {
        guard let number = number(scan, at: start) else { return nil }
        let close = scan.scalar(number.end)
        guard close == UInt32(UInt8(ascii: ")")) || close == 0xFF09 else { return nil }
        let end = number.end + scan.length(close)
        switch number.script {
        case .digits, .wideDigits: return (.ordered(.parentheses, wide: true), number.value, end)
        case .chinese: return (.ordered(.chineseParentheses, wide: true), number.value, end)
        case .letter: return (.letter, number.value, end)
        }
    }

    /// What stands behind a number at the beginning of a line.
    private static func numbered(_ scan: Scan, _ number: Number) -> (Kind, number: Int, length: Int)? {
        let stop = scan.scalar(number.end), end = number.end + scan.length(stop), next = scan.scalar(end)
        let isDigitNext = (0x30...0x39).contains(next) || (0xFF10...0xFF19).contains(next)
        switch (number.script, stop) {
        case (.digits, 0x3001), (.wideDigits, 0x3001): return (.ordered(.enumeration, wide: true), number.value, end)
        case (.chinese, 0x3001): return (.ordered(.chinese, wide: true), number.value, end)
        case (.digits, 0xFF0E), (.wideDigits, 0xFF0E), (.wideDigits, UInt32(UInt8(ascii: "."))):
            return isDigitNext ? nil : (.ordered(.plain, wide: true), number.value, end)
        // `1.甲`: with a space it is CommonMark's own.
        case (.digits, UInt32(UInt8(ascii: "."))):
            return next >= 0x2E80 && !isDigitNext && !Scalars.isSpace(next) ? (.ordered(.plain, wide: false), number.value, end) : nil
        case (.digits, 0xFF09), (.wideDigits, 0xFF09): return (.ordered(.closing, wide: true), number.value, end)
        case (.digits, UInt32(UInt8(ascii: ")"))):
            return next >= 0x2E80 && !Scalars.isSpace(next) ? (.ordered(.closing, wide: false), number.value, end) : nil
        case (.letter, UInt32(UInt8(ascii: "."))), (.letter, UInt32(UInt8(ascii: ")"))):
            return next == 0x20 ? (.letter, number.value, end) : nil
        case (.letter, 0x3001), (.letter, 0xFF0E), (.letter, 0xFF09): return (.letter, number.value, end)
        default: return nil
        }
    }

    private enum Script { case digits, wideDigits, chinese, letter }

    private struct Number {
        let script: Script
        let value: Int
        /// Behind it.
        let end: Int
    }

    /// A number up to 99: a longer one is a year or an amount.
    private static func number(_ scan: Scan, at start: Int) -> Number? {
        let first = scan.scalar(start)
        switch first {
        case 0x30...0x39, 0xFF10...0xFF19:
            let zero: UInt32 = first < 0x80 ? 0x30 : 0xFF10
            var value = 0, offset = start, count = 0
            while (zero...zero + 9).contains(scan.scalar(offset)) {
                value = value * 10 + Int(scan.scalar(offset) - zero)
                offset += zero == 0x30 ? 1 : 3
                count += 1
                if count > 2 { return nil }
            }
            return Number(script: zero == 0x30 ? .digits : .wideDigits, value: value, end: offset)
        case 0x41...0x5A, 0x61...0x7A: return Number(script: .letter, value: Int(first & 0x1F), end: start + 1)
        default:
            guard let digit = chinese(first) else { return nil }
            var value = digit, offset = start + 3
            if let next = chinese(scan.scalar(offset)) {
                guard (digit == 10) != (next == 10) else { return nil }
                value = digit == 10 ? 10 + next : digit * 10
                offset += 3
                if digit != 10, let last = chinese(scan.scalar(offset)), last < 10 {
                    value += last
                    offset += 3
                }
            }
            return Number(script: .chinese, value: value, end: offset)
        }
    }

    private static func chinese(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        default: nil
        }
    }
}
