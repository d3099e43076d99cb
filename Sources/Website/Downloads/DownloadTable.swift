package import Source

/// A table that readers download: plain values, no format of its own.
///
/// CSV, JSON, the data dictionary, the workbook, the database and a sealed release's schema are all made from it.
package struct DownloadTable: Hashable, Sendable {
    /// The file's name without its ending: `ranking`.
    package let name: String
    package let title: LocalizedText
    /// What the table as a whole says about itself.
    package let unit: LocalizedText?
    package let source: LocalizedText?
    package let note: LocalizedText?
    package let columns: [Column]
    /// Each row has one cell per column.
    package let rows: [[DownloadCell]]

    package init(
        name: String, title: LocalizedText? = nil, unit: LocalizedText? = nil, source: LocalizedText? = nil, note: LocalizedText? = nil,
        columns: [Column], rows: [[DownloadCell]]
    ) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "every row of \(name) has a cell for each column")
        precondition(Set(columns.map(\.name)).count == columns.count, "the columns of \(name) have names of their own")
        self.name = name
        self.title = title ?? LocalizedText(name)
        self.unit = unit
        self.source = source
        self.note = note
        self.columns = columns
        self.rows = rows
    }

    /// The positions of the columns that are the primary key together; none if the table has no key.
    package var key: [Int] { columns.indices.filter { columns[$0].isKey } }
}
