import Charts
import Edition
import Formula
import Source

/// Whether a table of data is so small that it stands in the margin beside the text, where there is one: two columns, a few rows, short cells.
/// Over the whole width its numbers would be far from the names that they belong to.
enum SideTable {
    static let mostColumns = 2
    static let mostRows = 10
    /// In pixels at the size of tables: what the narrowest margin holds.
    static let width = 190.0

    static func fits(_ table: PlacedTable, in rendition: Rendition) -> Bool {
        guard let position = table.data, !table.block.isWide, table.dataColumns.count <= mostColumns else { return false }
        let data = rendition.edition.tables[position].table
        let rows = data.rows.prefix(table.block.limit ?? .max)
        guard rows.count <= mostRows else { return false }
        let widths = table.dataColumns.map { column in
            ([data.columns[column].label.text(rendition.language)] + rows.map { $0[column].text }).map { TextMeasure.maximum($0, size: 15, bold: true) }.max()
                ?? 0
        }
        return widths.reduce(0, +) <= width
    }
}
