import Source

/// The elements of an SVG file, one by one: names without prefixes, attributes with the five references of XML and those by number.
/// Nothing is fetched, and what a document type declares is not expanded.
struct SVGElements {
    enum Event {
        case start(name: String, attributes: [(name: String, value: String)], offset: Int, isEmpty: Bool)
        case end
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() throws(ShapeFault) -> Event? {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            let start = position
            if starts("<!--") { try skip(to: "-->"); continue }
            if starts("<![CDATA[") { try skip(to: "]]>"); continue }
            if starts("<?") { try skip(to: "?>"); continue }
            if starts("<!") { try documentType(); continue }
            if starts("</") {
                try skip(to: ">")
                return .end
            }
            position += 1
            let name = self.name()
            if name.isEmpty { throw ShapeFault("svg-syntax", "\"<\" begins no element", "write &lt; for the sign", start) }
            let attributes = try self.attributes(of: start)
            let isEmpty = bytes[position] == UInt8(ascii: "/")
            if isEmpty { position += 1 }
            guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { throw unclosed(start) }
            position += 1
            return .start(name: name, attributes: attributes, offset: start, isEmpty: isEmpty)
        }
        return nil
    }

    /// Up to `>` or `/`.
    private mutating func attributes(of start: Int) throws(ShapeFault) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        while true {
            skipSpaces()
            guard position < bytes.count else { throw unclosed(start) }
            if bytes[position] == UInt8(ascii: ">") || bytes[position] == UInt8(ascii: "/") { return found }
            let place = position, name = self.name()
            skipSpaces()
            guard !name.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
                throw ShapeFault("svg-syntax", "an attribute without a value", "write name=\"value\"", place)
            }
            position += 1
            skipSpaces()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
                throw ShapeFault("svg-syntax", "the value of \(name) is not in quotes", "write \(name)=\"…\"", place)
            }
            let quote = bytes[position], first = position + 1
            guard let end = bytes[first...].firstIndex(of: quote) else { throw unclosed(start) }
            found.append((name, Self.text(bytes[first..<end])))
            position = end + 1
        }
    }

    /// The name that is not a prefix.
    private mutating func name() -> String {
        let start = position
        while position < bytes.count, !Self.isSpace(bytes[position]), !"<>/=\"'&".utf8.contains(bytes[position]) { position += 1 }
        let name = bytes[start..<position]
        return String(decoding: name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name, as: UTF8.self)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        if !text.contains("&") { return text }
        var out = "", rest = text[...]
        while let sign = rest.firstIndex(of: "&") {
            out += rest[..<sign]
            rest = rest[sign...]
            guard let end = rest.firstIndex(of: ";") else { return out }
            let name = rest[rest.index(after: sign)..<end]
            let named: [Substring: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
            if let known = named[name] {
                out += known
            } else if name.hasPrefix("#"), let code = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst()),
                let scalar = Unicode.Scalar(code)
            {
                out.unicodeScalars.append(scalar)
            }
            rest = rest[rest.index(after: end)...]
        }
        return out + rest
    }

    private mutating func documentType() throws(ShapeFault) {
        let start = position
        var depth = 0, quote: UInt8?
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return
            default: break
            }
        }
        throw unclosed(start)
    }

    private func starts(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for index in 0..<count where bytes[position + index] != text.utf8Start[index] { return false }
        return true
    }

    private mutating func skip(to end: StaticString) throws(ShapeFault) {
        let start = position
        while position < bytes.count {
            if starts(end) {
                position += end.utf8CodeUnitCount
                return
            }
            position += 1
        }
        throw unclosed(start)
    }

    private mutating func skipSpaces() { while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 } }

    private func unclosed(_ start: Int) -> ShapeFault {
        ShapeFault("svg-syntax", "what begins here is never closed", "save the file again: it seems cut off", start)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
