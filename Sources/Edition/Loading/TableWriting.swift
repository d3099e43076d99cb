import Source
import Workbooks

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

extension Reading {
    /// Whether there is a file for a table, as CSV or as a workbook.
    /// - Parameter name: as CSV.
    func hasTable(_ name: String) -> Bool { tree.bytes(at: path(name)) != nil || tree.bytes(at: path(Self.workbook(name))) != nil }

    /// The name of the workbook that may stand in place of a CSV file.
    static func workbook(_ name: String) -> String { name.dropLast(4) + ".xlsx" }

    /// The name of the file that says how a table is written.
    static func settings(_ name: String) -> String { name.dropLast(4) + ".yaml" }

    /// A table, whose headings stand in its first row.
    /// - Parameters:
    ///   - name: its file's, as CSV; a workbook of the same name may stand in its place.
    ///   - writing: how it is written; what NAME.yaml says if nil.
    ///   - headings: what the columns can be called; nil where they can be called anything.
    mutating func table(_ name: String, required: Bool = true, writing: TableWriting? = nil, hint: String? = nil, headings: Set<String>? = nil) -> CSVTable? {
        let workbook = Self.workbook(name), hasWorkbook = tree.bytes(at: path(workbook)) != nil
        let writing = writing ?? settings(of: name)
        if hasWorkbook, tree.bytes(at: path(name)) != nil {
            report(
                Diagnostic(
                    "two-tables", "\(workbook) stands beside \(name), and one of them is not up to date", at: Place(file: path(workbook)),
                    hint: "delete one of the two"))
            return nil
        }
        guard let (table, problems) = hasWorkbook ? sheet(workbook, writing) : csv(name, required: required, writing, hint: hint) else { return nil }
        if let table, let headings, let problem = TitleRow.check(table, headings) {
            // Everything else that is wrong with the table follows from that.
            report(problem)
            return nil
        }
        report(problems)
        return table
    }

    private mutating func csv(_ name: String, required: Bool, _ writing: TableWriting, hint: String?) -> (CSVTable?, [Diagnostic])? {
        guard let text = text(name, required: required, encoding: writing.encoding, hint: hint) else { return nil }
        if let sheet = writing.sheet { report(noEffect("sheet", "\(name) is no workbook", at: sheet.place)) }
        return tree.memo.value(of: text.file, CSVStep(text: text.text, number: writing.number?.mark)) { CSVTable.parse(text, number: writing.number?.mark) }
    }

    private mutating func sheet(_ name: String, _ writing: TableWriting) -> (CSVTable?, [Diagnostic])? {
        let path = path(name)
        guard let bytes = tree.bytes(at: path) else { return nil }
        if let number = writing.number { report(noEffect("number", "the numbers of a workbook have no marks", at: number.place)) }
        return tree.memo.value(of: path, SheetStep(bytes: bytes, sheet: writing.sheet?.text)) {
            let (workbook, problems) = Workbook.read(bytes, file: path)
            return workbook?.table(sheet: writing.sheet) ?? (nil, problems)
        }
    }

    /// What NAME.yaml says of a table of the edition's own folder.
    private mutating func settings(of name: String) -> TableWriting {
        var fields = yaml(Self.settings(name), required: false).map { YAMLFields($0, of: Self.settings(name)) }
        let writing = TableWriting(&fields)
        report((fields?.finish() ?? []) + writing.diagnostics)
        return writing
    }

    private func noEffect(_ key: String, _ reason: String, at place: Place) -> Diagnostic {
        Diagnostic(.warning, "no-effect", "\(key) has no effect: \(reason)", at: place, hint: "delete the line")
    }
}

private struct CSVStep: MemoStep {
    typealias Value = (CSVTable?, [Diagnostic])

    let text: String
    let number: DecimalMark?
}

private struct SheetStep: MemoStep {
    typealias Value = (CSVTable?, [Diagnostic])

    let bytes: [UInt8]
    let sheet: String?
}
