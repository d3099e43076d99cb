import Markup
import Website

/// A JSON value whose objects keep their order, so that the same value is always the same bytes.
enum JSON: Sendable {
    case string(String)
    /// A decimal number as it is to be printed.
    case number(String)
    case bool(Bool)
    case array([JSON])
    case object([(key: String, value: JSON)])

    /// Members that have no value are left out.
    static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { key, value in value.map { (key, $0) } })
    }
    static func integer(_ value: Int) -> JSON { .number(String(value)) }
    static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

    /// UTF-8, two spaces for each level, a line feed at the end (RFC 8259).
    var bytes: [UInt8] {
        var out = ByteBuffer(capacity: 4096)
        write(into: &out, indent: 0)
        out.raw("\n")
        return out.bytes
    }

    private func write(into out: inout ByteBuffer, indent: Int) {
        switch self {
        case .string(let text): JSONDownload.string(text, into: &out)
        case .number(let digits): out.raw(digits)
        case .bool(let value): out.raw(value ? "true" : "false")
        case .array(let items):
            if items.isEmpty { return out.raw("[]") }
            list("[", "]", items.count, into: &out, indent: indent) { position, out in items[position].write(into: &out, indent: indent + 1) }
        case .object(let members):
            if members.isEmpty { return out.raw("{}") }
            list("{", "}", members.count, into: &out, indent: indent) { position, out in
                JSONDownload.string(members[position].key, into: &out)
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
