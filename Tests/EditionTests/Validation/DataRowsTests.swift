import Source
import Testing

@testable import Edition

/// Rows, formats and texts of data tables that say something else than their author means.
struct DataRowsTests {
    private func problems(_ csv: String, _ yaml: String? = nil) -> [String] {
        let report = SmallReport().with("2020/data/visits.csv", csv)
        return (yaml.map { report.with("2020/data/visits.yaml", $0) } ?? report).load().diagnostics.map {
            "\($0.place?.file.split(separator: "/").last ?? ""):\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.severity) \($0.rule)"
        }
    }

    @Test(arguments: ["Total,6,60", "合计,6,60", "Mean,2,20", "Average,2.0,20.0", "Sum,6,"])
    func `a row of totals or means below the others`(_ row: String) {
        #expect(problems("m,v,w\na,1,10\nb,2,20\nc,3,30\n\(row)\n") == ["visits.csv:5:1 warning total-as-row"])
    }

    @Test(arguments: ["Total,7,60", "All,1,2", "d,6,60", "Total,,"])
    func `a row that is none`(_ row: String) {
        #expect(problems("m,v,w\na,1,10\nb,2,20\nc,3,30\n\(row)\n") == [])
    }

    @Test(arguments: ["Source: OECD,,", "Note,,", "数据来源：统计局,,", "注：估计值,,"])
    func `a note below the table`(_ row: String) {
        #expect(problems("m,v,w\na,1,10\nb,2,20\n\(row)\n") == ["visits.csv:4:1 warning note-as-row"])
    }

    @Test func `a row of scores that all units have together`() {
        let report = SmallReport().replacing("dogwood,2,4,3", by: "dogwood,2,4,3\nMean,5.5,8.75,6", in: "2020/scores.csv")
        #expect(report.load().diagnostics.map(\.hint) == ["delete the row: what all units have together is computed"])
    }

    @Test func `percentages under a percent format`() {
        #expect(problems("m,v\na,85\nb,0\nc,91.5\n", "columns:\n  v: {format: \"0.0%\"}\n") == ["visits.yaml:2:15 warning percent-of-percentages"])
        #expect(problems("m,v\na,0.85\nb,0\nc,11\n", "columns:\n  v: {format: \"0%\"}\n") == [])
        #expect(problems("m,v\na,2\nb,3\n", "columns:\n  v: {format: \"0%\"}\n") == [])
    }

    @Test(arguments: [
        ("source: \"[OECD](https://example.org/a)\"", "write the words and the address: OECD (https://example.org/a)"),
        ("note: '**Provisional** figures'", "write the words alone: Provisional"),
        ("title: \"[Visits](unit:ash)\"", "write the words alone: Visits"),
    ])
    func `Markdown where none is read`(_ yaml: String, _ hint: String) {
        let found = SmallReport().with("2020/data/visits.yaml", yaml + "\n").load().diagnostics
        #expect(found.map(\.rule) == ["markdown-in-plain-text"])
        #expect(found.map { $0.hint?.english } == [hint])
    }
}
