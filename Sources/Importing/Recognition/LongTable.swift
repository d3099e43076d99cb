import Source

/// A table with a row for each value (unit, indicator, value), as one with a row for each unit.
enum LongTable {
    static func widened(_ table: FoundTable, _ roles: ColumnRoles) -> (table: SheetChoice.Table, twice: [(item: String, place: Place)])? {
        guard let item = roles.column(.item), let value = roles.column(.value), let unit = roles.column(.code) ?? roles.column(.name) else { return nil }
        let year = roles.column(.year), parent = roles.column(.itemParent)
        var rows: [[String]: Int] = [:], keys: [Int] = []
        var items: [String: Int] = [:], headings: [(CSVCell, CSVCell?)] = []
        var values: [[Int: CSVCell]] = [], twice: [(item: String, place: Place)] = []
        for row in 0..<table.rowCount {
            let unitCell = table.columns[unit].cells[row], itemCell = table.columns[item].cells[row]
            if unitCell.text.isEmpty || itemCell.text.isEmpty { continue }
            let key = [unitCell.text, year.map { table.columns[$0].cells[row].text } ?? ""]
            let position = rows[key] ?? keys.count
            if position == keys.count {
                rows[key] = position
                keys.append(row)
                values.append([:])
            }
            let column = items[itemCell.text] ?? headings.count
            if column == headings.count {
                items[itemCell.text] = column
                let above = parent.map { table.columns[$0].cells[row] }
                headings.append((itemCell, headings.compactMap(\.1).first { $0.text == above?.text } ?? above))
            }
            if values[position][column] == nil {
                values[position][column] = table.columns[value].cells[row]
            } else {
                twice.append((itemCell.text, table.columns[value].cells[row].place))
            }
        }
        guard keys.count > 1, !headings.isEmpty else { return nil }
        var wide = FoundTable(grid: table.grid, titles: table.titles, columns: [], left: table.left)
        let kept = table.columns.indices.filter { ![.item, .value, .itemParent, .running].contains(roles.roles[$0]) && roles.roles[$0] != .indicator }
        wide.columns = kept.map { index in
            var column = table.columns[index]
            column.cells = keys.map { table.columns[index].cells[$0] }
            return column
        }
        wide.columns += headings.enumerated().map { position, heading in
            let cells = keys.indices.map { row in
                values[row][position]
                    ?? CSVCell(
                        "", isQuoted: false, in: CSVOrigin(file: table.grid.file, sheet: heading.0.place.sheet),
                        line: table.columns[item].cells[keys[row]].line, column: heading.0.column)
            }
            return FoundTable.Column(heading: heading.0, parents: heading.1.map { $0.text.isEmpty ? [] : [$0] } ?? [], cells: cells)
        }
        return (SheetChoice.Table(found: wide, roles: ColumnRoles(wide)), twice)
    }
}
