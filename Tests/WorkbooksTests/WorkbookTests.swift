import Source
import Testing

@testable import Workbooks

@Suite struct WorkbookTests {
    private func read(_ maker: WorkbookMaker, sheet: String? = nil) throws -> (CSVTable?, [Diagnostic]) {
        let (book, problems) = Workbook.read(try maker.bytes, file: "scores.xlsx")
        return book?.table(sheet: sheet.map { ($0, Place(file: "scores.yaml")) }) ?? (nil, problems)
    }

    private func texts(_ table: CSVTable?) -> [[String]] {
        table.map { [$0.header.map(\.text)] + $0.rows.map { $0.cells.map(\.text) } } ?? []
    }

    private let plain = WorkbookMaker(rows: row(text("unit"), text("a")) + row(text("n"), number("12.5")) + row(text("s"), number("30")))

    @Test("a sheet is a table whose cells know where they stand")
    func table() throws {
        let (table, problems) = try read(plain)
        #expect(texts(table) == [["unit", "a"], ["n", "12.5"], ["s", "30"]] && problems.isEmpty)
        #expect(table?.rows[1].cells[1].place.description == "scores.xlsx:Scores!B3")
    }

    @Test("a sheet whose name is no plain word stands in apostrophes")
    func sheetNames() throws {
        var maker = plain
        maker.sheets = ["Ann's scores"]
        #expect(try read(maker).0?.header[0].place.description == "scores.xlsx:'Ann''s scores'!A1")
    }

    @Test("texts are those of the workbook's list, without what tells how they sound, and with what XML cannot hold")
    func sharedStrings() throws {
        let maker = WorkbookMaker(
            rows: row("<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>") + row("<c t=\"s\"><v>2</v></c>", "<c t=\"str\"><f>A1</f><v>x_x0041_y_x</v></c>"),
            strings: [
                "<t>城市</t><rPh sb=\"0\" eb=\"2\"><t>chéngshì</t></rPh>", "<r><t>a</t></r><r><rPr/><t xml:space=\"preserve\"> b</t></r>", "<t>n\u{A0}</t>",
            ])
        #expect(try texts(read(maker).0) == [["城市", "a b"], ["n", "xAy_x"]])
    }

    @Test(
        "a stored number is the shortest decimal that is the same double",
        arguments: [
            ("12.5", "12.5"), ("12.50", "12.50"), ("1.1000000000000001", "1.1"), ("66.299999999999997", "66.3"), ("0.30000000000000004", "0.30000000000000004"),
            ("1E-7", "0.0000001"), ("1.5E3", "1500"), ("1.2345678901234567E+19", "12345678901234567000"), ("-0", "0"), ("-2.5e-3", "-0.0025"),
            ("123456789012345", "123456789012345"), (".5", "0.5"), ("100", "100"),
        ])
    func numbers(stored: String, plain: String) throws {
        #expect(StoredNumber.plain(stored) == plain)
        #expect(try read(WorkbookMaker(rows: row(text("a")) + row(number(stored)))).0?.rows[0].cells[0].text == plain)
    }

    @Test(
        "a number is a date where its format says so",
        arguments: [
            ("42886", "yyyy\\-mm\\-dd", "2017-05-31"), ("1", "d/m/yy", "1900-01-01"), ("59", "dd.mm.yyyy", "1900-02-28"), ("61", "yyyy/m/d", "1900-03-01"),
            ("42886.5", "yyyy-mm-dd hh:mm", "2017-05-31T12:00:00"), ("0.75", "h:mm", "18:00:00"),
            ("43890", "[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "2020-02-29"),
            ("36584", "mmm yy", "2000-02-28"), ("42886.999999999", "yyyy-mm-dd", "2017-06-01"), ("12", "0.0 &quot;days&quot;", "12"),
            ("0.123", "0.0%", "0.123"),
            ("12", "[Red]0.00;[Blue]-0.00", "12"), ("5", "General", "5"),
        ])
    func dates(stored: String, format: String, text: String) throws {
        let maker = WorkbookMaker(rows: row(Self.heading) + row(number(stored, style: 1)), formats: [format])
        #expect(try read(maker).0?.rows[0].cells[0].text == text)
    }

    private static let heading = text("a")

    @Test("days are counted from 1904 where the workbook says so")
    func startOf1904() throws {
        var maker = WorkbookMaker(rows: row(text("a")) + row(number("0", style: 1)) + row(number("41424", style: 1)), formats: ["yyyy-mm-dd"])
        maker.starts1904 = true
        #expect(try texts(read(maker).0) == [["a"], ["1904-01-01"], ["2017-05-31"]])
    }

    @Test("the day that never was, and a date before all dates, are no dates")
    func noDates() throws {
        let maker = WorkbookMaker(
            rows: row(text("a")) + row(number("60", style: 1)) + row(number("-3", style: 1)) + row(number("3000000", style: 1)), formats: ["yyyy-mm-dd"])
        let (table, problems) = try read(maker)
        #expect(table == nil && problems.map(\.rule) == ["no-such-date"])
        #expect(problems.first?.message == "this cell is formatted as a date and holds none, and in A3, A4")
    }

    @Test("a table may begin anywhere, with blank rows and columns within")
    func offsets() throws {
        let maker = WorkbookMaker(
            rows: "<row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>unit</t></is></c><c r=\"E3\" t=\"inlineStr\"><is><t>a</t></is></c></row>"
                + "<row r=\"5\"><c r=\"C5\" t=\"inlineStr\"><is><t>n</t></is></c><c r=\"E5\"><v>1</v></c><c r=\"G5\" s=\"1\"/></row>")
        let (table, problems) = try read(maker)
        #expect(texts(table) == [["unit", "a"], ["n", "1"]] && problems.isEmpty)
        #expect(table?.rows[0].cells[1].place.cell == "Scores!E5")
    }

    @Test(
        "what cannot be read of a cell is one message for each kind, with its places",
        arguments: [
            (
                row("<c t=\"e\"><v>#DIV/0!</v></c>", "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"), "",
                "cell-error", "#DIV/0! stands in this cell, and in B2"
            ),
            (
                row("<c><f>1+1</f></c>", "<c><f>1+2</f><v></v></c>"), "", "formula-without-value",
                "this cell has a formula and no value that was computed from it, and in B2"
            ),
            (
                row(number("1"), number("2")), "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>", "merged-heading",
                "A1:B1 are merged: each column needs a name of its own, in one row"
            ),
            (
                row(number("1"), number("2")), "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>", "merged-cells",
                "A2:A3 are merged, and so is 1 more: only the first of them holds a value"
            ),
        ])
    func unreadableCells(rows: String, behind: String, rule: String, message: Message) throws {
        let (table, problems) = try read(WorkbookMaker(rows: row(text("a"), text("b")) + rows, behind: behind))
        #expect(table == nil && problems.map(\.rule) == [rule] && problems.first?.message == message)
    }

    @Test("hidden rows and columns are read, and said to be")
    func hiddenCells() throws {
        let maker = WorkbookMaker(
            rows: row(text("a"), text("b")) + "<row hidden=\"1\">\(number("1"))\(number("2"))</row><row hidden=\"1\"></row>",
            columns: "<cols><col min=\"2\" max=\"9\" hidden=\"1\"/></cols>")
        let (table, problems) = try read(maker)
        #expect(texts(table) == [["a", "b"], ["1", "2"]], "\(problems)")
        #expect(problems.map(\.rule) == ["hidden-rows", "hidden-columns"] && problems.allSatisfy { $0.severity == .warning })
    }

    @Test("the first sheet that is not hidden is read, or the one that is named")
    func sheets() throws {
        var maker = plain
        maker.sheets = ["Scores", "Notes", "More"]
        #expect(try read(maker).1.map(\.rule) == ["first-sheet"])
        #expect(try texts(read(maker, sheet: "Notes").0) == [["Notes"]])
        maker.hidden = ["Scores"]
        #expect(try texts(read(maker).0) == [["Notes"]])
        maker.hidden = ["Notes", "More"]
        #expect(try read(maker).1.isEmpty)
        let (table, problems) = try read(maker, sheet: "Note")
        #expect(table == nil && problems.map(\.rule) == ["unknown-sheet"] && problems.first?.hint == "did you mean \"Notes\"?")
        #expect(problems.first?.place?.file == "scores.yaml")
    }

    @Test("what is no workbook is refused with what to do")
    func otherFiles() throws {
        let whole = try plain.bytes
        for (bytes, message) in [
            (Array("unit,a\n".utf8), "this file is no workbook"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "this file is a workbook of the old format (.xls), or protected by a password"),
        ] as [([UInt8], Message)] {
            #expect(Workbook.read(bytes, file: "a.xlsx").1.map(\.message) == [message])
        }
        for length in stride(from: 2, to: whole.count - 1, by: 37) {
            let (book, problems) = Workbook.read(Array(whole.prefix(length)), file: "a.xlsx")
            let (table, more) = book?.table() ?? (nil, problems)
            #expect(table == nil && more.map(\.rule) == ["unreadable-workbook"], "cut after \(length) bytes")
        }
    }

    @Test("a part that is cut short, or full of entities that grow, is damaged")
    func damagedParts() throws {
        var maker = plain
        maker.rows += "<row><c>"
        #expect(try read(maker).1.map(\.rule) == ["unreadable-workbook"])
        maker = plain
        maker.behind = "</worksheet><worksheet>"
        #expect(try read(maker).1.map(\.rule) == ["unreadable-workbook"])
    }

    @Test("cells beyond what a table can have are refused, not read")
    func tooManyCells() throws {
        let last = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>"
        #expect(try read(WorkbookMaker(rows: last)).0?.header.count == 2)
    }

    @Test("names of cells", arguments: [("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384)])
    func cellNames(name: String, line: Int, column: Int) throws {
        let position = try #require(SheetCell.position(name))
        #expect(position.line == line && position.column == column && SheetCell.letters(column) + "\(line)" == name)
        #expect(SheetCell.position("1A") == nil && SheetCell.position("A") == nil && SheetCell.position("a1") == nil && SheetCell.position("A0") == nil)
    }
}
