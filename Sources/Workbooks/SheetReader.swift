import Source
internal import XML

/// One pass over a sheet's part (ECMA-376 part 1, 18.3): its rows that are not blank, as wide as the widest, and what cannot be read of its cells.
struct SheetReader {
    private(set) var records: [CSVRecord] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let book: Workbook
    private let sheet: Workbook.Sheet
    private let origin: CSVOrigin
    /// Rows with the texts of their cells by column, in order.
    private var rows: [(line: Int, cells: [(column: Int, text: String)])] = []
    private(set) var merged: [SheetRange] = []
    private var hiddenRows: [Int] = []
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var unvalued: [Place] = []
    /// Error values such as #DIV/0!, with where they stand.
    private var errors: [(value: String, place: Place)] = []
    private var oddDates: [Place] = []

    /// Cells of one sheet, blank ones within the table included: a million rows of ten columns.
    private static let mostCells = 10_000_000

    /// Whether anything may stand in it: errors are texts, and merged cells are nobody's mistake.
    private let isOpen: Bool

    init(_ book: Workbook, _ sheet: Workbook.Sheet, isOpen: Bool = false) {
        self.book = book
        self.sheet = sheet
        self.isOpen = isOpen
        origin = CSVOrigin(file: book.file, sheet: sheet.name)
    }

    /// - Returns: false where the part is missing or not well-formed.
    mutating func read() -> Bool {
        guard let bytes = book.bytes(of: sheet) else { return false }
        let isWhole = XMLPull.read(bytes) { pull in
            var line = 0, column = 0, isTooLarge = false, count = 0
            while !isTooLarge, let event = pull.next() {
                guard case .start(let name) = event else { continue }
                switch name {
                case "row":
                    line = pull.attribute("r").flatMap { Int($0) } ?? line + 1
                    column = 0
                    if isTrue(pull.attribute("hidden")) { hiddenRows.append(line) }
                    rows.append((line, []))
                case "c":
                    let position = pull.attribute("r").flatMap { SheetCell.position($0) }
                    column = position?.column ?? column + 1
                    count += 1
                    isTooLarge = count > Self.mostCells
                    if rows.isEmpty { rows.append((position?.line ?? 1, [])) }
                    let text = cell(&pull, place(rows[rows.count - 1].line, column))
                    if !text.isEmpty { rows[rows.count - 1].cells.append((column, text)) }
                case "col":
                    if isTrue(pull.attribute("hidden")), let first = pull.attribute("min").flatMap({ Int($0) }),
                        let last = pull.attribute("max").flatMap({ Int($0) }), first <= last
                    {
                        hiddenColumns.append(first...last)
                    }
                case "mergeCell": if let range = pull.attribute("ref").flatMap({ SheetRange($0) }) { merged.append(range) }
                default: break
                }
            }
            if isTooLarge { diagnostics.append(tooLarge()) }
        }
        rows.removeAll { $0.cells.isEmpty }
        rows.sort { $0.line < $1.line }
        report()
        if !diagnostics.hasErrors { layOut() }
        return isWhole
    }

    /// The text of the cell that has just started.
    private mutating func cell(_ pull: inout XMLPull, _ place: Place) -> String {
        let type = pull.attribute("t") ?? "n", style = pull.attribute("s").flatMap { Int($0) } ?? 0
        var value: String?, inline = "", hasFormula = false, depth = 1
        while depth > 0, let event = pull.next() {
            switch event {
            case .start("v"): value = pull.text()
            case .start("is"): inline = pull.text(without: ["rPh", "phoneticPr"])
            case .start("f"):
                hasFormula = true
                _ = pull.text()
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        if hasFormula, value?.isEmpty ?? true, type != "inlineStr", type != "str" {
            unvalued.append(place)
            return ""
        }
        switch type {
        case "s": return value.flatMap { Int($0) }.flatMap { book.strings.indices.contains($0) ? Self.trimmed(book.strings[$0]) : nil } ?? ""
        case "inlineStr": return Self.trimmed(SharedStrings.decoded(inline))
        case "str": return Self.trimmed(SharedStrings.decoded(value ?? ""))
        case "b": return value.map { $0 == "1" || $0 == "true" ? "TRUE" : "FALSE" } ?? ""
        case "e" where isOpen: return value ?? "#N/A"
        case "e":
            errors.append((value ?? "#N/A", place))
            return ""
        case "d": return value ?? ""
        default:
            guard let value, !value.isEmpty else { return "" }
            if let moment = book.formats.moment(style: style) {
                if let text = SerialDate.text(value, moment, starts1904: book.formats.starts1904) { return text }
                oddDates.append(place)
            }
            return StoredNumber.plain(value) ?? value
        }
    }

    private static func trimmed(_ text: String) -> String {
        var text = CSVSpaces.trimmed(text)
        while text.hasSuffix("\n") { text = CSVSpaces.trimmed(String(text.dropLast())) }
        return text
    }

    private func isTrue(_ attribute: String?) -> Bool { attribute == "1" || attribute == "true" }
    private func place(_ line: Int, _ column: Int) -> Place { Place(file: book.file, line: line, column: column, sheet: sheet.name) }

    /// The rows as records of equal width: a table may begin anywhere, and a column in which nobody wrote anything is none.
    private mutating func layOut() {
        let columns = Set(rows.flatMap { $0.cells.map(\.column) }).sorted(), width = columns.count
        guard width * rows.count <= Self.mostCells else {
            diagnostics.append(tooLarge())
            return
        }
        records = rows.map { row in
            var cells: [CSVCell] = []
            cells.reserveCapacity(width)
            var next = row.cells.startIndex
            for column in columns {
                let isThere = next < row.cells.endIndex && row.cells[next].column == column
                cells.append(CSVCell(isThere ? row.cells[next].text : "", isQuoted: false, in: origin, line: row.line, column: column))
                if isThere { next += 1 }
            }
            return CSVRecord(cells)
        }
    }

    private func tooLarge() -> Diagnostic {
        Diagnostic(
            "too-many-cells", "this sheet has more than \(Self.mostCells / 1_000_000) million cells", at: place(1, 1),
            hint: "copy the table alone into a new workbook")
    }

    /// One diagnostic for each kind of fault, with the first place and how many more there are.
    private mutating func report() {
        for value in errors.map(\.value).uniqued() {
            let places = errors.filter { $0.value == value }.map(\.place)
            diagnostics.append(
                Diagnostic(
                    "cell-error", "\(value) stands in this cell\(further(places))", at: places[0],
                    hint: "mend the formula, or clear the cell where there is no value"))
        }
        if let first = unvalued.first {
            diagnostics.append(
                Diagnostic(
                    "formula-without-value", "this cell has a formula and no value that was computed from it\(further(unvalued))", at: first,
                    hint: "open the workbook in a spreadsheet program, which computes it, and save it; or put the number in place of the formula"))
        }
        if let first = oddDates.first {
            diagnostics.append(
                Diagnostic(
                    isOpen ? .warning : .error, "no-such-date", "this cell is formatted as a date and holds none\(further(oddDates))", at: first,
                    hint: "give the cell the format of a number, or write the date"))
        }
        if isOpen { return }
        if let heading = rows.first?.line {
            let headings = merged.filter { $0.lines.contains(heading) }
            let body = merged.filter { range in range.lines.lowerBound > heading && rows.contains { range.lines.contains($0.line) } }
            if let first = headings.first {
                diagnostics.append(
                    Diagnostic(
                        "merged-heading", "\(first.text) are merged\(further(headings.count)): each column needs a name of its own, in one row",
                        at: place(first.lines.lowerBound, first.columns.lowerBound),
                        hint: "unmerge them and write a name into each cell; delete a title above the headings"))
            }
            if let first = body.first {
                diagnostics.append(
                    Diagnostic(
                        "merged-cells", "\(first.text) are merged\(further(body.count)): only the first of them holds a value",
                        at: place(first.lines.lowerBound, first.columns.lowerBound), hint: "unmerge them and write the value into each cell"))
            }
        }
        let hidden = hiddenRows.filter { line in rows.contains { $0.line == line } }
        if let first = hidden.first {
            diagnostics.append(
                Diagnostic(
                    .warning, "hidden-rows", "row \(first) is hidden\(further(hidden.count)), and is read like the others", at: place(first, 1),
                    hint: "show it, so that everybody sees what is published, or delete it"))
        }
        let used = Set(rows.flatMap { $0.cells.map(\.column) }), columns = hiddenColumns.flatMap { range in used.filter(range.contains) }.sorted()
        if let first = columns.first {
            diagnostics.append(
                Diagnostic(
                    .warning, "hidden-columns", "column \(SheetCell.letters(first)) is hidden\(further(columns.count)), and is read like the others",
                    at: place(rows.first?.line ?? 1, first), hint: "show it, so that everybody sees what is published, or delete it"))
        }
    }

    /// `, and so in B9, B12 and 3 more cells`.
    private func further(_ places: [Place]) -> Message {
        guard places.count > 1 else { return "" }
        let named = places.dropFirst().prefix(3).map { SheetCell.letters($0.column) + "\($0.line)" }
        return places.count > 4 ? ", and in \(named) and \(places.count - 4) more" : ", and in \(named)"
    }

    private func further(_ count: Int) -> Message {
        switch count {
        case ...1: ""
        case 2: ", and so is 1 more"
        default: ", and so are \(count - 1) more"
        }
    }
}

/// A range of cells, `A1:C1`.
struct SheetRange {
    let text: String
    let lines: ClosedRange<Int>
    let columns: ClosedRange<Int>

    /// Nil where it is no range of several cells.
    init?(_ text: String) {
        let ends = text.split(separator: ":").compactMap { SheetCell.position($0) }
        guard ends.count == 2, ends[0].line <= ends[1].line, ends[0].column <= ends[1].column else { return nil }
        self.text = text
        lines = ends[0].line...ends[1].line
        columns = ends[0].column...ends[1].column
    }
}

extension [String] {
    /// Each once, in order.
    fileprivate func uniqued() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
