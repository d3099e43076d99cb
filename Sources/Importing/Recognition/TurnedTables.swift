import Source

/// Tables that stand another way than with units down and indicators across.
enum TurnedTables {
    /// A table with indicators down and units across, turned; nil where it is none.
    ///
    /// It is known by its first columns, which are headed as lists of indicators are, and by headings that are numbers nowhere else.
    static func transposed(_ grid: Grid, _ table: FoundTable, _ roles: ColumnRoles) -> Grid? {
        guard let name = roles.column(.name), HeadingWords.item.matches(table.columns[name].heading.text), table.columns.allSatisfy({ $0.parents.isEmpty }),
            table.columns.count(where: { HeadingWords.weight.matches($0.heading.text) || HeadingWords.maximum.matches($0.heading.text) }) == 0,
            roles.columns(.indicator).count > 2, roles.column(.total) == nil, roles.column(.rank) == nil
        else { return nil }
        let texts = table.columns.indices.filter { [.name, .group, .attribute].contains(roles.roles[$0]) && table.columns[$0].readings.contains(.text) }
        let numbers = table.columns.indices.filter { roles.roles[$0] == .indicator }
        // What groups the indicators stands above them.
        let order = texts.sorted { ($0 == name ? 1 : 0, $0) < ($1 == name ? 1 : 0, $1) }
        func row(_ index: Int) -> Grid.Row {
            let column = table.columns[index]
            return Grid.Row(line: column.heading.line, cells: [column.heading] + column.cells)
        }
        // Lines count as they would, so that no gap is seen between them.
        let rows = (order + numbers).enumerated().map { Grid.Row(line: $0 + 1, cells: row($1).cells) }
        return Grid(file: grid.file, name: grid.name, isHidden: grid.isHidden, rows: rows, merged: [])
    }

    /// A table of one value with a column for each year, as a row for each unit and year; nil where it is none.
    static func years(_ table: FoundTable, _ roles: ColumnRoles) -> FoundTable? {
        let numbers = table.columns.indices.filter { [.indicator, .year].contains(roles.roles[$0]) }
        guard numbers.count > 1, numbers.allSatisfy({ table.columns[$0].heading.text.year != nil && table.columns[$0].parents.isEmpty }),
            roles.column(.total) == nil
        else { return nil }
        let kept = table.columns.indices.filter { !numbers.contains($0) }
        let first = table.columns[numbers[0]].heading
        func cell(_ text: String, _ model: CSVCell) -> CSVCell {
            CSVCell(text, isQuoted: false, in: CSVOrigin(file: table.grid.file, sheet: model.place.sheet), line: model.line, column: model.column)
        }
        var long = table
        long.columns = kept.map { index in
            var column = table.columns[index]
            column.cells = numbers.flatMap { _ in table.columns[index].cells }
            return column
        }
        let value = table.titles.first?.text ?? table.grid.name
        long.columns.append(
            .init(
                heading: cell("Year", first),
                cells: numbers.flatMap { number in table.columns[number].cells.map { cell(table.columns[number].heading.text, $0) } }))
        long.columns.append(.init(heading: cell(value, first), cells: numbers.flatMap { table.columns[$0].cells }))
        return long
    }
}
