import Scoring

extension Function {
    static let column = Function(
        "column", signature: "column(\"table\", \"column\" where condition)",
        help: "The cells of a data table's column, to aggregate; after where, the table's own columns can be compared.",
        examples: [("sum(column(\"functions\", \"apps\"))", "27"), ("count(column(\"functions\", \"apps\" where apps < 3))", "3")]
    ) { call, binder in
        guard binder.hasArguments(call, 2...2, filter: true), let table = binder.bindTable(call.arguments[0]) else { return nil }
        guard let column = binder.bindColumn(call.arguments[1], of: table) else { return nil }
        var filter: Bound?
        if let node = call.filter {
            filter = binder.filter(node, by: .record) {
                $0.hasUnit = false; $0.table = table; $0.subject = .record
            }
            if filter == nil { return nil }
        }
        let isNumeric = binder.dataset.tables[table].isNumeric(column), condition = filter?.run
        if !isNumeric { binder.oddCells += binder.dataset.tables[table].columns[column].oddCells.kinds }
        let variation = (filter?.variation ?? []).subtracting(.record).union(.here)
        return binder.once(.list(isNumeric ? .number : .text), call.range, varies: variation) { (frame) throws(Problem) in
            let outer = (table: frame.table, record: frame.record)
            defer { (frame.table, frame.record) = outer }
            frame.table = table
            var cells: [Value.Content] = []
            let rows = frame.dataset.tables[table].rows
            for record in rows.indices {
                frame.record = record
                if let condition, try condition(&frame) != .truth(true) { continue }
                let cell = rows[record][column]
                if isNumeric, let number = cell.number {
                    cells.append(.number(number, .cell))
                } else if !isNumeric, !cell.text.isEmpty {
                    cells.append(.text(cell.text))
                }
            }
            return .list(cells)
        }
    }
}
