package import Source
import Workbooks

/// The tables of an edition, each a CSV file or a workbook in its place.
extension Reading {
    /// Whether there is a file for a table, as CSV or as a workbook.
    /// - Parameter name: as CSV.
    func hasTable(_ name: String) -> Bool { tree.bytes(at: path(name)) != nil || tree.bytes(at: path(Self.workbook(name))) != nil }

    /// The name of the workbook that may stand in place of a CSV file.
    static func workbook(_ name: String) -> String { name.dropLast(4) + ".xlsx" }

    /// A table, whose headings stand in its first row.
    /// - Parameters:
    ///   - name: its file's, as CSV; a workbook of the same name may stand in its place.
    ///   - writing: how it is written; what NAME.yaml says if nil.
    ///   - headings: what the columns can be called; nil where they can be called anything.
    mutating func table(_ name: String, required: Bool = true, writing: TableWriting? = nil, hint: Message? = nil, headings: Set<String>? = nil) -> CSVTable? {
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

    private mutating func csv(_ name: String, required: Bool, _ writing: TableWriting, hint: Message?) -> (CSVTable?, [Diagnostic])? {
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
        var fields = yaml(TableSettings.path(of: name), required: false).map { YAMLFields($0, of: Message(verbatim: TableSettings.path(of: name))) }
        let writing = TableWriting(&fields)
        report((fields?.finish() ?? []) + writing.diagnostics)
        return writing
    }

    private func noEffect(_ key: String, _ reason: Message, at place: Place) -> Diagnostic {
        Diagnostic(.warning, "no-effect", "\(key) has no effect: \(reason)", at: place, hint: "delete the line")
    }
}

/// A table of an edition's folder by itself.
package enum EditionTables {
    /// - Parameters:
    ///   - name: its file's, as CSV; a workbook may stand in its place.
    ///   - folder: such as `Content/2017`.
    /// - Returns: nil where it is not there or cannot be read, and what is wrong with it.
    package static func read(_ name: String, in folder: String, of tree: SourceTree) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
        var reading = Reading(tree, folder: folder)
        let table = reading.table(name, required: false)
        return (table, reading.diagnostics)
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
