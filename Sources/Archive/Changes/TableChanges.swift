import Website

extension Comparison {
    /// The author's further tables: added, removed, or their cells.
    var furtherTables: [Change] {
        let names = (after.tables + before.tables).map(\.name).filter { !ReleaseData.ownTables.contains($0) }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.flatMap { name -> [Change] in
            switch (before.table(name), after.table(name)) {
            case (let old?, let new?): cells(old, new)
            case (let old, let new): [Change(.table, name, before: old.map(Self.extent), after: new.map(Self.extent))]
            }
        }
    }

    private static func extent(_ table: PlainTable) -> String { "\(table.rows.count) × \(table.header.count)" }

    /// Cells by the row's first cell and the column. Where first cells do not tell rows apart, by the row's number; and where there are then
    /// more or fewer rows, only that.
    private func cells(_ old: PlainTable, _ new: PlainTable) -> [Change] {
        let isKeyed = [old, new].allSatisfy { table in Set(table.rows.map { $0.first ?? "" }).count == table.rows.count }
        if !isKeyed && old.rows.count != new.rows.count {
            return [Change(.table, new.name, item: "rows", before: String(old.rows.count), after: String(new.rows.count))]
        }
        func keyed(_ table: PlainTable) -> [(key: String, row: Row)] {
            table.rows.enumerated().map { (isKeyed ? $1.first ?? "" : String($0 + 1), Row(header: table.header, cells: $1)) }
        }
        let oldRows = Dictionary(keyed(old).map { ($0.key, $0.row) }) { first, _ in first }
        let newRows = keyed(new), newKeys = Set(newRows.map(\.key))
        let columns = new.header + old.header.filter { !new.header.contains($0) }
        let changed = newRows.flatMap { key, row -> [Change] in
            guard let before = oldRows[key] else { return [Change(.table, new.name, item: key, before: nil, after: text(row))] }
            return columns.compactMap { column in
                let (a, b) = (before[column] ?? "", row[column] ?? "")
                if Self.isSame(a, b) { return nil }
                return Change(.table, new.name, item: "\(key), \(column)", before: Self.value(a), after: Self.value(b))
            }
        }
        return changed
            + keyed(old).filter { !newKeys.contains($0.key) }.map { Change(.table, new.name, item: $0.key, before: text($0.row), after: nil) }
    }

    private func text(_ row: Row) -> String { row.cells.joined(separator: ", ") }
}
