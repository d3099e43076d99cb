import Testing

@testable import Charts
import Messages

/// Lines join what can be compared and nothing else, and their scale says where it begins.
@Suite struct LineTests {
    private func paths(_ chart: any Chart, width: Double = 640) -> [[Point]] {
        chart.drawing(width: width, .english).marks.compactMap { if case .path(let points, _, _) = $0 { points } else { nil } }
    }

    private func circles(_ chart: any Chart) -> Int {
        chart.drawing(width: 640, .english).marks.count { if case .circle = $0 { true } else { false } }
    }

    @Test func aGapIsNeverBridged() {
        let chart = LineChart(lines: [Gallery.line("a", [1, 2, nil, 4, 5])], columns: Gallery.years)
        #expect(paths(chart).map(\.count) == [2, 2])
        #expect(circles(chart) == 4)
        // A value between two gaps is a point by itself.
        let alone = LineChart(lines: [Gallery.line("a", [1, nil, 3, nil, 5])], columns: Gallery.years)
        #expect(paths(alone).isEmpty)
        #expect(circles(alone) == 3)
    }

    @Test func whatCannotBeComparedIsNotJoined() {
        let line = Gallery.line("a", [1, 2, 3, 4, 5], breaks: [3])
        #expect(paths(LineChart(lines: [line], columns: Gallery.years)).map(\.count) == [3, 2])
        #expect(paths(BumpChart(lines: [line], editions: Gallery.years.map(\.label))).map(\.count) == [3, 2])
        #expect(paths(SlopeChart(lines: [Gallery.line("a", [1, 2], breaks: [1])], from: "1", to: "2")).isEmpty)
        #expect(circles(SlopeChart(lines: [Gallery.line("a", [1, 2], breaks: [1])], from: "1", to: "2")) == 2)
        // No arrow in words either.
        let bump = BumpChart(lines: [Gallery.line("a", [1, 2, 3, nil, 5], breaks: [1])], editions: Gallery.years.map(\.label))
        #expect(bump.description(.english).hasSuffix("a 1, 2 → 3 → no data → 5"))
        let told = LineChart(lines: [line], columns: Gallery.years).description(.english)
        #expect(told.contains("Lines with gaps: 1;"))
    }

    @Test func ranksGrowDownwardsAndValuesUpwards() {
        let values = [1, 2, 3, 4, 5]
        let up = paths(LineChart(lines: [Gallery.line("a", values)], columns: Gallery.years))[0].map(\.y)
        let down = paths(LineChart(lines: [Gallery.line("a", values)], columns: Gallery.years, isRank: true))[0].map(\.y)
        #expect(up == up.sorted(by: >) && down == down.sorted())
    }

    @Test func yearsThatWereLeftOutKeepTheirRoom() {
        let columns = [2010, 2015, 2016].map { LineChart.Column(String($0), at: Double($0)) }
        let xs = paths(LineChart(lines: [Gallery.line("a", [1, 2, 3])], columns: columns))[0].map(\.x)
        #expect(abs((xs[1] - xs[0]) - 5 * (xs[2] - xs[1])) < 0.01)
    }

    @Test(
        arguments: [
            ([60, 63, 66], nil, nil, false, "The scale begins at 60."), ([2, 40, 66], nil, nil, false, nil), ([60, 63, 66], 0.0, nil, false, nil),
            ([60, 63, 66], 50, nil, false, "The scale begins at 50."), ([-5, 3, 6], nil, nil, false, nil),
            ([-9, -7, -6], nil, nil, false, "The scale begins at −9.0."),
            ([1, 3, 2], nil, nil, true, nil), ([3, 4, 5], nil, nil, true, nil), ([151, 148, 147], nil, nil, true, "The scale begins at 147."),
        ] as [([Int], Double?, Double?, Bool, String?)])
    func theScaleSaysWhereItBegins(values: [Int], minimum: Double?, maximum: Double?, isRank: Bool, says: String?) {
        let columns = Array(Gallery.years.prefix(3))
        let chart = LineChart(lines: [Gallery.line("a", values)], columns: columns, isRank: isRank, minimum: minimum, maximum: maximum)
        let printed = chart.drawing(width: 640, .english).marks.compactMap { if case .text(let text, _, _, _) = $0 { text } else { nil } }
        #expect(printed.first { $0.hasPrefix("The scale") } == says)
        #expect(chart.description(.english).contains("The scale begins") == (says != nil))
    }

    /// Values beyond the ends that an author gives are drawn where they are, not at the edge.
    @Test func theScaleHoldsEveryValue() {
        for isRank in [false, true] {
            for values in [[3, 990, 5], [140, 7, 141], [0, 0, 0], [1, 1, 1], [7, 7, 8]] {
                let chart = LineChart(lines: [Gallery.line("a", values)], columns: Array(Gallery.years.prefix(3)), isRank: isRank, minimum: 4, maximum: 6)
                let domain = chart.scale(height: 240).domain
                #expect(values.allSatisfy { Double($0) >= domain.lower && Double($0) <= domain.upper }, "\(values) \(isRank)")
            }
        }
    }

    @Test func theEndsOfTheAxisAreNamed() {
        for width in [288.0, 640] {
            for chart in [LineChart(lines: Gallery.ranks(6, over: 30), columns: Gallery.thirtyYears, isRank: true)] {
                let printed = chart.drawing(width: width, .english).marks.compactMap { if case .text(let text, _, _, .note) = $0 { text } else { nil } }
                #expect(printed.contains("2017") && printed.contains("1988"))
            }
        }
    }

    @Test func panelsOfLinesHaveOneScale() {
        let low = LineChart(lines: [Gallery.line("a", [10, 12])], columns: Array(Gallery.years.prefix(2)))
        let high = LineChart(lines: [Gallery.line("b", [90, 88])], columns: Array(Gallery.years.prefix(2)))
        let charts = PanelChart(lines: [("A", low), ("B", high)]).panels.compactMap { $0.chart as? LineChart }
        #expect(charts.map { $0.scale(height: 190).domain } == [Domain(from: 0, to: 100), Domain(from: 0, to: 100)])
    }

    @Test func findingsOfLines() {
        func rules(_ chart: any Chart) -> [ChartFinding.Rule] { chart.findings().map(\.rule) }
        #expect(rules(LineChart(lines: Gallery.ranks(7, over: 5), columns: Gallery.years)) == [.tooManyRows])
        #expect(rules(LineChart(lines: [Gallery.line("a", [1])], columns: [Gallery.years[0]])) == [.tooFewAxes])
        #expect(rules(LineChart(lines: [Gallery.line("a", [nil, nil])], columns: Array(Gallery.years.prefix(2)))) == [.itemDropped])
        let columns = (0..<401).map { LineChart.Column(String($0), at: Double($0)) }
        #expect(rules(LineChart(lines: [Gallery.line("a", columns.indices.map { $0 })], columns: columns)) == [.tooManyRows])
        let panel = PanelChart.Panel("p", LineChart(lines: Gallery.ranks(7, over: 5), columns: Gallery.years))
        #expect(PanelChart(panels: [panel]).findings().map(\.message).first?.english.hasPrefix("in the panel p, 7 rows") == true)
        #expect(rules(PanelChart(panels: [PanelChart.Panel](repeating: panel, count: 13))) == [.tooManyRows])
    }
}
