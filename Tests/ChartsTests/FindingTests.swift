import Markup
import Testing

@testable import Charts
import Messages

@Suite struct FindingTests {
    private func rules(_ chart: any Chart) -> [ChartFinding.Rule] { chart.findings().map(\.rule) }
    private func row(_ values: Double?...) -> ChartRow { ChartRow("r", values: values.map { $0.map { ChartValue($0, "\($0)") } }) }

    @Test func emptyChartsSayThatTheyAreEmptyAndStillDraw() {
        let charts: [any Chart] = [
            BarChart(rows: []), GroupedBarChart(rows: [], series: []), StackedBarChart(rows: [], series: [], totals: [], totalTitle: ""), ColumnChart(rows: []),
            DotChart(rows: []), DumbbellChart(rows: [], first: "", second: ""), DistributionChart(rows: []),
            ScatterChart(rows: [], xTitle: "", yTitle: ""), SlopeChart(lines: [], from: "", to: ""), BumpChart(lines: [], editions: []),
            TileMap(tiles: []), ProfileStrip(rows: []), HotspotList(terms: []), TagFlow(terms: []), WordCloud(terms: []),
            RadarChart(axes: [], profiles: []), Heatmap(columns: [], rows: [], rankHeading: "", labelHeading: "", totalHeading: ""),
        ]
        for chart in charts {
            #expect(rules(chart).contains(.noRows))
            var page = ByteBuffer()
            chart.write(to: &page, ChartSetting(idPrefix: "f", title: "t", words: .english))
            chart.write(file: ChartFile(title: "t", language: "en", words: .english), to: &page)
            #expect(XMLCheck(page.string).problems.isEmpty)
        }
    }

    @Test func whatCannotBeShownIsAnError() {
        #expect(rules(StackedBarChart(rows: [row(1)], series: ["a", "b", "c", "d", "e", "f"], totals: [], totalTitle: "")) == [.itemDropped])
        #expect(rules(RadarChart(axes: ["a", "b", "c"].map { .init($0, maximum: 1) }, profiles: [row(1, 1.5, 0)])) == [.itemDropped])
        #expect(rules(RadarChart(axes: ["a", "b", "c"].map { .init($0, maximum: 1) }, profiles: [row(1, -0.5, 0)])) == [.itemDropped])
        #expect(rules(ScatterChart(rows: [row(1, nil)], xTitle: "x", yTitle: "y")) == [.itemDropped])
        #expect(rules(ColumnChart(rows: (0..<13).map { _ in row(1) })) == [.tooManyRows])
        #expect(rules(BumpChart(lines: [ChartLine("a", values: [nil, nil])], editions: ["1", "2"])) == [.itemDropped])
        #expect(rules(RadarChart(axes: [.init("a", maximum: 1)], profiles: [row(1)])) == [.tooFewAxes])
        #expect(
            rules(
                TileMap(tiles: [
                    .init("a", column: 1, row: 1, value: nil), .init("b", column: 1, row: 1, value: nil), .init("c", column: 0, row: 99, value: nil),
                ])) == [.twoInOnePlace, .itemDropped])
    }

    @Test func longTextsAreFound() {
        let long = String(repeating: "很长的名称", count: 12)
        #expect(rules(BarChart(rows: [ChartRow(long, ChartValue(1, "1"))])) == [.labelTooLong])
        #expect(rules(BarChart(rows: [ChartRow("a", ChartValue(1, long))])) == [.labelTooLong])
        #expect(rules(BarChart(rows: [row(1)], references: [ChartReference(1, long)])) == [.labelTooLong])
        #expect(rules(ColumnChart(rows: [ChartRow("五个汉字多", ChartValue(1, "1"))])) == [.labelTooLong])
        #expect(rules(BarChart(rows: [ChartRow("新疆维吾尔自治区乌鲁木齐", ChartValue(1, "1")), ChartRow("Communication infrastructures", ChartValue(1, "1"))])).isEmpty)
    }

    @Test func messagesAreStatementsWithAHint() {
        for finding in GroupedBarChart(rows: [], series: ["a", "b", "c", "d"]).findings() {
            #expect(!finding.message.english.hasSuffix(".") && !finding.hint.isEmpty)
        }
    }
}
