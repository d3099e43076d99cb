@testable import Charts

/// Lines with their hard cases: gaps, breaks, thirty columns, long names, one height for all, small multiples.
extension Gallery {
    static let years = (2013...2017).map { LineChart.Column(String($0), at: Double($0)) }
    static let thirtyYears = (1988...2017).map { LineChart.Column(String($0), at: Double($0)) }

    static func line(_ label: String, _ values: [Int?], breaks: Set<Int> = [], role: ChartRole = .normal) -> ChartLine {
        ChartLine(label, values: values.map { $0.map(Cities.value) }, breaks: breaks, role: role)
    }

    /// Ranks that change places as years pass, the same on every run.
    static func ranks(_ count: Int, over columns: Int, breaks: Set<Int> = []) -> [ChartLine] {
        (0..<count).map { index in
            let values = (0..<columns).map { column in (index + column * (index % 3 + 1)) % count + 1 }
            return line(Cities.totals[index].name, values, breaks: breaks, role: index == 0 ? .highlight : index == 3 ? .group(0) : .normal)
        }
    }

    static let lines: [Sample] = [
        Sample(
            name: "line", title: "杭州五年升了 12 分；南京 2015 年起换了口径",
            chart: LineChart(
                lines: [
                    line("杭州", [70, 72, 75, 79, 82], role: .highlight), line("南京", [66, 71, 74, 80, 81], breaks: [2], role: .group(0)),
                    line("宁波", [79, nil, 77, 75, 74]), line("北京", [nil, nil, 68, 70, 72]), line("广州", [71, 69, 67, nil, nil]),
                    line("哈尔滨", [55, nil, 57, nil, 59]),
                ], columns: years)),
        Sample(
            name: "line-one", title: "平均分逐年上升",
            chart: LineChart(lines: [line("平均分", [41, 45, 50, 53, 57], role: .group(0))], columns: years)),
        Sample(
            name: "line-thirty", title: "三十届名次，2000 年换了口径",
            chart: LineChart(lines: ranks(6, over: 30, breaks: [12]), columns: thirtyYears, isRank: true)),
        Sample(
            name: "line-far-ranks", title: "Ranks far from the first; long names; a line that ended", language: "en",
            chart: LineChart(
                lines: [
                    line("Communication infrastructure", [151, 148, 149, 150, 147], role: .highlight), line("新疆维吾尔自治区乌鲁木齐市", [147, 147, 148, nil, 147]),
                    line("Ho Chi Minh City", [150, 149, nil, nil, nil]), line("Llanfairpwllgwyngyllgogerychwyrndrobwll", [149, 150, 147, 147, 149]),
                ], columns: years, isRank: true)),
        Sample(
            name: "line-below-zero", title: "Below and above zero; years that were left out keep their room", language: "en",
            chart: LineChart(
                lines: [line("North", [-12, 4, 7, 3]), line("South", [2, -3, -8, 0], role: .group(0))],
                columns: [1990, 2005, 2006, 2007].map { LineChart.Column(String($0), at: Double($0)) })),
        Sample(
            name: "line-level", title: "全都一样高",
            chart: LineChart(lines: ["甲", "乙", "丙"].map { line($0, [64, 64, 64, 64, 64]) }, columns: years)),
        Sample(
            name: "line-ends-given", title: "The author gives the ends of the scale", language: "en",
            chart: LineChart(lines: [line("Mean", [61, 63, 62, 66, 65], role: .group(0))], columns: years, minimum: 0, maximum: 100)),
        Sample(
            name: "bump-thirty", title: "三十届名次；2000 年之前与之后不可比",
            chart: BumpChart(lines: ranks(12, over: 30, breaks: [12]), editions: thirtyYears.map(\.label))),
        Sample(
            name: "panels", title: "各地区分别看，同一把尺",
            chart: PanelChart(lines: [
                ("东部", LineChart(lines: [line("杭州", [70, 72, 75, 79, 82], role: .highlight), line("南京", [66, 71, 74, 80, 81])], columns: years)),
                ("中部", LineChart(lines: [line("武汉", [50, 55, nil, 58, 61])], columns: years)),
                ("西部地区与东北老工业基地", LineChart(lines: [line("成都", [31, 40, 44, 50, 54]), line("银川", [nil, nil, 20, 21, 23])], columns: years)),
            ])),
        Sample(
            name: "panels-slopes", title: "Slopes by region", language: "en",
            chart: PanelChart(panels: [
                PanelChart.Panel("East", SlopeChart(lines: rankLines([("杭州", 2, 1), ("南京", 1, 2)]), from: "2016", to: "2017")),
                PanelChart.Panel("West", SlopeChart(lines: rankLines([("成都", 9, 7), ("银川", 8, 9), ("贵阳", nil, 8)]), from: "2016", to: "2017")),
            ])),
    ]
}
