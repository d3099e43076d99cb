import Markup

/// An array with an object for each row, one row to a line, keys in the order of the columns (RFC 8259).
///
/// Numbers keep every digit they are given; an empty cell is `null`.
package enum JSONDownload {
    static func bytes(_ table: DownloadTable) -> [UInt8] {
        let keys = table.columns.map { column in
            var key = ByteBuffer()
            key.jsonString(column.name)
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
                case .text(let text): out.jsonString(text)
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
}
