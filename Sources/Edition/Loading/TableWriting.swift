import Source

/// How a table's file is written, where it does not tell by itself: keys of NAME.yaml beside NAME.csv or NAME.xlsx.
struct TableWriting {
    /// The sheet of a workbook.
    private(set) var sheet: (text: String, place: Place)?
    private(set) var number: (mark: DecimalMark, place: Place)?
    /// A name that `SourceText.decode` knows, or says that it does not.
    private(set) var encoding: String?
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter fields: of NAME.yaml; nil where there is none.
    init(_ fields: inout YAMLFields?) {
        encoding = fields?.string("encoding")
        sheet = fields?.word("sheet")
        guard let number = fields?.word("number") else { return }
        if let mark = DecimalMark(naming: number.text) {
            self.number = (mark, number.place)
        } else {
            diagnostics.append(
                Diagnostic(
                    "unknown-number-mark", "number \"\(number.text)\" does not tell what stands before the decimals", at: number.place,
                    hint: "write comma or point, or a number that shows it, such as \"1.234,5\""))
        }
    }
}
