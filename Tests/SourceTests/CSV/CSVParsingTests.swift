import Testing

@testable import Source

@Suite struct CSVParsingTests {
    private func parse(_ text: String) -> (CSVTable?, [Diagnostic]) {
        CSVTable.parse(SourceText(file: "a.csv", text: text))
    }

    /// The texts of a table that has to parse without diagnostics.
    private func texts(_ text: String) throws -> [[String]] {
        let (table, diagnostics) = parse(text)
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let found = try #require(table)
        return [found.header.map(\.text)] + found.rows.map { $0.cells.map(\.text) }
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func readsEveryLineEnd(_ end: String) throws {
        let text = ["id,name", "a,甲", "b,乙"].joined(separator: end)
        #expect(try texts(text) == [["id", "name"], ["a", "甲"], ["b", "乙"]])
        #expect(try texts(text + end) == [["id", "name"], ["a", "甲"], ["b", "乙"]])
        #expect(try #require(parse(text).0).rows.map(\.line) == [2, 3])
    }

    @Test func quotedCellsHoldCommasQuotesAndLineBreaks() throws {
        let (table, diagnostics) = parse("a,b,c\r\n\"x,y\",\"say \"\"hi\"\"\",\"one\r\ntwo\"\r\n1,2,3\r\n")
        #expect(diagnostics.isEmpty)
        let rows = try #require(table).rows
        #expect(rows[0].cells.map(\.text) == ["x,y", "say \"hi\"", "one\ntwo"])
        #expect(rows[0].cells.map(\.isQuoted) == [true, true, true])
        #expect(rows[1].line == 4)
        #expect(rows[1].cells[0].isQuoted == false)
    }

    @Test func cellsKnowWhereTheyBeginInScalars() throws {
        let rows = try #require(parse("id,name,x\n杭州, 宁波 ,\u{3000}温州\u{A0}\n\"甲\n乙\",\"\", \"丙\" \n").0).rows
        #expect(rows[0].cells.map(\.text) == ["杭州", "宁波", "温州"])
        #expect(rows[0].cells.map(\.place.description) == ["a.csv:2:1", "a.csv:2:5", "a.csv:2:10"])
        #expect(rows[1].cells.map(\.place.description) == ["a.csv:3:1", "a.csv:4:4", "a.csv:4:8"])
    }

    @Test func columnsCountScalarsBeyondTheBasicPlaneOnce() throws {
        let rows = try #require(parse("a,b\n𠮷野,x\n").0).rows
        #expect(rows[0].cells[1].column == 4)
    }

    @Test func spacesInsideQuotesAreKept() throws {
        #expect(try texts("a\n\" x \"\n")[1] == [" x "])
    }

    @Test func aBlankCellStandsWhereItBegins() throws {
        let rows = try #require(parse("a,b,c\n1,  ,3\n").0).rows
        #expect(rows[0].cells[1].text == "")
        #expect(rows[0].cells[1].column == 3)
    }

    @Test func aQuoteInsideAnUnquotedCellIsText() throws {
        #expect(try texts("a,b\n5\" pipe,他说\"好\"\n")[1] == ["5\" pipe", "他说\"好\""])
    }

    @Test func blankLinesAndRowsWithoutTextAreSkipped() throws {
        let (table, diagnostics) = parse("\n \nid,name\n\na,甲\n,\n\nb,乙\n,,,,\n  \n,\n")
        #expect(diagnostics.isEmpty)
        #expect(try #require(table).rows.map(\.line) == [5, 8])
    }

    @Test func emptyCellsAndColumnsThatSpreadsheetsLeaveBehindAreDropped() throws {
        #expect(try texts("id,name,,\na,甲,,\nb,乙,,,,\n") == [["id", "name"], ["a", "甲"], ["b", "乙"]])
    }

    @Test func aByteOrderMarkInsideIsNotPartOfAName() throws {
        #expect(try texts("\u{FEFF}id,name\u{200B}\na,b\n")[0] == ["id", "name"])
    }

    @Test func rowsOfTheWrongLengthAreMarkedAndOthersStay() throws {
        let (table, diagnostics) = parse("id,name,tier\na,甲\nb,乙,t1\nc,丙,t1,x,y\n")
        #expect(diagnostics.summary == ["2:1 row-length", "4:8 row-length"])
        #expect(diagnostics[0].message == "this row has 2 cells for 3 columns; the last, \"tier\", is missing")
        #expect(diagnostics[1].message == "this row has 5 cells for 3 columns; this one stands beyond the last column, \"tier\"")
        #expect(try #require(table).rows.map(\.isMalformed) == [true, false, true])
    }

    @Test func whatIsWiderThanASpreadsheetIsNoTable() throws {
        let (wide, none) = parse(String(repeating: "x,", count: 16_383) + "x\n")
        #expect(wide?.header.count == 16_384 && none.allSatisfy { $0.rule == "duplicate-column" })
        for text in [String(repeating: "x,", count: 16_384) + "x\n", "a,b\n1,2\n" + String(repeating: ",", count: 3_000_000)] {
            let (table, diagnostics) = parse(text)
            #expect(diagnostics.map(\.rule) == ["too-many-columns"])
            #expect(table?.isComplete != true)
        }
    }

    @Test func rowsOfTheWrongLengthPastAThousandAreCounted() throws {
        let (table, diagnostics) = parse("a,b\n" + String(repeating: "1\n", count: 5_000))
        #expect(table?.rows.count == 5_000 && table?.rows.allSatisfy(\.isMalformed) == true)
        #expect(diagnostics.count == 1_001)
        #expect(diagnostics.last?.message == "this row, and 3999 below it, have another number of cells than the header, too")
        #expect(diagnostics.last?.place?.line == 1_002)
    }

    @Test func everyRowHasTheHeadersLengthUnlessMarked() throws {
        let table = try #require(parse("a,b\n1\n1,2\n1,2,3\n\"1\"x,2\n").0)
        for row in table.rows where !row.isMalformed { #expect(row.cells.count == table.header.count) }
        #expect(table.rows.filter(\.isMalformed).count == 3)
    }

    @Test func anUnclosedQuoteIsReportedWhereItOpensAndNothingAfterItIsRead() throws {
        let (table, diagnostics) = parse("id,name\na,甲\nb,\"乙\nc,丙\nd\n")
        #expect(diagnostics.summary == ["3:3 unclosed-quote"])
        let found = try #require(table)
        #expect(found.rows.count == 1)
        #expect(!found.isComplete)
    }

    @Test func anUnclosedQuoteThatALaterQuoteSeemsToCloseIsReportedWhereItOpens() throws {
        let (table, diagnostics) = parse("id,name\na,\"甲\nb,\"乙\"\nc,\"丙\"\n")
        #expect(diagnostics.summary == ["2:3 unclosed-quote"])
        #expect(diagnostics[0].notes.map(\.place) == [Place(file: "a.csv", line: 3, column: 3)])
        #expect(try #require(table).rows.isEmpty)
    }

    @Test func textAfterAClosingQuoteIsReportedOnce() throws {
        let (table, diagnostics) = parse("id,name\na,\"甲\"乙,丙\nb,丁\n")
        #expect(diagnostics.summary == ["2:6 text-after-quote"])
        #expect(try #require(table).rows.map(\.isMalformed) == [true, false])
    }

    @Test func aFileWithoutRowsIsNoTable() {
        for text in ["", "\n\n", " , ,\n"] {
            let (table, diagnostics) = parse(text)
            #expect(table == nil)
            #expect(diagnostics.summary == ["1:1 empty-table"])
        }
    }

    @Test func aHeaderAloneIsATableWithoutRows() throws {
        #expect(try texts("id,name") == [["id", "name"]])
    }

    @Test func duplicateAndBlankColumnsAreReportedAtTheHeading() {
        let (table, diagnostics) = parse("id,name,,id\na,b,c,d\n")
        #expect(table != nil)
        #expect(diagnostics.summary == ["1:9 blank-column", "1:10 duplicate-column"])
        #expect(diagnostics[1].notes.map(\.place) == [Place(file: "a.csv", line: 1, column: 1)])
    }

    @Test(arguments: [
        ("编号，名称\n1，2\n", "1:3"), ("id|name\n", "1:3"),
    ]) func otherSeparatorsAreRecognised(_ text: String, _ place: String) {
        let (table, diagnostics) = parse(text)
        #expect(table == nil)
        #expect(diagnostics.summary == ["\(place) wrong-separator"])
    }

    @Test func aSingleColumnIsATable() throws {
        #expect(try texts("term\n互联网\n\"a;b\"\n") == [["term"], ["互联网"], ["a;b"]])
    }

    @Test func columnsAreFoundByTheirExactName() throws {
        let table = try #require(parse("id,name\n").0)
        #expect(table.column(named: "name") == 1)
        #expect(table.column(named: "Name") == nil)
    }
}
