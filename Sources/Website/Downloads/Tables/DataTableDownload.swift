import Edition
import Formula
import Source

extension EditionDownloads {
    /// A table of data/, with every cell as it came in.
    static func dataTable(_ data: EditionTable) -> DownloadTable {
        let columns = data.table.columns.indices.map { position in
            let cells = data.table.rows.map { DownloadCell.read($0[position].text) }
            return (cells: cells, kind: DownloadTable.Column.Kind.of(cells))
        }
        return DownloadTable(
            name: data.name, title: data.table.title, unit: data.unit, source: data.source, note: data.note,
            columns: data.table.columns.enumerated().map { position, column in
                .init(column.name, columns[position].kind, label: column.label)
            },
            rows: data.table.rows.enumerated().map { row, record in
                record.indices.map { position in
                    // One cell that is no number makes the column one of texts.
                    columns[position].kind == .text ? .text(record[position].text) : columns[position].cells[row]
                }
            })
    }
}
