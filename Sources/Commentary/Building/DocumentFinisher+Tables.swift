internal import Source

/// The tables of a document, whose rows have as many cells as their heads.
extension DocumentFinisher {
    mutating func appendTable(_ table: TableDraft) {
        let columns = table.alignments.count
        let exhibit = table.caption.map { appendCaption($0) }
        defer { if let exhibit { document.nodes[exhibit].end = document.nodes.count } }
        let tableIndex = document.nodes.count
        add(.table, place(table.rows[0].offset))
        for (rowNumber, row) in table.rows.enumerated() {
            let rowPlace = place(row.offset)
            if row.isText {
                diagnostics.append(
                    Diagnostic(
                        .error, "text-under-table", "text directly under a table is a row of it", at: rowPlace,
                        hint: "leave a blank line between the table and the text, or write | around the row’s cells"))
            } else if row.cells.count != columns {
                diagnostics.append(
                    Diagnostic(
                        .error, "table-row-length",
                        """
                        \(row.cells.count == 1 ? "1 cell" : "\(row.cells.count) cells") in a row of a table with \(columns == 1 ? "1 column" : "\(columns) columns")
                        """,
                        at: rowPlace, hint: "write as many cells as the header has; a | inside a cell is written \\|"))
            }
            let rowIndex = document.nodes.count
            add(.tableRow(isHeader: rowNumber == 0), rowPlace)
            for column in 0..<columns {
                let cellIndex = document.nodes.count
                let cellPlace = column < row.cells.count ? place(row.cellOffsets[column]) : rowPlace
                add(.tableCell(table.alignments[column], isHeader: rowNumber == 0), cellPlace)
                if column < row.cells.count { append(builder.cells[row.cells.lowerBound + column]) }
                document.nodes[cellIndex].end = document.nodes.count
            }
            document.nodes[rowIndex].end = document.nodes.count
        }
        document.nodes[tableIndex].end = document.nodes.count
    }
}
