/// A table's definition in SQL, as SQLite understands it.
struct TableSchema {
    let name: String
    let create: String
    let insert: String

    init(_ table: ExportTable) {
        // SQLite keeps names that begin so for itself.
        name = table.name.lowercased().hasPrefix("sqlite_") ? "data_" + table.name : table.name
        // Two headings that differ only in case are one column to SQLite.
        var taken: Set<String> = []
        let names = table.columns.map { column in
            var name = column.name, number = 2
            while !taken.insert(name.lowercased()).inserted {
                name = "\(column.name)_\(number)"
                number += 1
            }
            return Self.quoted(name)
        }
        var lines = zip(table.columns, names).map { column, name in Self.definition(column, name) }
        let keys = zip(table.columns, names).filter { $0.0.isKey }.map(\.1)
        if !keys.isEmpty { lines.append("PRIMARY KEY (\(keys.joined(separator: ", ")))") }
        for (column, name) in zip(table.columns, names) {
            guard let target = column.references else { continue }
            // A table that refers to itself may list a child before its parent.
            lines.append("FOREIGN KEY (\(name)) REFERENCES \(Self.quoted(target.table)) (\(Self.quoted(target.column))) DEFERRABLE INITIALLY DEFERRED")
        }
        create = "CREATE TABLE \(Self.quoted(self.name)) (\n  \(lines.joined(separator: ",\n  "))\n)"
        insert = "INSERT INTO \(Self.quoted(self.name)) VALUES (\(table.columns.map { _ in "?" }.joined(separator: ", ")))"
    }

    private static func definition(_ column: ExportTable.Column, _ name: String) -> String {
        var parts = [name, column.kind == .text ? "TEXT" : column.kind == .integer ? "INTEGER" : "REAL"]
        if column.isRequired { parts.append("NOT NULL") }
        var checks: [String] = []
        if let minimum = column.minimum { checks.append("\(name) >= \(minimum)") }
        if let maximum = column.maximum { checks.append("\(name) <= \(maximum)") }
        if !column.allowed.isEmpty { checks.append("\(name) IN (\(column.allowed.map(literal).joined(separator: ", ")))") }
        if !checks.isEmpty { parts.append("CHECK (\(checks.joined(separator: " AND ")))") }
        return parts.joined(separator: " ")
    }

    private static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
    private static func literal(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
