import Output
import Testing

@testable import Website

@Suite struct DownloadTests {
    func table(_ cells: [[DownloadCell]]) -> DownloadTable {
        DownloadTable(
            name: "t", columns: (0..<(cells.first?.count ?? 1)).map { .init("c\($0)") }, rows: cells)
    }
    func csv(_ cells: [[DownloadCell]]) -> String { String(decoding: CSVDownload.plain(table(cells)), as: UTF8.self) }
    func json(_ cells: [[DownloadCell]]) -> String { String(decoding: DownloadFormat.json.bytes(table(cells)), as: UTF8.self) }

    @Test func csvHasAHeadingAndALinePerRow() {
        #expect(
            csv([[.number("1"), .text("青岛"), .empty], [.number("-57.31818"), .text("Xi'an"), .text("")]]) == """
                c0,c1,c2
                1,青岛,
                -57.31818,Xi'an,

                """)
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""), ("\r", "\"\r\""), (" x", "\" x\""),
        ("x ", "\"x \""), ("plain; text's", "plain; text's"), ("<script>", "<script>"),
    ])
    func csvQuotesWhereNeeded(text: String, field: String) {
        #expect(csv([[.text(text), .empty]]) == "c0,c1\n\(field),\n")
    }

    @Test func aRowThatIsOneEmptyCellIsNoEmptyLine() {
        #expect(csv([[.empty], [.text("")], [.text("x")]]) == "c0\n\"\"\n\"\"\nx\n")
    }

    @Test func jsonKeepsOrderDigitsAndEmptiness() {
        #expect(
            json([[.number("57.31818181818181818"), .text("1"), .empty], [.number("0"), .text(""), .empty]]) == """
                [
                {"c0":57.31818181818181818,"c1":"1","c2":null},
                {"c0":0,"c1":"","c2":null}
                ]

                """)
    }

    @Test func jsonEscapesWhatItMust() {
        #expect(
            json([[.text("\"\\\n\r\t\u{0}\u{1F}\u{2028}</script>😀")]])
                == "[\n{\"c0\":\"\\\"\\\\\\n\\r\\t\\u0000\\u001f\\u2028</script>😀\"}\n]\n")
    }

    @Test func anEmptyTableIsStillWellFormed() {
        #expect(csv([]) == "c0\n")
        #expect(json([]) == "[\n]\n")
    }

    @Test(arguments: ["0", "-0.5", "12", "57.31818", "1000000000000000000000000"])
    func numbersOfJSON(digits: String) { #expect(DownloadCell.isDecimal(digits)) }

    @Test(arguments: ["", "-", "+1", "01", ".5", "5.", "1e3", "1,5", "NaN", "１２", "1 "])
    func otherSpellingsAreNoNumbers(digits: String) { #expect(!DownloadCell.isDecimal(digits)) }

    @Test func everyFormatBecomesAFile() {
        let table = table([])
        #expect(PlannedTable("t") { table }.files(in: "2017/data").map(\.path) == ["2017/data/t.csv", "2017/data/t.json"])
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+86", "'+86"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("＝1+1", "'＝1+1"), ("a=1", "a=1"), ("=", "="),
        ("'=1", "'=1"),
    ])
    func csvForReadersIsNotRunByASpreadsheet(text: String, field: String) {
        let csv = String(decoding: CSVDownload.forReaders(table([[.text(text), .number("-3")]])), as: UTF8.self)
        #expect(csv == "\u{FEFF}c0,c1\n\(field),-3\n")
        #expect(self.csv([[.text(text), .number("-3")]]) == "c0,c1\n\(text),-3\n")
    }

    @Test func theFileThatReadersGetHasAByteOrderMark() {
        #expect(DownloadFormat.csv.bytes(table([])).starts(with: [0xEF, 0xBB, 0xBF]))
    }
}
