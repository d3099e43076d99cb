/// A table on its way to a workbook or a database: plain values, in one language.
package struct ExportTable: Sendable {
    package enum Cell: Hashable, Sendable {
        case text(String)
        /// A decimal number: `-3`, `57.31818`.
        case number(String)
        case empty
    }

    package enum Kind: Sendable {
        case text, integer, number
    }

    package struct Column: Sendable {
        package var name: String
        package var kind: Kind
        /// A heading for people.
        package var label: String
        package var description: String
        package var unit: String
        package var isKey = false
        package var isRequired = false
        package var minimum: String?
        package var maximum: String?
        package var allowed: [String] = []
        package var references: (table: String, column: String)?

        package init(_ name: String, _ kind: Kind = .text, label: String? = nil, description: String = "", unit: String = "") {
            self.name = name
            self.kind = kind
            self.label = label ?? name
            self.description = description
            self.unit = unit
        }
    }

    package var name: String
    package var title: String
    package var columns: [Column]
    /// Each row has one cell per column.
    package var rows: [[Cell]]

    package init(name: String, title: String, columns: [Column], rows: [[Cell]]) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
    }
}
