package import Source
internal import XML

/// A workbook of Office Open XML (.xlsx, .xlsm; ECMA-376, ISO/IEC 29500) whose sheets can be read as tables.
///
/// What counts is what is stored in the cells, not how they show it: 0.123 where a cell shows 12.3%. Dates, which are stored as numbers, are
/// told by their format and read as ISO 8601 has them.
package struct Workbook: Sendable {
    struct Sheet: Sendable {
        let name: String
        let path: String
        let isHidden: Bool
    }

    let file: String
    let sheets: [Sheet]
    let strings: [String]
    let formats: CellFormats
    private let parts: [String: [UInt8]]

    /// - Parameter file: as diagnostics name it.
    /// - Returns: nil, and one diagnostic, where it is no workbook.
    package static func read(_ bytes: [UInt8], file: String) -> (Workbook?, [Diagnostic]) {
        do throws(WorkbookFailure) {
            return (try Workbook(bytes, file: file), [])
        } catch {
            return (nil, [Diagnostic("unreadable-workbook", "this file \(error.reason)", at: Place(file: file), hint: error.hint)])
        }
    }

    private init(_ bytes: [UInt8], file: String) throws(WorkbookFailure) {
        self.file = file
        guard bytes.starts(with: [0x50, 0x4B]) else { throw Self.otherFormat(bytes) }
        let all = try WorkbookParts(bytes)
        guard let main = all.relationships(of: "").first(where: { $0.type == "officeDocument" })?.target, let book = all.part(main) else {
            throw WorkbookFailure("is a .zip, but no workbook", hint: "save the table as .xlsx or CSV in a spreadsheet program")
        }
        let related = all.relationships(of: main)
        var sheets: [Sheet] = [], starts1904 = false
        let isWhole = XMLPull.read(book) { pull in
            while let event = pull.next() {
                guard case .start(let name) = event else { continue }
                if name == "workbookPr" { starts1904 = ["1", "true"].contains(pull.attribute("date1904") ?? "") }
                guard name == "sheet", let sheet = pull.attribute("name") else { continue }
                let isHidden = pull.attribute("state").map { $0 != "visible" } ?? false
                // A chart that fills a sheet is no table.
                guard let id = pull.attribute(anyPrefix: "id"), let target = related.first(where: { $0.id == id && $0.type == "worksheet" }) else { continue }
                sheets.append(Sheet(name: sheet, path: target.target, isHidden: isHidden))
            }
        }
        guard isWhole, !sheets.isEmpty else {
            throw WorkbookFailure("holds no sheet that can be read", hint: "open it in a spreadsheet program and save it again as .xlsx")
        }
        self.sheets = sheets
        strings = related.first { $0.type == "sharedStrings" }.flatMap { all.part($0.target) }.map(SharedStrings.read) ?? []
        formats = CellFormats(related.first { $0.type == "styles" }.flatMap { all.part($0.target) }, starts1904: starts1904)
        parts = Dictionary(sheets.compactMap { sheet in all.part(sheet.path).map { (sheet.path, $0) } }) { first, _ in first }
    }

    /// What a file is that has this name and another content.
    private static func otherFormat(_ bytes: [UInt8]) -> WorkbookFailure {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
            ? WorkbookFailure(
                "is a workbook of the old format (.xls), or protected by a password", hint: "save it as .xlsx, without a password to open it")
            : WorkbookFailure("is no workbook", hint: "if it is a table as text, rename it to .csv")
    }

    /// The bytes of a sheet's part.
    func bytes(of sheet: Sheet) -> [UInt8]? { parts[sheet.path] }

    /// Its sheets, in their order.
    package var sheetNames: [(name: String, isHidden: Bool)] { sheets.map { ($0.name, $0.isHidden) } }

    /// The cells of a sheet, before anybody knows what is a table in it: errors such as `#N/A` are texts, and cells may be merged.
    /// - Parameter position: of the sheet.
    /// - Returns: nil where there is something in it that cannot be read; and what that is.
    package func cells(of position: Int) -> (cells: (records: [CSVRecord], merged: [(lines: ClosedRange<Int>, columns: ClosedRange<Int>)])?, [Diagnostic]) {
        var reader = SheetReader(self, sheets[position], isOpen: true)
        guard reader.read() else { return (nil, [damaged(sheets[position])]) }
        if reader.diagnostics.hasErrors { return (nil, reader.diagnostics) }
        return ((reader.records, reader.merged.map { ($0.lines, $0.columns) }), reader.diagnostics)
    }

    private func damaged(_ sheet: Sheet) -> Diagnostic {
        Diagnostic(
            "unreadable-workbook", "the sheet \"\(sheet.name)\" is damaged", at: Place(file: file),
            hint: "open it in a spreadsheet program and save it again as .xlsx")
    }

    /// A sheet as a table.
    /// - Parameter name: of the sheet; the first one that is not hidden if nil.
    /// - Returns: nil where there is no such sheet, or nothing in it is a table; and what is wrong with its cells.
    package func table(sheet name: (text: String, place: Place)? = nil) -> (CSVTable?, [Diagnostic]) {
        let visible = sheets.filter { !$0.isHidden }
        guard let sheet = name.map({ name in sheets.first { $0.name == name.text } }) ?? visible.first ?? sheets.first else {
            let names = sheets.map { "\"\($0.name)\"" }
            let meant = name.flatMap { nearest($0.text, among: sheets.map(\.name)) }
            return (
                nil,
                [
                    Diagnostic(
                        "unknown-sheet", "\(file) has no sheet \"\(name?.text ?? "")\"", at: name?.place ?? Place(file: file),
                        hint: meant.map { "did you mean \"\($0)\"?" } ?? "its sheets are \(names)")
                ]
            )
        }
        var reader = SheetReader(self, sheet)
        guard reader.read() else { return (nil, [damaged(sheet)]) }
        // Cells of which nothing is known would be taken for blank ones.
        if reader.diagnostics.hasErrors { return (nil, reader.diagnostics) }
        let (table, problems) = CSVTable.of(reader.records, file: file)
        var notes = reader.diagnostics
        if name == nil, visible.count > 1, !reader.records.isEmpty {
            notes.append(
                Diagnostic(
                    .note, "first-sheet", "\"\(sheet.name)\" is read, the first of \(visible.count) sheets", at: Place(file: file, sheet: sheet.name),
                    hint: "name another one with \"sheet:\" in \(TableSettings.name(of: file)), or move the others to a workbook of their own"))
        }
        return (table, notes + problems)
    }
}
