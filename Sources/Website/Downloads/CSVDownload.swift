import Markup

/// Comma-separated values after RFC 4180, in UTF-8.
///
/// Lines end in LF. The RFC says CRLF, yet every reader takes both, and with LF the files stay readable to `diff`, `cut`
/// and a repository that stores text.
package enum CSVDownload {
    /// The table as it is, for programs: no byte order mark, every cell's own text.
    package static func plain(_ table: DownloadTable) -> [UInt8] { write(table, isForReaders: false) }

    /// The table for people with a spreadsheet: a byte order mark, without which Excel reads UTF-8 as the system's old encoding, and
    /// an apostrophe before a text that it would run as a formula.
    package static func forReaders(_ table: DownloadTable) -> [UInt8] { write(table, isForReaders: true) }

    private static func write(_ table: DownloadTable, isForReaders: Bool) -> [UInt8] {
        var out = ByteBuffer(capacity: 64 + table.rows.count * table.columns.count * 8)
        head(table, isForReaders, into: &out)
        for cells in table.rows { row(cells, isForReaders, into: &out) }
        return out.bytes
    }

    /// The line of headings, with what begins the file.
    static func head(_ table: DownloadTable, _ isForReaders: Bool, into out: inout ByteBuffer) {
        if isForReaders { out.raw("\u{FEFF}") }
        for (index, column) in table.columns.enumerated() {
            if index > 0 { out.raw(",") }
            field(isForReaders ? SpreadsheetFormula.defused(column.name) : column.name, into: &out)
        }
        out.raw("\n")
    }

    static func row(_ cells: [DownloadCell], _ isForReaders: Bool, into out: inout ByteBuffer) {
        // A lone empty field would be an empty line, which readers skip.
        if cells == [.empty] || cells == [.text("")] { out.raw("\"\"") }
        for (index, cell) in cells.enumerated() {
            if index > 0 { out.raw(",") }
            switch cell {
            case .text(let text): field(isForReaders ? SpreadsheetFormula.defused(text) : text, into: &out)
            case .number(let digits): out.raw(digits)
            case .empty: break
            }
        }
        out.raw("\n")
    }

    /// Quotes a field where the separator, a quote, a line break or a space at an end requires it.
    private static func field(_ text: String, into out: inout ByteBuffer) {
        let needsQuotes =
            text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            || text.utf8.first == 0x20 || text.utf8.last == 0x20
        guard needsQuotes else { return out.raw(text) }
        var quoted: [UInt8] = [0x22]
        for byte in text.utf8 {
            if byte == 0x22 { quoted.append(0x22) }
            quoted.append(byte)
        }
        quoted.append(0x22)
        out.raw(quoted)
    }
}
