/// What a `PreparedTable` is made of, written at build time.
package struct PreparedText {
    package let text: String

    /// Why a row cannot be in a table.
    package enum Refusal: Error, Equatable {
        /// It has no field beside its key.
        case empty(row: Int)
        /// Another row has the same key.
        case twice(row: Int)
        /// One of its fields holds a character that ends fields.
        case mark(row: Int)
    }

    /// - Parameter rows: in any order, each a key and its fields.
    package init(_ rows: [[String]]) throws(Refusal) {
        let sorted = rows.enumerated().sorted { ($0.element.first ?? "").utf8.lexicographicallyPrecedes(($1.element.first ?? "").utf8) }
        var text = "", last: String?
        for (row, fields) in sorted {
            guard fields.count > 1 else { throw .empty(row: row) }
            // Sorting is stable: the row that is told of is the later one.
            guard fields[0] != last else { throw .twice(row: row) }
            guard !fields.contains(where: { $0.utf8.contains { $0 <= PreparedTable.rowEnd } }) else { throw .mark(row: row) }
            last = fields[0]
            text += fields.joined(separator: String(Unicode.Scalar(PreparedTable.fieldEnd))) + String(Unicode.Scalar(PreparedTable.rowEnd))
        }
        self.text = text
    }
}
