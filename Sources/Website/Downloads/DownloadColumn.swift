package import Source

extension DownloadTable {
    /// A column with everything that a schema, a data dictionary, a workbook or a database says of it.
    package struct Column: Hashable, Sendable {
        /// What the cells hold. A cell of a number column is `.number` or `.empty`, one of a text column `.text` or `.empty`.
        package enum Kind: String, Sendable, CaseIterable {
            case text
            /// Whole numbers.
            case integer
            case number
        }

        /// One of the values that a cell may have.
        package struct Allowed: Hashable, Sendable {
            package let value: String
            /// What people call it.
            package let label: LocalizedText?
        }

        /// The column of a table (perhaps this one) whose cells hold every value of this one.
        package struct Reference: Sendable, Hashable {
            package let table: String
            package let column: String

            package init(_ table: String, _ column: String) {
                self.table = table
                self.column = column
            }
        }

        /// The heading in CSV and the key in JSON; unique in the table.
        package let name: String
        package let kind: Kind
        /// What people call it: a heading.
        package let label: LocalizedText
        /// What it means, where the label does not say all.
        package let description: LocalizedText?
        /// The unit of measure.
        package let unit: LocalizedText?
        /// Whether it is the table's primary key, or one of several columns that are it together.
        package let isKey: Bool
        /// Whether every row has a value.
        package let isRequired: Bool
        /// The bounds of a number, both included, as decimals such as `-3` or `12.5`.
        package let minimum: String?
        package let maximum: String?
        /// Every value that a cell may have; empty where any may stand.
        package let allowed: [Allowed]
        package let references: Reference?

        package init(
            _ name: String, _ kind: Kind = .text, label: LocalizedText? = nil, description: LocalizedText? = nil, unit: LocalizedText? = nil,
            isKey: Bool = false, isRequired: Bool = false, minimum: String? = nil, maximum: String? = nil, allowed: [Allowed] = [],
            references: Reference? = nil
        ) {
            precondition(kind != .text || (minimum == nil && maximum == nil), "only numbers have bounds")
            self.name = name
            self.kind = kind
            self.label = label ?? LocalizedText(name)
            self.description = description
            self.unit = unit
            self.isKey = isKey
            self.isRequired = isRequired || isKey
            self.minimum = minimum
            self.maximum = maximum
            self.allowed = allowed
            self.references = references
        }
    }
}

extension DownloadTable.Column.Kind {
    /// The kind of a column with these cells: one of numbers if all its cells are, empty ones aside.
    static func of(_ cells: some Sequence<DownloadCell>) -> DownloadTable.Column.Kind {
        var kind: DownloadTable.Column.Kind?
        for cell in cells {
            switch cell {
            case .empty: continue
            case .text: return .text
            case .number(let digits):
                let isWhole = !digits.utf8.contains(UInt8(ascii: "."))
                kind = isWhole && kind != .number ? .integer : .number
            }
        }
        return kind ?? .text
    }
}
