import Source

/// A table of a release's plain data, as texts: both sides of a comparison are read in the same way.
struct PlainTable: Sendable {
    let name: String
    let header: [String]
    let rows: [[String]]

    /// Nil where the bytes are no table.
    init?(_ bytes: [UInt8], name: String) {
        guard let source = SourceText.decode(bytes, file: name, encoding: "UTF-8").0, let table = CSVTable.parse(source).0 else { return nil }
        self.name = name
        header = table.header.map(\.text)
        rows = table.rows.filter { !$0.isMalformed }.map { $0.cells.map(\.text) }
    }

    func column(_ name: String) -> Int? { header.firstIndex(of: name) }

    /// The rows by what stands in the key's columns, joined; of two equal ones the first.
    func rows(by key: [Int]) -> [(key: String, cells: [String])] {
        var seen: Set<String> = []
        return rows.compactMap { row in
            let key = key.map { row[$0] }.joined(separator: "\u{1F}")
            return seen.insert(key).inserted ? (key, row) : nil
        }
    }
}
