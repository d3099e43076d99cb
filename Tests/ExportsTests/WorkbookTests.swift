import Testing

@testable import Exports

struct WorkbookTests {
    private func workbook(_ tables: [ExportTable], created: Int = 1_511_222_400) -> Workbook {
        Workbook(
            title: "报告", author: "研究院", created: created, notes: ("说明", [["报告"], ["版本", "1.0.0"]]), tables: tables,
            dictionary: (["a", "b", "c", "d", "e", "f"], [.text: "文本", .number: "数值", .integer: "整数"]))
    }

    private let table = ExportTable(
        name: "ranking", title: "排名：总分", columns: [.init("unit"), .init("total", .number)],
        rows: [[.text("=1+1"), .number("57.3181818182")], [.empty, .number("-3")], [.text("杭州"), .number("12345678901234567890")]])

    @Test func `the same tables give the same bytes`() throws {
        #expect(try workbook([table]).bytes() == workbook([table]).bytes())
        #expect(try workbook([table]).bytes() != workbook([table], created: 0x5_0000).bytes())
    }

    @Test func `it is a zip file`() throws {
        #expect(try workbook([table]).bytes().starts(with: [0x50, 0x4B, 3, 4]))
    }

    @Test func `an empty table and no table are workbooks too`() throws {
        let empty = ExportTable(name: "t", title: "t", columns: [.init("a")], rows: [])
        #expect(try !workbook([empty]).bytes().isEmpty)
        #expect(try !workbook([]).bytes().isEmpty)
    }

    @Test func `more rows than a sheet has are refused`() {
        let long = ExportTable(name: "t", title: "t", columns: [.init("a")], rows: Array(repeating: [.empty], count: Workbook.mostRows))
        #expect(throws: ExportFailure.self) { try workbook([long]).bytes() }
    }

    @Test func `a text longer than a cell holds is cut, not lost`() throws {
        let long = ExportTable(name: "t", title: "t", columns: [.init("a")], rows: [[.text(String(repeating: "长", count: 40_000))]])
        #expect(try !workbook([long]).bytes().isEmpty)
    }

    @Test(arguments: [
        ("排名：总分、名次", "排名"), ("Ranking: totals", "Ranking"), ("a[b]c/d\\e*f?", "a b c d e f"), ("'quoted'", "quoted"), ("", "fallback"), ("：", "fallback"),
        (String(repeating: "长", count: 40), String(repeating: "长", count: 31)), ("History", "History (2)"),
    ])
    func `names of sheets are what Excel takes`(_ title: String, _ name: String) {
        var names = SheetNames()
        #expect(names.next(title, fallback: "fallback") == name)
    }

    @Test func `names of sheets are told apart whatever their case and length`() {
        var names = SheetNames()
        let long = String(repeating: "x", count: 40)
        #expect(
            ["Data", "data", long, long].map { names.next($0, fallback: "t") } == [
                "Data", "data (2)", String(repeating: "x", count: 31), String(repeating: "x", count: 27) + " (2)",
            ])
    }
}
