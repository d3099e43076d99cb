package import Markup

/// An array with an object for each row, one row to a line, keys in the order of the columns (RFC 8259).
///
/// Numbers keep every digit they are given; an empty cell is `null`.
package enum JSONDownload {
    static func bytes(_ table: DownloadTable) -> [UInt8] {
        let keys = table.columns.map { column in
            var key = ByteBuffer()
            string(column.name, into: &key)
            key.raw(":")
            return key.bytes
        }
        var out = ByteBuffer(capacity: 64 + table.rows.count * table.columns.count * 24)
        out.raw("[")
        for (row, cells) in table.rows.enumerated() {
            out.raw(row > 0 ? ",\n{" : "\n{")
            for (index, cell) in cells.enumerated() {
                if index > 0 { out.raw(",") }
                out.raw(keys[index])
                switch cell {
                case .text(let text): string(text, into: &out)
                case .number(let digits):
                    precondition(DownloadCell.isDecimal(digits), "\"\(digits)\" is a decimal number")
                    out.raw(digits)
                case .empty: out.raw("null")
                }
            }
            out.raw("}")
        }
        out.raw("\n]\n")
        return out.bytes
    }

    /// A string in quotation marks, escaped as RFC 8259, 7 requires, and U+2028 and U+2029 with it, which older scripts take for
    /// line ends.
    package static func string(_ text: String, into out: inout ByteBuffer) {
        var escaped: [UInt8] = [0x22]
        escaped.reserveCapacity(text.utf8.count + 2)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped.append(contentsOf: "\\\"".utf8)
            case "\\": escaped.append(contentsOf: "\\\\".utf8)
            case "\n": escaped.append(contentsOf: "\\n".utf8)
            case "\r": escaped.append(contentsOf: "\\r".utf8)
            case "\t": escaped.append(contentsOf: "\\t".utf8)
            case "\0"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                escaped.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
            default: escaped.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
        escaped.append(0x22)
        out.raw(escaped)
    }
}
