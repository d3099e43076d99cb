import Markup

/// Values as JSON (RFC 8259) on one line: without line breaks and U+2028, which would end a line of a stream, and without `<`, `>` and
/// `&`, which could end an element of a page.
package enum JSONText {
    package static func string(_ text: String) -> String {
        var out = ByteBuffer(capacity: text.utf8.count + 2)
        out.jsonString(text, inScript: true)
        return out.string
    }

    package static func string(_ text: String?) -> String { text.map { string($0) } ?? "null" }

    package static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }

    package static func array(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }
}
