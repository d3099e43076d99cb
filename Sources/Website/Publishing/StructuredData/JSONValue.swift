import Markup

/// A JSON value as it will be written: members keep their order.
indirect enum JSONValue: Sendable {
    case string(String)
    /// A decimal, `-3` or `57.3`.
    case number(String)
    case bool(Bool)
    case list([JSONValue])
    /// Members whose value is nil are left out.
    case object(KeyValuePairs<String, JSONValue?>)

    /// Appends the value in a form that is also harmless in a script element of a page.
    func write(into out: inout ByteBuffer) {
        switch self {
        case .string(let text): out.jsonString(text)
        case .number(let digits): out.raw(digits)
        case .bool(let value): out.raw(value ? "true" : "false")
        case .list(let values):
            out.raw("[")
            for (index, value) in values.enumerated() {
                if index > 0 { out.raw(",") }
                value.write(into: &out)
            }
            out.raw("]")
        case .object(let members):
            out.raw("{")
            var isFirst = true
            for case (let name, .some(let value)) in members {
                if !isFirst { out.raw(",") }
                isFirst = false
                out.jsonString(name)
                out.raw(":")
                value.write(into: &out)
            }
            out.raw("}")
        }
    }
}

extension ByteBuffer {
    /// Appends a JSON string (RFC 8259). `<`, `>` and `&` are written as escapes, so that nothing in it can end the script element that it
    /// stands in or begin a comment there.
    mutating func jsonString(_ text: String) {
        var text = text
        raw("\"")
        text.withUTF8 { bytes in
            var start = 0
            for index in 0..<bytes.count {
                let byte = bytes[index]
                // One comparison for nearly every byte.
                if byte > 0x3E && byte != 0x5C { continue }
                let escape: String
                switch byte {
                case 0x22: escape = "\\\""
                case 0x5C: escape = "\\\\"
                case 0x3C: escape = "\\u003c"
                case 0x3E: escape = "\\u003e"
                case 0x26: escape = "\\u0026"
                case 0x0A: escape = "\\n"
                case 0..<0x20:
                    let digits = String(byte, radix: 16)
                    escape = "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                default: continue
                }
                raw(bytes[start..<index])
                raw(escape)
                start = index + 1
            }
            raw(bytes[start...])
        }
        raw("\"")
    }
}
