import Messages

/// `-----   -----` under the heads of columns, of Pandoc’s simple and multiline tables.
enum DashTable {
    /// - Parameter line: of dashes and blanks.
    static func read(_ line: some Collection<UInt8>, at offset: Int) -> Slip? {
        guard line.allSatisfy({ $0 == UInt8(ascii: "-") || $0.isSpaceOrTab }) else { return nil }
        let runs = line.split(whereSeparator: \.isSpaceOrTab)
        guard runs.count >= 2, runs.allSatisfy({ $0.count >= 2 }), runs.contains(where: { $0.count >= 4 }) else { return nil }
        return Slip(
            Dialect.rule, isError: false, "a table drawn with dashes is no table here: its lines run together",
            hint: "write | between the cells, and |---|---| under the header", offset: offset)
    }
}
