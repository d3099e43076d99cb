import Markup
import Testing

@testable import Charts

/// Cards hold whatever a report says: nothing leaves the picture and no two lines overlap, in any font.
struct CardTests {
    private static let long = "移动政务服务能力评价结果显示，各地区之间的差距没有缩小；平台建起来了：运营却没有跟上"
    private static let titles = [
        "排名", "APP 建起来了，运营没有跟上", long + long, "A title of many English words that has to be broken somewhere", String(repeating: "x", count: 200), "",
    ]

    private static func rows(_ count: Int) -> BarChart {
        BarChart(rows: (1...count).map { ChartRow("城市 \($0)", ChartValue(Double(100 - $0), "\(100 - $0)"), rank: "\($0)") }, maximum: 100)
    }

    private static func card(_ title: String, chart: (any Chart)?) -> Card {
        Card(
            brand: "中国城市移动政务服务能力评价", edition: "2017", title: title, text: long + long + long,
            numbers: [.init(label: "平均总分", value: "57.3"), .init(label: long, value: "1234567", suffix: "/100"), .init(label: "名次", value: "=8")], chart: chart,
            imprint: long, language: "zh-Hans", words: .simplifiedChinese)
    }

    /// The box that a line covers in most fonts.
    private func box(_ line: CardLine) -> Box {
        let tail = line.tail.map { $0.gap + TextMeasure.nominal($0.text, size: $0.size) } ?? 0
        return Box(
            left: line.x, top: line.y - line.size * 0.9, right: line.x + TextMeasure.nominal(line.text, size: line.size) + tail,
            bottom: line.y + line.size * 0.2)
    }

    @Test(arguments: titles, [nil, 3, 7])
    func `nothing leaves the card and nothing overlaps`(_ title: String, _ bars: Int?) {
        let layout = CardLayout(Self.card(title, chart: bars.map(Self.rows)))
        let boxes = layout.lines.filter { !$0.text.isEmpty }.map(box)
        for (index, one) in boxes.enumerated() {
            #expect(one.left >= 0 && one.top >= 10 && one.right <= Card.width && one.bottom <= Card.height, "\(layout.lines[index].text)")
            for other in boxes[(index + 1)...] { #expect(!one.overlaps(other), "\(layout.lines[index].text)") }
            if let chart = layout.chart, one.top > 100, one.bottom < 560 {
                let covered = Box(
                    left: chart.x, top: chart.y, right: chart.x + chart.drawing.width * chart.scale, bottom: chart.y + chart.drawing.height * chart.scale)
                #expect(!one.overlaps(covered), "\(layout.lines[index].text)")
            }
        }
    }

    @Test func `a chart that is too high is left out`() {
        #expect(CardLayout(Self.card("排名", chart: Self.rows(7))).chart != nil)
        #expect(CardLayout(Self.card("排名", chart: Self.rows(40))).chart == nil)
    }

    @Test func `a title is broken after its marks`() {
        let lines = CardLayout(Self.card("入口：渠道不少，覆盖不全", chart: Self.rows(3))).lines.map(\.text)
        #expect(lines.contains("渠道不少，") && lines.contains("覆盖不全"))
    }

    @Test func `it is one file that is the same each time`() {
        var one = ByteBuffer(), two = ByteBuffer()
        Self.card("<排名> & ]]>", chart: Self.rows(3)).write(to: &one)
        Self.card("<排名> & ]]>", chart: Self.rows(3)).write(to: &two)
        #expect(one.bytes == two.bytes)
        #expect(one.string.contains("&lt;排名&gt; &amp; ]]&gt;") && !one.string.contains("http://www.w3.org/1999"))
        #expect(one.string.contains("viewBox=\"0 0 1200 630\" width=\"600\" height=\"315\""))
    }
}
