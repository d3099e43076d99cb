/// A table that readers download: plain values, no format of its own.
package struct DownloadTable: Sendable {
    package struct Column: Sendable {
        /// The heading in CSV and the key in JSON; unique in the table.
        package let name: String
        /// What people call it, for the data dictionary.
        package let label: String?

        package init(_ name: String, label: String? = nil) {
            self.name = name
            self.label = label
        }
    }

    /// The file's name without its ending: `ranking`.
    package let name: String
    package let columns: [Column]
    /// Each row has one cell per column.
    package let rows: [[DownloadCell]]

    package init(name: String, columns: [Column], rows: [[DownloadCell]]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "every row of \(name) has a cell for each column")
        precondition(Set(columns.map(\.name)).count == columns.count, "the columns of \(name) have names of their own")
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

package enum DownloadCell: Hashable, Sendable {
    case text(String)
    /// A decimal number as it is to be printed: `-3`, `57.31818`, never an exponent or a separator of thousands.
    case number(String)
    case empty
}

extension DownloadCell {
    /// Whether the text is a number as JSON writes it, without an exponent: JSON has no `01`, `.5` or `+1`.
    static func isDecimal(_ text: String) -> Bool {
        let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = unsigned.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return false
        }
        return parts[0].count == 1 || parts[0].first != 0x30
    }
}
