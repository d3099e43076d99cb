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
        ("\"1,234\"", "write it without separators: 1234"), ("\"1,234,567.5\"", "write it without separators: 1234567.5"),
        ("1 234", "write it without separators: 1234"), ("12.5%", "write only the number, 12.5, and the unit in data/NAME.yaml"),
        ("n/a", "leave the cell empty where there is no value"), ("—", "leave the cell empty where there is no value"),
        ("暂无", "leave the cell empty where there is no value"), ("１２", "write it in plain digits: 12"), ("500人", "write only the number: 500"),
    ])
    func `a cell that people read as a number or as none`(_ cell: String, _ hint: String) {
        #expect(problems("month,visits\nMarch,410\nApril,\(cell)\nMay,\n") == ["3:7 warning data-not-a-number: \(hint)"])
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
