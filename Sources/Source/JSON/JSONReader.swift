/// Reads JSON byte by byte, as RFC 8259 has it and nothing beyond: neither comments nor commas at the end of a list.
struct JSONReader {
    /// Deeper than any file that people make; recursion stays within the stack.
    static let mostDepth = 64

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func document() throws(JSONNode.Fault) -> JSONNode {
        skipSpaces()
        guard position < bytes.count else { throw fault("the file is empty", "save it again: it has no value") }
        let node = try value()
        skipSpaces()
        if position < bytes.count { throw fault("something stands behind the end of the value", "delete what follows the last bracket") }
        return node
    }

    private mutating func value() throws(JSONNode.Fault) -> JSONNode {
        let start = position
        guard let byte = current else { throw cutOff() }
        switch byte {
        case UInt8(ascii: "{"): return JSONNode(value: .object(try object()), offset: start)
        case UInt8(ascii: "["): return JSONNode(value: .array(try array()), offset: start)
        case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), offset: start)
        case UInt8(ascii: "-"), 0x30...0x39: return JSONNode(value: .number(try number()), offset: start)
        default:
            if take("true") { return JSONNode(value: .bool(true), offset: start) }
            if take("false") { return JSONNode(value: .bool(false), offset: start) }
            if take("null") { return JSONNode(value: .null, offset: start) }
            throw unexpected("a value", "write a text in double quotes, a number, a list or an object")
        }
    }

    private mutating func object() throws(JSONNode.Fault) -> [(key: String, value: JSONNode)] {
        try enter()
        defer { depth -= 1 }
        var members: [(key: String, value: JSONNode)] = []
        position += 1
        skipSpaces()
        if take("}") { return members }
        while true {
            guard current == UInt8(ascii: "\"") else { throw unexpected("a name in double quotes", "write \"name\": value, without a comma before \"}\"") }
            let key = try string()
            skipSpaces()
            guard take(":") else { throw unexpected("\":\"", "write a colon between the name and its value") }
            skipSpaces()
            members.append((key, try value()))
            skipSpaces()
            if take("}") { return members }
            guard take(",") else { throw unexpected("\",\" or \"}\"", "write a comma between two members") }
            skipSpaces()
        }
    }

    private mutating func array() throws(JSONNode.Fault) -> [JSONNode] {
        try enter()
        defer { depth -= 1 }
        var items: [JSONNode] = []
        position += 1
        skipSpaces()
        if take("]") { return items }
        while true {
            items.append(try value())
            skipSpaces()
            if take("]") { return items }
            guard take(",") else { throw unexpected("\",\" or \"]\"", "write a comma between two items") }
            skipSpaces()
        }
    }

    private mutating func enter() throws(JSONNode.Fault) {
        depth += 1
        if depth > Self.mostDepth { throw fault("brackets are nested more than \(Self.mostDepth) deep", "save the file again: no such file nests that deep") }
    }

    private mutating func string() throws(JSONNode.Fault) -> String {
        let start = position
        position += 1
        var text: [UInt8] = []
        var plain = position
        while let byte = current {
            if byte == UInt8(ascii: "\"") {
                text += bytes[plain..<position]
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw fault("the text is not UTF-8", "save the file as UTF-8", at: start)
                }
                return string
            }
            if byte == UInt8(ascii: "\\") {
                text += bytes[plain..<position]
                text += Array(String(try escape()).utf8)
                plain = position
                continue
            }
            if byte < 0x20 { throw fault("a text in quotes breaks off at the end of its line", "close the quote, or write \\n for a new line") }
            position += 1
        }
        throw fault("the quote that opens here is never closed", "write the closing quote", at: start)
    }

    private mutating func escape() throws(JSONNode.Fault) -> Character {
        let start = position
        position += 1
        guard let byte = current else { throw cutOff() }
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let first = hexadecimal() else { break }
            var code = first
            if (0xD800..<0xDC00).contains(first), take("\\u") {
                guard let second = hexadecimal(), (0xDC00..<0xE000).contains(second) else { break }
                code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            }
            if let scalar = Unicode.Scalar(code) { return Character(scalar) }
        default: break
        }
        throw fault("this escape is none that JSON knows", "write \\\\ for a backslash", at: start)
    }

    private mutating func hexadecimal() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        let digits = bytes[position..<position + 4]
        guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        position += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func number() throws(JSONNode.Fault) -> Double {
        let start = position
        _ = take("-")
        let whole = digits()
        if whole == 0 || (whole > 1 && bytes[position - whole] == UInt8(ascii: "0")) {
            throw fault("this is no number that JSON knows", "write digits, without zeros or a plus before them", at: start)
        }
        if take("."), digits() == 0 { throw fault("no digit follows the decimal point", "write one, or take the point out", at: start) }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if digits() == 0 { throw fault("no digit follows the exponent", "write one, or take the exponent out", at: start) }
        }
        guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite else {
            throw fault("this number is too large", "correct it", at: start)
        }
        return number
    }

    /// How many digits were taken.
    private mutating func digits() -> Int {
        let start = position
        while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
        return position - start
    }

    // MARK: Bytes

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for index in 0..<count where bytes[position + index] != text.utf8Start[index] { return false }
        position += count
        return true
    }

    private mutating func skipSpaces() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private func fault(_ message: Message, _ hint: Message, at offset: Int? = nil) -> JSONNode.Fault {
        JSONNode.Fault(message: message, hint: hint, offset: offset ?? position)
    }

    private func cutOff() -> JSONNode.Fault { fault("the file ends within a value", "save it again: its end is missing", at: bytes.count) }

    private func unexpected(_ expected: Message, _ hint: Message) -> JSONNode.Fault {
        position < bytes.count ? fault("\(expected) should stand here", hint) : cutOff()
    }
}
