import Formula
import Source
import Testing

@testable import Edition

/// What keeps a column of numbers from being one.
struct DataNumbersTests {
    private func problems(_ csv: String) -> [String] {
        SmallReport().with("2020/data/visits.csv", csv).load().diagnostics.map { diagnostic in
            "\(diagnostic.place?.line ?? 0):\(diagnostic.place?.column ?? 0) \(diagnostic.severity) \(diagnostic.rule): \(diagnostic.hint ?? "")"
        }
    }

    @Test(arguments: [
        ("\"1,234\"", "write it without separators: 1234, or 1.234 if the comma is the decimal point"),
        ("\"1,234,567.5\"", "write it without separators: 1234567.5"),
        ("1 234", "write it without separators: 1234"), ("12.5%", "write only the number, 12.5, and the unit in data/visits.yaml"),
        ("n/a", "leave the cell empty where there is no value"), ("—", "leave the cell empty where there is no value"),
        ("暂无", "leave the cell empty where there is no value"), ("１２", "write it in plain digits: 12"), ("500人", "write only the number: 500"),
        ("1E+05", "a spreadsheet shortened it: write all its digits, 100000 if none was lost"),
        ("12*", "write only the number, 12, and what the mark says in a note"),
        ("<1", "write one number, such as 1, and say in a note that it is none exactly"), ("(5)", "write -5 if the brackets mean a negative number, else 5"),
        ("$5", "write only the number, 5, and the unit in data/visits.yaml"), ("€3", "write only the number, 3, and the unit in data/visits.yaml"),
        ("5 €", "write only the number, 5, and the unit in data/visits.yaml"), ("½", "write it as a decimal: 0.5"), ("2½", "write it as a decimal: 2.5"),
        ("5-Mar", "a spreadsheet made a date of it: write the number itself"),
        ("..", "leave the cell empty where there is no value"), ("#DIV/0!", "a spreadsheet writes this where a formula failed: write the number itself"),
        ("TRUE", "a spreadsheet writes this for a condition: write the number itself"), ("1\u{A0}234", "write it without separators: 1234"),
        ("\"1.234,5\"", "write the decimal point as a point: 1234.5"),
        ("\"0,5\"", "write the decimal point as a point: 0.5"), ("1.2m", "write only the number: 1.2, or 1200000 if m means million"),
        ("3 bn", "write only the number: 3, or 3000000000 if bn means billion"), ("3万", "write it in plain digits: 30000"),
        (".5", "write it in plain digits: 0.5"), ("–5", "write it in plain digits: -5"),
    ])
    func `a cell that people read as a number or as none`(_ cell: String, _ hint: String) {
        #expect(problems("month,visits\nMarch,410\nApril,\(cell)\nMay,\n") == ["3:7 warning data-not-a-number: \(hint)"])
    }

    @Test(arguments: ["−5", "\" 12 \"", "\"12\u{A0}\"", "0.30000000000000004"])
    func `a cell that leaves no doubt is a number`(_ cell: String) throws {
        #expect(problems("month,visits\nMarch,410\nApril,\(cell)\nMay,7\n") == [])
        let table = try SmallReport().with("2020/data/visits.csv", "month,visits\nMarch,410\nApril,\(cell)\n").edition().tables[0].table
        #expect(["-5", "12", "0.3"].contains(table.rows[1][1].text))
        #expect(table.rows[1][1].number != nil)
    }

    @Test func `cells of one kind are one message, of several kinds one each`() {
        #expect(problems("m,v\na,1\nb,5%\nc,6%\nd,€3\ne,7\n").map { $0.prefix(12) } == ["3:3 warning ", "5:3 warning "])
    }

    @Test func `a word in a column that is mostly numbers`() {
        let found = SmallReport().with("2020/data/visits.csv", "m,v\na,1\nb,closed\nc,6\n").load().diagnostics
        #expect(found.map(\.message) == ["\"closed\" in column v is not a number, so that the column is text"])
        #expect(
            found[0].hint == "write plain digits, such as 12 or 12.5; if the column is meant as text, say so in data/visits.yaml: columns: {…: {format: text}}")
        let text = SmallReport().with("2020/data/visits.csv", "m,v\na,1\nb,closed\nc,6\n").with("2020/data/visits.yaml", "columns: {v: {format: text}}\n")
        #expect(text.problems == [])
    }

    @Test(arguments: [
        "1,1st half,2,2nd half", "A1,10,B2,C3", "10-20,20-30,5", "001,002,01A,003", "2015,2016,since 2017,2019", "2018/19,2019/20,2020", "10A,12B,7", "x,y,3",
        "3rd,1st,2",
        "2015,2016,–,2019", "12%,5%,9%", "€3,€4,n/a", "5-Mar,6-Mar,7-Mar",
    ])
    func `texts, codes, years and columns with one sign throughout are left alone`(_ cells: String) {
        #expect(problems("m,v\n" + cells.split(separator: ",").enumerated().map { "r\($0),\($1)\n" }.joined()) == [])
    }

    @Test(arguments: [
        "sum(column(\"visits\", \"v\"))", "count(column(\"visits\", \"v\" where v > 3))", "data(\"visits\", \"b\", \"v\") + 1",
        "max(column(\"visits\", \"v\"))",
    ])
    func `a formula that needs the numbers is an error at the cell, and at nothing else`(_ formula: String) {
        let report = SmallReport().with("2020/data/visits.csv", "m,v\na,1\nb,€5\nc,6\n").chapter("It is `= \(formula)`.")
        #expect(report.problems == ["data/visits.csv:3:3 data-not-a-number"])
        #expect(report.load().diagnostics[0].message == "\"€5\" in column v is not a number, and a formula needs numbers")
    }

    @Test func `a claim of a number about such a cell is an error at the cell, of a text about its text none`() {
        let report = SmallReport().with("2020/data/visits.csv", "m,v\na,1\nb,€5\nc,6\n")
        #expect(report.chapter("It is [5](= data(\"visits\", \"b\", \"v\")).").problems == ["data/visits.csv:3:3 data-not-a-number"])
        let several = SmallReport().with("2020/data/visits.csv", "m,v\na,€1\nb,€5\nc,6\n").chapter(
            "It is [5](= data(\"visits\", \"b\", \"v\")), `= data(\"visits\", \"b\", \"v\") + 1`.")
        #expect(several.problems == ["data/visits.csv:2:3 data-not-a-number"])
        #expect(report.chapter("It is [€5](= data(\"visits\", \"b\", \"v\")).").load().diagnostics.map(\.severity) == [.warning])
    }

    @Test(arguments: ["rows: visits\nvalue: v", "rows: visits\nvalue: v * 2", "rows: visits\nvalue: w\nwhere: v > 3"])
    func `a figure that needs the numbers too`(_ figure: String) {
        let report = SmallReport().with("2020/data/visits.csv", "m,v,w\na,€1,1\nb,€5,2\nc,€6,3\n").figure("chart: bars\n" + figure)
        #expect(report.problems == ["data/visits.csv:2:3 data-not-a-number"])
    }

    @Test func `a column of units.csv too`() {
        let report = SmallReport().with(
            "2020/units.csv", "id,name,region,people\nash,Ash,north,100\nbeech,Beech,south,\"1,200\"\ncedar,Cedar,south,90\ndogwood,Dogwood,north,\n")
        #expect(report.load().diagnostics.map { "\($0.severity) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == ["warning 3:19"])
        #expect(
            report.chapter("`= count(where people > 95)`").load().diagnostics.map { "\($0.severity) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == [
                "error 3:19"
            ])
    }

    @Test(arguments: ["see note", "`= count(units)`", "2018-03"])
    func `a column of words is left alone`(_ cell: String) {
        #expect(problems("month,visits\nMarch,410\nApril,\(cell)\n") == [])
    }

    @Test func `the column that names the rows and one without any number are left alone`() {
        #expect(problems("month,visits\n1,-\n2,12%\nn/a,5%\n") == [])
    }

    @Test func `a column with a number format is meant to be numbers`() {
        let report = SmallReport().with("2020/data/visits.csv", "month,visits\nMarch,\"1,234\"\n")
            .with("2020/data/visits.yaml", "columns:\n  visits: {format: \"#,##0\"}\n")
        #expect(report.problems == ["data/visits.csv:2:7 data-not-a-number"])
    }
}
