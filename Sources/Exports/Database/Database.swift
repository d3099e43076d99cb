import CSQLite
import Messages

/// Tables as one SQLite file (sqlite.org/fileformat2.html): typed columns, keys, foreign keys, and checks of what may stand in them.
///
/// It is made in memory and taken out as bytes: nothing of the clock or the machine gets in.
package struct Database: Sendable {
    package var tables: [ExportTable]

    /// - Parameter tables: those that others refer to first.
    package init(_ tables: [ExportTable]) {
        self.tables = tables
    }

    /// The file's bytes.
    /// - Throws: where SQLite refuses a table, such as one of more columns than it can have.
    package func bytes() throws(ExportFailure) -> [UInt8] {
        let connection = try Connection()
        // Before the first table; "almn" marks the file as ours, as `file` and other programs read it.
        try connection.run("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA application_id = 0x616C6D6E; PRAGMA foreign_keys = ON; BEGIN")
        var names: Set<String> = []
        for table in tables {
            let schema = TableSchema(table)
            guard names.insert(schema.name.lowercased()).inserted else { throw ExportFailure("the database has two tables named \(schema.name)") }
            try connection.run(schema.create)
            try connection.insert(table.rows, with: schema.insert)
        }
        try connection.run("COMMIT")
        return try connection.serialized()
    }
}

/// A database in memory, closed with the value.
private struct Connection: ~Copyable {
    private let handle: OpaquePointer

    init() throws(ExportFailure) {
        var handle: OpaquePointer?
        guard sqlite3_open(":memory:", &handle) == SQLITE_OK, let handle else {
            sqlite3_close(handle)
            throw ExportFailure("SQLite cannot open a database in memory")
        }
        self.handle = handle
    }

    deinit { sqlite3_close(handle) }

    func run(_ statements: String) throws(ExportFailure) {
        guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    func insert(_ rows: [[ExportTable.Cell]], with statement: String) throws(ExportFailure) {
        var prepared: OpaquePointer?
        guard sqlite3_prepare_v2(handle, statement, -1, &prepared, nil) == SQLITE_OK else { throw failure() }
        defer { sqlite3_finalize(prepared) }
        // SQLite is to copy what it is given.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        for row in rows {
            for (position, cell) in row.enumerated() {
                let parameter = Int32(position + 1)
                switch cell {
                case .empty: sqlite3_bind_null(prepared, parameter)
                // A number is bound as its digits: the column's affinity makes it an INTEGER or a REAL, correctly rounded.
                case .text(let text), .number(let text): sqlite3_bind_text(prepared, parameter, text, Int32(text.utf8.count), transient)
                }
            }
            guard sqlite3_step(prepared) == SQLITE_DONE else { throw failure() }
            sqlite3_reset(prepared)
        }
    }

    func serialized() throws(ExportFailure) -> [UInt8] {
        var size: sqlite3_int64 = 0
        guard let bytes = sqlite3_serialize(handle, "main", &size, 0) else { throw failure() }
        defer { sqlite3_free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
    }

    private func failure() -> ExportFailure { ExportFailure("SQLite: \(String(cString: sqlite3_errmsg(handle)))") }
}
