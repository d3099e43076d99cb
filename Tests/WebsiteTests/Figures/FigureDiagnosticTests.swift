import Edition
import Source
import Testing

@testable import Website

/// Nonsense blocks: one diagnostic with a hint, never an empty or endless chart.
struct FigureDiagnosticTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let rule: String
        let block: String
        let says: String

        init(_ rule: String, _ block: String, says: String) {
            self.rule = rule
            self.block = "id: f\n" + block
            self.says = says
        }

        var testDescription: String { "\(rule): \(says)" }
    }

    static let mistakes: [Mistake] = [
        Mistake("unknown-key", "chart: bars\nvalue: total\ncolor: region", says: "colour"),
        Mistake("unknown-key", "chart: strip\nof: qinghe\nzzz: 1", says: "known keys are id, chart, caption, note, source, wide, of, where"),
        Mistake("wrong-type", "chart: bars\nvalue: total\nwide: yes", says: "write true"),
        Mistake("wrong-type", "chart: strip\nof: qinghe\nwide: 120%", says: "write true or false"),
        Mistake("unused-key", "chart: bars\nvalue: total\nof: qinghe", says: "bars takes no of"),
        Mistake("unused-key", "chart: bars\nvalue: total\nminimum: 20", says: "bars begin at zero"),
        Mistake("unused-key", "chart: heatmap\nvalue: total", says: "heatmap takes no value"),
        Mistake("unused-key", "chart: bars\nrows: region\nvalue: mean(total)\ncolour: region", says: "coloured"),
        Mistake("missing-key", "chart: bars", says: "figure has no value"),
        Mistake("missing-key", "chart: scatter\nx: access", says: "no y"),
        Mistake("missing-key", "chart: strip", says: "no unit to show"),
        Mistake("unknown-unit", "chart: strip\nof: qingh", says: "qinghe"),
        Mistake("wrong-number", "chart: strip\nof: [qinghe, mira]", says: "one unit"),
        Mistake("no-series", "chart: dumbbells\nrows: region\nseries:\n  - {label: a, value: mean(total)}", says: "exactly two series, not 1"),
        Mistake("no-series", "chart: stacked-bars\nvalue: site", says: "no parts"),
        Mistake(
            "too-many-series", "chart: slope\nrows: history\nseries:\n  - {label: a, value: y2021}\n  - {label: b, value: y2022}\n  - {label: c, value: y2023}",
            says: "3 series, more than the 2 of slope"),
        Mistake("no-rows", "chart: bars\nvalue: total\nwhere: total > 500", says: "no rows"),
        Mistake("no-rows", "chart: heatmap\nwhere: total > 500", says: "no rows"),
        Mistake("not-a-number", "chart: bars\nrows: region\nvalue: top(1, total)", says: "does not give a number"),
        Mistake("not-a-number", "chart: bars\nvalue: total\nreference: top(1, total)", says: "does not give a number"),
        Mistake("unknown-rows", "chart: bars\nrows: regions\nvalue: mean(total)", says: "did you mean region?"),
        Mistake("unknown-row", "chart: bars\nvalue: total\nhighlight: qingh", says: "did you mean qinghe?"),
        Mistake("row-beyond-limit", "chart: bars\nvalue: total\nlimit: 2\nhighlight: mira", says: "not among the first 2"),
        Mistake("unknown-group", "chart: bars\nvalue: total\ncolour: regio", says: "did you mean region?"),
        Mistake("unknown-format", "chart: bars\nvalue: total\nformat: lots", says: "not a number format"),
        Mistake("chart-too-many-rows", "chart: columns\nvalue: total", says: "20 rows are more than the 12"),
        Mistake("chart-too-many-rows", "chart: bars\nrows: huge\nvalue: n", says: "10000 rows are more than the 400"),
        Mistake("chart-too-many-rows", "chart: cloud\nrows: huge\nvalue: n", says: "10000 rows are more than the 500"),
        Mistake("chart-too-many-rows", "chart: scatter\nrows: huge\nx: n\ny: n", says: "10000 rows are more than the 2000"),
        Mistake("chart-item-dropped", "chart: scatter\nrows: gaps\nx: before\ny: now", says: "3 of 5 rows lack a value"),
        Mistake("not-a-count", "chart: hotspots\nrows: signs\nvalue: b", says: "−1, the count of \"x\"".replacing("−", with: "-")),
        Mistake(
            "no-series", "chart: stacked-bars\nrows: region\nseries:\n  - {label: a, value: mean(total)}\n  - {label: b, value: rate(total)}",
            says: "rates and points"),
        Mistake("unused-key", "chart: hotspots\nlabel: term", says: "named by the column term"),
        Mistake("chart-too-few-axes", "chart: radar\nof: qinghe\nwhere: parent = \"trust\"", says: "from 3 to 12 axes, not 2"),
    ]

    static let moreMistakes: [Mistake] = [
        Mistake("too-many-highlights", "chart: bars\nvalue: total\nhighlight: [qinghe, mira, oxley]", says: "keep the 2"),
        Mistake(
            "too-many-series", "chart: grouped-bars\nrows: gaps\nseries:\n" + (1...4).map { "  - {label: s\($0), value: now}\n" }.joined(),
            says: "more than the 3"),
    ]

    private static let pair = "series:\n  - {label: a, value: mean(total)}\n  - {label: b, value: "

    static let lines: [Mistake] = [
        Mistake("unused-key", "chart: line\nvalue: total\nlimit: 3\nsort: none", says: "order of their last values"),
        Mistake("unused-key", "chart: line\nx: total", says: "write over:"),
        Mistake("missing-key", "chart: line", says: "figure has no value"),
        Mistake("chart-too-many-rows", "chart: line\nvalue: total", says: "20 rows are more than the 6"),
        Mistake("unused-key", "chart: line\nvalue: total\nover: total\nlimit: 3", says: "only lines of a data table"),
        Mistake("unknown-data-column", "chart: line\nrows: ferries\nlabel: town\nover: yeer\nvalue: passengers", says: "did you mean year?"),
        Mistake("unknown-data-column", "chart: line\nrows: ferries\nlabel: twon\nover: year\nvalue: passengers", says: "did you mean town?"),
        Mistake("no-series", "chart: line\nrows: ferries\nlabel: town\nvalue: passengers", says: "add over:"),
        Mistake(
            "no-series", "chart: line\nrows: ferries\nlabel: town\nover: year\nseries:\n  - {label: a, value: year}\n  - {label: b, value: passengers}",
            says: "one value, not 2"),
        Mistake("chart-two-points-in-one-place", "chart: line\nrows: ferries\nvalue: passengers", says: "two rows at Mira"),
        Mistake("no-series", "chart: line\nrows: editions\n" + pair + "rate(total)}", says: "do not share one scale"),
        Mistake("unused-key", "chart: line\nrows: editions\nvalue: mean(total)\nlimit: 2", says: "limit has no effect"),
        Mistake("unused-key", "chart: line\nrows: editions\nvalue: mean(total)\nwhere: total > 3", says: "takes no where"),
        Mistake("unused-key", "chart: line\nrows: editions\nvalue: mean(total)\npanels: region", says: "delete panels:"),
        Mistake("unknown-row", "chart: line\nrows: editions\n" + pair + "max(total)}\nhighlight: c", says: "write a row"),
        Mistake("unused-key", "chart: line\nvalue: rank(total)\nlimit: 3\nminimum: 4", says: "the scale of ranks"),
        Mistake("unknown-group", "chart: line\nvalue: total\npanels: regio\nlimit: 2", says: "did you mean region?"),
        Mistake("unused-key", "chart: line\nrows: region\nvalue: mean(total)\npanels: region", says: "divided into panels"),
        Mistake("unknown-group", "chart: bump\npanels: regio", says: "did you mean region?"),
    ]

    static let tables: [(path: String, text: String)] = [
        ("Content/2025/data/huge.csv", "name,n\n" + (1...10_000).map { "Row \($0),\($0)\n" }.joined()),
        ("Content/2025/data/signs.csv", "name,a,b\nx,1,-1\ny,2,-3\n"),
    ]

    @Test(arguments: mistakes + moreMistakes + lines)
    func aMistakeIsOneDiagnosticWithAHint(_ mistake: Mistake) throws {
        let diagnostics = try GalleryReport.diagnostics(mistake.block, files: Self.tables)
        #expect(diagnostics.map(\.rule) == [mistake.rule], "\(diagnostics.map(\.message))")
        let first = try #require(diagnostics.first)
        let said = first.message.english + " " + (first.hint?.english ?? "")
        #expect(said.contains(mistake.says))
        #expect(first.hint?.isEmpty == false)
        #expect(first.place?.file == "Content/2025/chapters/01-test.md")
    }

    @Test func adviceIsAWarningAndTheChartIsDrawn() throws {
        let long = [(path: "Content/2025/data/long.csv", text: "name,n\n\(String(repeating: "长", count: 60)),1\n")]
        let diagnostics = try GalleryReport.diagnostics("id: f\nchart: bars\nrows: long\nvalue: n", files: long)
        #expect(diagnostics.map(\.rule) == ["chart-label-too-long"])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test func ranksNeedTwoEditions() throws {
        let tree = try GalleryReport.tree(chapter: "```figure\nid: f\nchart: bump\n```\n")
        let alone = SourceTree(
            tree.paths(under: "Content").filter { !$0.contains("/2023/") && !$0.contains("/2024/") }.compactMap { path in
                tree.bytes(at: path).map { (path, $0) }
            })
        let diagnostics = GalleryReport.render(alone).diagnostics
        #expect(diagnostics.map(\.rule) == ["one-edition"])
        #expect(diagnostics.first?.hint?.english.contains("chart: bars") == true)
    }
}
