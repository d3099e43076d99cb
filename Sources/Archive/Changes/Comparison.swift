import Scoring
import Source
import Website

/// A release compared with the one before it.
///
/// Every kind of change has a file of its own. What is there on one side only (a unit, an indicator) is one change; that it has no scores on
/// the other side is not said again for each of them.
struct Comparison {
    let before: ReleaseData
    let after: ReleaseData
    /// What groups are called, by `region/east`.
    let groupNames: [String: String]

    var list: ChangeList {
        let found = scores + means + claims + chapters + units + indicators + furtherTables + edition
        // Within a kind the order in which they were found, which is that of the data.
        let changes = Change.Kind.allCases.flatMap { kind in found.filter { $0.kind == kind } }
        return ChangeList(from: before.facts.version, to: after.facts.version, changes: changes)
    }

    /// Whether two cells say the same: the same text, or the same number in two spellings.
    static func isSame(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        guard let x = Exact(a), let y = Exact(b) else { return false }
        return x == y
    }

    /// An empty cell is nothing.
    static func value(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// Names of the things in a table, by id; those of today before those of then.
    func names(_ table: String, id: String, name: String = "name") -> [String: String] {
        var names: [String: String] = [:]
        for data in [after, before] {
            guard let table = data.table(table), let id = table.column(id), let name = table.column(name) else { continue }
            for row in table.rows where names[row[id]] == nil { names[row[id]] = row[name] }
        }
        return names
    }

    /// The rows of two versions of a table, paired by key: first those of today in their order, then those that are gone.
    func pairs(_ name: String, key columns: [String]) -> [(key: [String], before: Row?, after: Row?)] {
        func rows(_ data: ReleaseData) -> [(key: String, row: Row)] {
            guard let table = data.table(name) else { return [] }
            let key = columns.compactMap { table.column($0) }
            guard key.count == columns.count else { return [] }
            return table.rows(by: key).map { ($0.key, Row(header: table.header, cells: $0.cells)) }
        }
        let old = rows(before), new = rows(after)
        let oldRows = Dictionary(old.map { ($0.key, $0.row) }) { first, _ in first }
        let newKeys = Set(new.map(\.key))
        func parts(_ row: Row) -> [String] { columns.map { row[$0] ?? "" } }
        return new.map { (parts($0.row), oldRows[$0.key], $0.row) } + old.filter { !newKeys.contains($0.key) }.map { (parts($0.row), $0.row, nil) }
    }

    struct Row: Sendable {
        let header: [String]
        let cells: [String]

        /// Nil where there is no such column.
        subscript(_ column: String) -> String? {
            guard let position = header.firstIndex(of: column), position < cells.count else { return nil }
            return cells[position]
        }
    }
}
