import Edition
import Formula
import Markup
import Scoring
import Source

/// A table that a chapter places.
struct PlacedTableMarkup {
    let rendition: Rendition
    let root: String
    let table: PlacedTable
    /// Its number and caption: what tells it from the other tables of a page.
    let name: String

    func write(into out: inout ByteBuffer) {
        let block = table.block
        switch block.kind {
        case .ranking: RankingTable(rendition: rendition, root: root, limit: block.limit, name: name).write(into: &out)
        case .scores: ScoresTable(rendition: rendition, root: root, limit: block.limit, name: name).write(into: &out)
        case .indicators: IndicatorsTable(rendition: rendition, root: root, name: name).write(into: &out)
        case .units: UnitsTable(rendition: rendition, root: root, columns: block.columns?.map(\.text), name: name).write(into: &out)
        case .groups:
            if let grouping = table.grouping {
                GroupsTable(rendition: rendition, root: root, grouping: rendition.edition.groupings[grouping], name: name).write(into: &out)
            }
        case .data:
            if let data = table.data { dataTable(rendition.edition.tables[data], into: &out) }
        }
    }

    /// Numbers stand right, text left; the first column heads its row.
    private func dataTable(_ file: EditionTable, into out: inout ByteBuffer) {
        let data = file.table, language = rendition.language
        let isNumeric = data.columns.indices.map { column in
            data.rows.contains { $0[column].number != nil } && data.rows.allSatisfy { $0[column].number != nil || $0[column].text.isEmpty }
        }
        out.tableStart("data", label: rendition.words("scroll_region_named", ["name": name]), columns: table.dataColumns.count, rows: data.rows.count)
        out.raw("<thead><tr>")
        for column in table.dataColumns {
            out.columnHead(data.columns[column].label.text(language), classes: isNumeric[column] ? "" : "t")
        }
        out.raw("</tr></thead><tbody>")
        for record in data.rows.prefix(table.block.limit ?? .max) {
            out.raw("<tr>")
            for (position, column) in table.dataColumns.enumerated() {
                let cell = record[column]
                let text =
                    if let number = cell.number, let format = file.formats[column] { format.text(number, language: language) } else {
                        cell.number == nil ? cell.text : rendition.words.written(MinusSign.printed(cell.text))
                    }
                if position == 0 {
                    out.raw("<th scope=\"row\">")
                    out.text(text)
                    out.raw("</th>")
                } else {
                    out.cell(text, classes: isNumeric[column] ? nil : "t")
                }
            }
            out.raw("</tr>")
        }
        out.tableEnd()
    }
}
