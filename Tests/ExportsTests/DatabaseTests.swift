import CSQLite
import Testing

@testable import Exports

struct DatabaseTests {
    private var units: ExportTable {
        var id = ExportTable.Column("unit")
        id.isKey = true
        id.isRequired = true
        return ExportTable(
            name: "units", title: "", columns: [id, .init("name"), .init("size", .integer), .init("rate", .number)],
            rows: [
                [.text("a"), .text("杭州'\"; drop table units"), .number("12"), .number("0.5")],
                [.text("b"), .text("=1"), .empty, .number("57.3181818182")],
            ])
    }

    private func scores(_ unit: String) -> ExportTable {
        var column = ExportTable.Column("unit")
        column.references = ("units", "unit")
        var score = ExportTable.Column("score", .integer)
        score.maximum = "10"
        return ExportTable(name: "scores", title: "", columns: [column, score], rows: [[.text(unit), .number("10")]])
    }

    /// Rows as an independent connection reads them.
    private func rows(_ query: String, _ bytes: [UInt8]) -> [[String]] {
        var connection: OpaquePointer?
        sqlite3_open(":memory:", &connection)
        defer { sqlite3_close(connection) }
        var copy = bytes
        return copy.withUnsafeMutableBufferPointer { buffer in
            sqlite3_deserialize(connection, "main", buffer.baseAddress, Int64(buffer.count), Int64(buffer.count), UInt32(SQLITE_DESERIALIZE_READONLY))
            var statement: OpaquePointer?
            sqlite3_prepare_v2(connection, query, -1, &statement, nil)
            defer { sqlite3_finalize(statement) }
            var rows: [[String]] = []
            while sqlite3_step(statement) == SQLITE_ROW {
                rows.append((0..<sqlite3_column_count(statement)).map { sqlite3_column_text(statement, $0).map { String(cString: $0) } ?? "NULL" })
            }
            return rows
        }
    }

    @Test func `rows are read back with their types`() throws {
        let bytes = try Database([units, scores("a")]).bytes()
        #expect(rows("select name from units order by unit", bytes) == [["杭州'\"; drop table units"], ["=1"]])
        #expect(
            rows("select typeof(unit), typeof(size), typeof(rate), size from units", bytes) == [
                ["text", "integer", "real", "12"], ["text", "null", "real", "NULL"],
            ])
        #expect(rows("select score from scores join units using (unit)", bytes) == [["10"]])
    }

    @Test func `the same tables give the same bytes`() throws {
        #expect(try Database([units]).bytes() == Database([units]).bytes())
    }

    @Test func `a row that refers to nothing is refused`() {
        #expect(throws: ExportFailure.self) { try Database([units, scores("nobody")]).bytes() }
    }

    @Test func `names that SQLite cannot tell apart or keeps for itself are changed`() throws {
        let table = ExportTable(name: "sqlite_x", title: "", columns: [.init("A"), .init("a"), .init("order")], rows: [[.text("1"), .text("2"), .text("3")]])
        #expect(rows("select A, a_2, \"order\" from data_sqlite_x", try Database([table]).bytes()) == [["1", "2", "3"]])
    }
}
