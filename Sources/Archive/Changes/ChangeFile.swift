import Edition
import Source
import Website

/// The change list of a sealed release, read from its plain data.
enum ChangeFile {
    static func read(_ bytes: [UInt8], from: ReleaseVersion, to: ReleaseVersion) -> ChangeList? {
        guard let table = PlainTable(bytes, name: "changes") else { return nil }
        let columns = ["kind", "subject", "name", "item", "item_name", "before", "after"].map { table.column($0) }
        guard columns.allSatisfy({ $0 != nil }) else { return nil }
        let positions = columns.compactMap { $0 }
        let changes = table.rows.compactMap { row -> Change? in
            let cells = positions.map { row[$0] }
            guard let kind = Change.Kind(rawValue: cells[0]) else { return nil }
            return Change(
                kind, cells[1], name: cells[2], item: cells[3], itemName: cells[4], before: cells[5].isEmpty ? nil : cells[5],
                after: cells[6].isEmpty ? nil : cells[6])
        }
        return ChangeList(from: from, to: to, changes: changes)
    }
}
