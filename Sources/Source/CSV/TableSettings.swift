/// The file beside a table that says how it is written: `scores.yaml` of `scores.csv` or `scores.xlsx`.
package enum TableSettings {
    /// - Parameter table: a path, or a name alone.
    /// - Returns: a path if it was given one.
    package static func path(of table: String) -> String { (table.lastIndex(of: ".").map { String(table[..<$0]) } ?? table) + ".yaml" }

    /// Its name alone, as messages have it.
    package static func name(of table: String) -> String {
        path(of: table.split(separator: "/").last.map(String.init) ?? table)
    }
}
