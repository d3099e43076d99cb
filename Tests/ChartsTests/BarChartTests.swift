import Markup
import Testing

@testable import Charts

@Suite struct BarChartTests {
    private func page(_ chart: any Chart) -> String {
        var out = ByteBuffer()
        chart.write(to: &out, ChartSetting(idPrefix: "f", title: "t", words: .english))
        return out.string
    }

    @Test func barsAreProportionalFromZeroToTheMaximum() {
        let marks = BarChart(rows: [ChartRow("a", ChartValue(25, "25")), ChartRow("b", ChartValue(50, "50"))], maximum: 100).layout(.english).marks
        let ends = marks.compactMap { if case .bar(let from, let to, _, _, _) = $0 { [from, to] } else { nil } }
        #expect(ends == [[0, 0.25], [0, 0.5]])
    }

    @Test func valuesAboveTheMaximumExtendTheScale() {
        let marks = BarChart(rows: [ChartRow("a", ChartValue(120, "120%")), ChartRow("b", ChartValue(60, "60%"))], maximum: 100).layout(.english).marks
        #expect(marks.first == .bar(from: 0, to: 1, top: 2, height: 18, tint: ""))
    }

    @Test func zeroLineLiesInsideWhereValuesAreNegative() {
        let chart = BarChart(rows: [ChartRow("a", ChartValue(-25, "−25")), ChartRow("b", ChartValue(75, "75"))])
        let list = chart.layout(.english)
        #expect(list.marks.first == .bar(from: 0.25, to: 0, top: 2, height: 18, tint: ""))
        #expect(list.roomLeft > 0)
        #expect(page(chart).contains("text-anchor=\"end\""))
    }

    @Test func missingIsAnOutlineAndADashAndSaidInWords() {
        let html = page(BarChart(rows: [ChartRow("a", nil), ChartRow("b", ChartValue(0, "0"))]))
        #expect(html.contains("class=\"none\"") && html.contains("–") && html.contains("no data"))
        #expect(html.contains("width=\"0%\""))
    }

    @Test func missingIsNotCountedAsZeroInTheDescription() {
        let chart = BarChart(rows: [ChartRow("a", nil), ChartRow("b", ChartValue(4, "4")), ChartRow("c", ChartValue(2, "2"))], median: "3")
        #expect(chart.description(.english) == "2 values: highest 4 (b), lowest 2 (c), median 3. 1 without data.")
    }

    @Test func aScreenReaderGetsEachValueOnce() {
        let html = page(BarChart(rows: [ChartRow("Hangzhou", ChartValue(82, "82"), href: "u.html", rank: "1")]))
        #expect(html.contains("<a href=\"u.html\">Hangzhou</a><span class=\"vh\"> 82</span>"))
        #expect(html.contains("aria-hidden=\"true\""))
    }

    @Test func twentyTwoBarsWithLinksTakeLessThanEightKilobytes() {
        let chart = BarChart(rows: Cities.rows, maximum: 100, references: [ChartReference(57.3, "平均 57.3")])
        #expect(page(chart).utf8.count < 8000)
    }

    @Test func roomForTheLongestValueIsReservedInTheWidestFont() {
        let list = BarChart(rows: [ChartRow("a", ChartValue(1, "118.4%"))]).layout(.english)
        #expect(list.roomRight >= 6 + TextMeasure.maximum("118.4%", size: 14))
    }

    @Test func referenceLabelStandsOnce() {
        let html = page(BarChart(rows: Cities.rows, references: [ChartReference(57.3, "平均 57.3")]))
        #expect(html.components("平均 57.3") == 2, "once for readers, once hidden for screen readers")
        #expect(html.components("class=\"ref") == 23)
    }

    @Test func tooMuchIsFoundAndNotDrawnWithoutEnd() {
        let rows = (0..<10_000).map { ChartRow("r\($0)", ChartValue(Double($0), "\($0)"), role: $0 < 3 ? .highlight : .normal) }
        let chart = BarChart(rows: rows)
        #expect(chart.findings().map(\.rule) == [.tooManyRows, .tooManyHighlights])
        #expect(page(chart).components("<li") == RowLimits.rows)
        #expect(BarChart(rows: []).findings().map(\.rule) == [.noRows])
    }

    @Test func groupedBarsShowThreeSeriesAndSayThatTheyDroppedAFourth() {
        let chart = GroupedBarChart(rows: [ChartRow("a", values: (1...4).map { ChartValue(Double($0), "\($0)") })], series: ["p", "q", "r", "s"])
        #expect(chart.findings().map(\.rule) == [.itemDropped])
        #expect(page(chart).components("<rect") == 3)
    }

    @Test func infiniteAndHugeValuesDrawSomething() {
        let chart = BarChart(
            rows: [
                ChartRow("a", ChartValue(.infinity, "∞")), ChartRow("b", ChartValue(.greatestFiniteMagnitude, "big")),
                ChartRow("c", ChartValue(-.greatestFiniteMagnitude, "−big")),
            ], maximum: .nan, references: [ChartReference(.nan, "nan")])
        #expect(!page(chart).contains("nan%") && !page(chart).contains("inf"))
    }
}

extension String {
    func components(_ part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
