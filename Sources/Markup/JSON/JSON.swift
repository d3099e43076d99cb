/// A JSON value (RFC 8259) as it will be written: members keep their order, so that the same value is always the same bytes.
package indirect enum JSON: Sendable {
    case string(String)
    /// A decimal number as it is to be printed: `-3`, `57.3`.
    case number(String)
    case bool(Bool)
    case array([JSON])
    case object([(key: String, value: JSON)])

    /// An object; members that have no value are left out.
    package static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { key, value in value.map { (key, $0) } })
    }

    package static func integer(_ value: Int) -> JSON { .number(String(value)) }
    package static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
    package static func optional(_ text: String?) -> JSON? { text.map { .string($0) } }

    /// A file: UTF-8, two spaces for each level, a line feed at the end.
    package var bytes: [UInt8] {
        var out = ByteBuffer(capacity: 4096)
        write(into: &out, indent: 0)
        out.raw("\n")
        return out.bytes
    }

    /// Appends the value on one line, in a form that is also harmless in a script element of a page.
    package func writeInScript(into out: inout ByteBuffer) {
        switch self {
        case .string(let text): out.jsonString(text, inScript: true)
        case .number(let digits): out.raw(digits)
        case .bool(let value): out.raw(value ? "true" : "false")
        case .array(let items):
            out.raw("[")
            for (index, item) in items.enumerated() {
                if index > 0 { out.raw(",") }
                item.writeInScript(into: &out)
            }
            out.raw("]")
        case .object(let members):
            out.raw("{")
            for (index, member) in members.enumerated() {
                if index > 0 { out.raw(",") }
                out.jsonString(member.key, inScript: true)
                out.raw(":")
                member.value.writeInScript(into: &out)
            }
            out.raw("}")
        }
    }

    private func write(into out: inout ByteBuffer, indent: Int) {
        switch self {
        case .string(let text): out.jsonString(text)
        case .number(let digits): out.raw(digits)
        case .bool(let value): out.raw(value ? "true" : "false")
        case .array(let items):
            if items.isEmpty { return out.raw("[]") }
            list("[", "]", items.count, into: &out, indent: indent) { position, out in items[position].write(into: &out, indent: indent + 1) }
        case .object(let members):
            if members.isEmpty { return out.raw("{}") }
            list("{", "}", members.count, into: &out, indent: indent) { position, out in
                out.jsonString(members[position].key)
                out.raw(": ")
                members[position].value.write(into: &out, indent: indent + 1)
            }
        }
    }

    private func list(
        _ open: StaticString, _ close: StaticString, _ count: Int, into out: inout ByteBuffer, indent: Int, _ item: (Int, inout ByteBuffer) -> Void
    ) {
        out.raw(open)
        for position in 0..<count {
            out.raw(position > 0 ? ",\n" : "\n")
            out.raw(String(repeating: "  ", count: indent + 1))
            item(position, &out)
        }
        out.raw("\n")
        out.raw(String(repeating: "  ", count: indent))
        out.raw(close)
    }
}
