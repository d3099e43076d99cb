import Testing

@testable import Source

@Suite struct CSVDialectTests {
    private func parse(_ text: String) -> (CSVTable?, [Diagnostic]) {
        let (source, _) = SourceText.decode(Array(text.utf8), file: "a.csv")
        return source.map { CSVTable.parse($0) } ?? (nil, [])
    }

    private func texts(_ text: String) -> [[String]] {
        let (table, _) = parse(text)
        return table.map { [$0.header.map(\.text)] + $0.rows.map { $0.cells.map(\.text) } } ?? []
    }

    @Test(arguments: [
        "id;x\na;1\nb;2\n", "id\tx\na\t1\nb\t2\n", "sep=;\r\nid;x\r\na;1\r\nb;2\r\n", "SEP=\t\nid\tx\na\t1\nb\t2",
        "id;\"x\"\n\"a\";1\nb; 2 \n", "id,x\na,1\nb,2\n",
    ])
    func cellsAreTheSameWhateverSeparatesThem(_ text: String) {
        #expect(texts(text) == [["id", "x"], ["a", "1"], ["b", "2"]])
    }

    @Test func theNoteSaysHowTheFileWasRead() {
        #expect(parse("id,x\na,1\n").1 == [])
        let (_, diagnostics) = parse("id;x\na;1,5\n")
        #expect(diagnostics.map(\.severity) == [.note])
        #expect(diagnostics[0].message == "the cells of this file are separated by semicolons, and 1,5 was read as 1.5")
        #expect(parse("id;x\na;1\n").1.map(\.hint) == ["if they are not, save the file with commas between the cells"])
        #expect(diagnostics[0].hint == "if that is not the number at 2:3, say how numbers are written in a.yaml: \"number: point\"")
    }

    @Test func aFileCanSayHowItsNumbersAreWritten() throws {
        let (source, _) = SourceText.decode(Array("id;x\na;16,0\nb;1.234,5\n".utf8), file: "a.csv")
        let (table, diagnostics) = CSVTable.parse(try #require(source), number: .comma)
        #expect(diagnostics == [])
        #expect(table?.rows.map { $0.cells[1].text } == ["16.0", "1234.5"])
        let (_, problems) = CSVTable.parse(try #require(SourceText.decode(Array("id;x\na;16,0\nb;16.5\n".utf8), file: "a.csv").0), number: .comma)
        #expect(problems.map(\.rule) == ["number-contradicts"])
        #expect(problems.map { $0.place?.line } == [3])
    }

    @Test(arguments: [
        ("b，1，2", "write commas between the cells, not \"，\""),
        ("Source: the towns.", "delete the row if it is a note on the table; else write a cell for every column, with a comma between them"),
        ("b", "write a cell for every column, with a comma between them"),
    ])
    func aRowOfOneCellIsARemarkOrHasOtherCommas(_ row: String, _ hint: String) {
        #expect(parse("id,x,y\na,1,2\n\(row)\n").1.map { $0.hint?.english } == [hint])
    }

    @Test func whatSeparatesStandsEquallyOftenInEveryRow() {
        #expect(texts("name;words, many\nx;a, b, c\ny;d\n") == [["name", "words, many"], ["x", "a, b, c"], ["y", "d"]])
        #expect(texts("name,words; many\nx,a; b; c\ny,d\n") == [["name", "words; many"], ["x", "a; b; c"], ["y", "d"]])
        #expect(texts("term\n\"a;b\"\n") == [["term"], ["a;b"]])
    }

    @Test func blankCellsBetweenTabsKeepTheirColumns() throws {
        let (table, _) = parse("id\tx\ty\na\t\t3\n")
        let row = try #require(table?.rows.first)
        #expect(row.cells.map(\.text) == ["a", "", "3"])
        #expect(row.cells.map(\.column) == [1, 3, 4])
    }

    /// Marks are read where the whole column agrees.
    @Test(arguments: [
        ("12,5|1|-3,25|\u{2212}0,5", "12.5|1|-3.25|-0.5"),
        ("1.234,5|12", "1234.5|12"), ("1 234,5|2", "1234.5|2"), ("1\u{A0}234\u{A0}567,5|2", "1234567.5|2"), ("1\u{202F}234,5|2", "1234.5|2"),
        ("1'234.5|2", "1234.5|2"), ("1,234,567.5|2", "1234567.5|2"), ("12\u{2019}000.25|1,000", "12000.25|1000"),
        // Two millions can be only that, and then the point before three digits is no decimal.
        ("2.000.000|1.500", "2000000|1500"),
        // Not numbers, or not all of them.
        ("1,5|x", "1,5|x"), ("1.2.3|1", "1.2.3|1"), ("1,5|1.5", "1,5|1.5"), ("12,34,5|1", "12,34,5|1"), ("007|1", "007|1"), ("2024-01-05|1", "2024-01-05|1"),
        ("1,5 %|2", "1,5 %|2"), ("1.5|2", "1.5|2"), ("1.234|2", "1.234|2"),
    ])
    func numbersAreReadWhereTheColumnAgrees(_ written: String, _ read: String) {
        let cells = written.split(separator: "|").map(String.init)
        let table = texts("id;x\n" + cells.enumerated().map { "r\($0);\($1)\n" }.joined())
        #expect(table.dropFirst().map { $0[1] } == read.split(separator: "|").map(String.init))
    }

    @Test func anotherColumnSettlesWhatOneLeavesOpen() {
        #expect(texts("id;x;y\na;1.234;0,5\nb;2.000;1,5\n").dropFirst().map { Array($0.dropFirst()) } == [["1234", "0.5"], ["2000", "1.5"]])
        #expect(texts("id;x;y\na;1,234;0.5\n").dropFirst().map { Array($0.dropFirst()) } == [["1234", "0.5"]])
    }

    /// Whoever needs a number of it refuses it, with both readings.
    @Test func twoReadingsThatFitAreNeither() {
        let (table, diagnostics) = parse("id;x\na;1,234\nb;2,500\n")
        #expect(table?.rows.map { $0.cells[1].text } == ["1,234", "2,500"])
        #expect(diagnostics.map(\.severity) == [.note] && !diagnostics[0].message.english.contains("read as"))
    }

    @Test func quotedTextsAndPlacesStayAsTheyAre() throws {
        let (table, _) = parse("sep=;\nid;x\na;\"1,5\"\n")
        let cell = try #require(table?.rows.first?.cells[1])
        #expect(cell.text == "1.5" && cell.place == Place(file: "a.csv", line: 3, column: 3))
    }
}
