/// The numbers of path data and lists of points, whose signs and points separate them too: `1-2.5.5` is three.
struct SVGNumbers {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Every number of a text that has nothing else.
    static func all(_ text: String) -> [Double]? {
        var reader = SVGNumbers(text), numbers: [Double] = []
        while !reader.isAtEnd {
            guard let number = reader.number() else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    var isAtEnd: Bool {
        mutating get {
            skipSeparators()
            return position == bytes.count
        }
    }

    /// A letter that is a command.
    mutating func command() -> UInt8? {
        skipSeparators()
        guard position < bytes.count, (0x41...0x5A).contains(bytes[position]) || (0x61...0x7A).contains(bytes[position]) else { return nil }
        position += 1
        return bytes[position - 1]
    }

    mutating func number() -> Double? {
        skipSeparators()
        let start = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") { position += 1 }
        var digits = skipDigits()
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            digits += skipDigits()
        }
        guard digits > 0 else { return nil }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            let mark = position
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") { position += 1 }
            if skipDigits() == 0 { position = mark }
        }
        guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite, abs(number) < 1e12 else { return nil }
        return number
    }

    /// `0` or `1`, which may stand without a space before the next number.
    mutating func flag() -> Bool? {
        skipSeparators()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "0") || bytes[position] == UInt8(ascii: "1") else { return nil }
        position += 1
        return bytes[position - 1] == UInt8(ascii: "1")
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
        return position - start
    }

    private mutating func skipSeparators() {
        while position < bytes.count, bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position]) || bytes[position] == UInt8(ascii: ",") {
            position += 1
        }
    }
}
