/// How wide a column has to be for what stands in it, in digits of the standard font, which is what Excel counts in.
enum ColumnWidth {
    /// Ideographs and full-width forms take two digits' room; narrower than 8 a heading's filter button would cover it, wider than 60
    /// nobody reads a cell.
    static func of(_ label: String, _ cells: some Sequence<ExportTable.Cell>) -> Double {
        // Some hundred rows tell enough.
        let widest = cells.prefix(500).reduce(width(label) + 3) { widest, cell in
            switch cell {
            case .text(let text), .number(let text): max(widest, width(text) + 1)
            case .empty: widest
            }
        }
        return Double(min(60, max(8, widest)))
    }

    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
            || (0xF900...0xFAFF).contains(scalar.value) || (0xFE30...0xFE6F).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
            || (0x1F300...0x1FAFF).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value)
    }
}
