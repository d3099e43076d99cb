@testable import Charts

/// Every kind, with its hard cases.
enum Gallery {
    static let samples: [Sample] = bars + grouped + stacked + columns + dots + intervals + maps + strips + drawn + lines + hotspots + more

    static let hostile = "<script>alert(\"&\")</script> ]]> \u{0}\u{1F}\u{FFFE} ' `"

    static let bars: [Sample] = [
        Sample(
            name: "bars", title: "杭州、南京领先；第一名与最后一名相差 59 分",
            chart: BarChart(rows: Cities.rows, maximum: 100, references: [ChartReference(57.318, "平均 57.3")], median: "59")),
        Sample(
            name: "bars-one-row", title: "只有一行", chart: BarChart(rows: [ChartRow("杭州", Cities.value(82))], maximum: 100)),
        Sample(
            name: "bars-zero", title: "全部为零", chart: BarChart(rows: ["甲", "乙", "丙"].map { ChartRow($0, Cities.value(0)) })),
        Sample(
            name: "bars-missing", title: "缺失不是零",
            chart: BarChart(rows: [
                ChartRow("有", Cities.value(12), rank: "1"), ChartRow("零", Cities.value(0), rank: "2"), ChartRow("缺", nil, rank: "–"),
                ChartRow("非数", ChartValue(.nan, "?"), rank: "–"), ChartRow("背景", Cities.value(7), role: .context),
            ])),
        Sample(
            name: "bars-negative", title: "与上届相比，有升有降",
            chart: BarChart(
                rows: [
                    ChartRow("便民服务", Cities.value(12)), ChartRow("办事指南", Cities.value(3)), ChartRow("审批服务", Cities.value(0)),
                    ChartRow("内容运营", Cities.value(-4)), ChartRow("互动运营", Cities.value(-9), role: .highlight),
                ], references: [ChartReference(0.4, "平均 +0.4")])),
        Sample(
            name: "bars-long-labels", title: "Long and short labels, mixed scripts", language: "en",
            chart: BarChart(
                rows: [
                    ChartRow("新疆维吾尔自治区乌鲁木齐市", ChartValue(64.2, "64.2%")),
                    ChartRow("Communication infrastructure", ChartValue(118.4, "118.4%"), role: .highlight),
                    ChartRow("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", ChartValue(51, "51.0%")), ChartRow("A", ChartValue(0.3, "0.3%")),
                    ChartRow("Ho Chi Minh City 胡志明市", ChartValue(88, "88.0%")),
                    ChartRow("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch", ChartValue(40, "40.0%")),
                ], maximum: 100, references: [ChartReference(60, "pass mark 60%"), ChartReference(72.1, "mean 72.1%")])),
        Sample(
            name: "bars-hostile", title: hostile,
            chart: BarChart(rows: [ChartRow(hostile, ChartValue(3, hostile), href: "javascript:\"'<>", rank: "<1>")], references: [ChartReference(2, hostile)])),
        Sample(
            name: "bars-groups", title: "东部领先，西部落后",
            chart: BarChart(
                rows: Cities.rows.enumerated().map { index, row in
                    var row = row
                    row.role = .group(index < 9 ? 0 : index % 2 + 1)
                    return row
                }, maximum: 100, groups: ["东部", "中部", "西部"])),
        Sample(
            name: "bars-200", title: "两百行",
            chart: BarChart(rows: (0..<200).map { ChartRow("城市\($0)", Cities.value(200 - $0), rank: "\($0 + 1)") })),
    ]

    static let grouped: [Sample] = [
        Sample(
            name: "grouped", title: "东部三项都高，运营差距最大",
            chart: GroupedBarChart(
                rows: [
                    ChartRow("用户体验", values: [ChartValue(73.1, "73.1%"), ChartValue(68, "68.0%"), ChartValue(63.4, "63.4%")]),
                    ChartRow("平台运营", values: [ChartValue(48.8, "48.8%"), ChartValue(32.1, "32.1%"), nil]),
                    ChartRow("服务供给", values: [ChartValue(64, "64.0%"), ChartValue(62.5, "62.5%"), ChartValue(50.2, "50.2%")]),
                ], series: ["东部", "中部", "西部"], maximum: 100)),
        Sample(
            name: "grouped-legend", title: "Two long series names take a legend", language: "en",
            chart: GroupedBarChart(
                rows: [
                    ChartRow("Convenience services", values: [Cities.value(12), Cities.value(9)]),
                    ChartRow("Approval", values: [Cities.value(-3), Cities.value(15)]),
                ], series: ["Municipalities under central government", "Provincial capitals"])),
    ]

    static let heatmap = Heatmap(
        columns: [("初始化体验", 8), ("账号认证", 5), ("易用性", 6), ("获取渠道", 6), ("内容运营", 11), ("互动运营", 13)].map {
            Heatmap.Column($0.0, note: "\($0.1)")
        },
        rows: Cities.totals.enumerated().map { index, city in
            let maxima = [8, 5, 6, 6, 11, 13]
            return Heatmap.Row(
                city.name,
                cells: maxima.enumerated().map { column, maximum in
                    let score = (city.total + index * column) % (maximum + 1)
                    if index == 3 && column == 2 { return nil }
                    return RateStep.of(numerator: score, denominator: maximum).map { HeatCell("\(score)", $0) }
                }, href: "u\(index).html", rank: Cities.rows[index].rank, total: "\(city.total)", role: index == 1 ? .highlight : .normal)
        },
        spans: [Heatmap.Span("用户体验", columns: 4, note: "25"), Heatmap.Span("平台运营", columns: 2, note: "24")],
        rankHeading: "名次", labelHeading: "城市", totalHeading: "总分")

    /// Correlations of some things, each with each: nothing where one meets itself, a dash where there is no coefficient.
    private static func correlations(_ names: [String], _ hundredths: [[Int?]], label: String) -> Heatmap {
        Heatmap(
            columns: names.map { Heatmap.Column($0) },
            rows: names.enumerated().map { row, name in
                Heatmap.Row(
                    name,
                    cells: names.indices.map { column in
                        if row == column { return .blank }
                        let value = row > column ? hundredths[row][column] : hundredths[column][row]
                        return value.map { hundredths in
                            let digits = "0.\(abs(hundredths) < 10 ? "0" : "")\(abs(hundredths))"
                            return HeatCell(
                                hundredths < 0 ? "−" + digits : digits, RateStep.of(numerator: abs(hundredths), denominator: 100) ?? RateStep(index: 0))
                        }
                    }, href: "i\(row).html")
            }, rankHeading: "", labelHeading: label, totalHeading: "", scale: RateScale(lightest: "0", darkest: "±1"))
    }

    static let maps: [Sample] = [
        Sample(
            name: "heatmap-correlations", title: "内容与互动最为相关，获取渠道与其余相反",
            chart: correlations(
                ["初始化体验", "账号认证", "易用性", "获取渠道", "内容运营", "互动运营"],
                [[], [42], [55, 31], [-12, -8, -27], [66, 48, 39, nil], [71, 52, 44, -5, 93]], label: "指标")),
        Sample(
            name: "heatmap-correlations-latin", title: "Latin names wrap above their columns", language: "en",
            chart: correlations(["Opening hours", "Loans", "Interlibrary cooperation"], [[], [88], [-64, 3]], label: "Indicator")),
        Sample(
            name: "heatmap-numbered", title: "Numbers head the columns of many", language: "en",
            chart: Heatmap(
                columns: (1...10).map { Heatmap.Column(String($0), href: "i\($0).html") },
                rows: (1...10).map { row in
                    Heatmap.Row(
                        "\(row) Interlibrary cooperation of kind \(row)",
                        cells: (1...10).map { column in
                            row == column ? .blank : RateStep.of(numerator: row + column, denominator: 20).map { HeatCell("0.\(row + column + 9)", $0) }
                        })
                }, rankHeading: "", labelHeading: "Indicator", totalHeading: "", scale: RateScale(lightest: "0", darkest: "±1"))),
        Sample(name: "heatmap", title: "每格是得分，颜色是得分率", chart: heatmap),
        Sample(
            name: "heatmap-latin", title: "Latin heads wrap and are never turned", language: "en",
            chart: Heatmap(
                columns: [Heatmap.Column("Content operation", note: "11"), Heatmap.Column("Ease of use"), Heatmap.Column("App")],
                rows: [Heatmap.Row("Ho Chi Minh City", cells: [HeatCell("9.5", RateStep(index: 6)), HeatCell("3", RateStep(index: 2)), nil])],
                rankHeading: "Rank", labelHeading: "City", totalHeading: "Total")),
        Sample(
            name: "tiles", title: "高分集中在东部沿海",
            chart: TileMap(
                tiles: Cities.totals.enumerated().map { index, city in
                    TileMap.Tile(
                        city.name, column: city.column, row: city.row, value: index == 18 ? nil : Cities.value(city.total),
                        href: "u\(index).html")
                })),
        Sample(
            name: "tiles-long", title: "Names that are wider than a tile wrap", language: "en",
            chart: TileMap(
                tiles: [
                    TileMap.Tile("Shijiazhuang", column: 1, row: 1, value: Cities.value(20)),
                    TileMap.Tile("Ho Chi Minh City", column: 2, row: 1, value: Cities.value(90)),
                    TileMap.Tile("乌鲁木齐", column: 8, row: 2, value: Cities.value(55)),
                ], steps: .rate(maximum: 100))),
    ]

    static func range(_ value: Int?, _ low: Int, _ median: Double, _ high: Int, _ full: Int) -> StripRange {
        StripRange(
            value: value.map(Cities.value), lowest: Cities.value(low), median: ChartValue(median, "\(median)"), highest: Cities.value(high),
            ends: 0...Double(full))
    }

    static let strips: [Sample] = [
        Sample(
            name: "profile", title: "南京：运营强，查询弱",
            chart: ProfileStrip(
                rows: [
                    ProfileStrip.Row("初始化体验", text: "7/8", range: range(7, 2, 4.5, 8, 8), href: "a.html", rank: "3"),
                    ProfileStrip.Row("内容运营", text: "10/11", range: range(10, 0, 2.5, 10, 11), rank: "1"),
                    ProfileStrip.Row("用户运营", text: "6/6", range: range(6, 0, 3, 6, 6), rank: "=1"),
                    ProfileStrip.Row("办事查询", text: "2/8", range: range(2, 0, 8, 8, 8), rank: "=18"),
                    ProfileStrip.Row("平台创新", text: "", range: range(nil, 0, 2, 5, 5)),
                    ProfileStrip.Row("附加分", text: "6/5", range: range(6, 0, 1, 6, 5), rank: "1"), ProfileStrip.Row("未评", text: "", range: nil),
                ], name: "南京"))
    ]

    static let terms: [Hotspot] = [
        ("移动政务", 34), ("用户体验", 28), ("便民服务", 27), ("办事指南", 22), ("审批服务", 22), ("互动运营", 20), ("实名认证", 17),
        ("二维码", 16), ("应用市场", 15), ("民意征集", 13), ("智能问答", 12), ("数据共享", 12), ("微信", 11), ("支付宝", 11), ("Open data", 10),
        ("多媒体", 9), ("流程图", 7), ("指纹识别", 5), ("无人审批", 5), ("信用", 5),
    ].enumerated().map { index, term in
        Hotspot(term.0, count: term.1, change: index == 4 ? .new : index == 7 ? .by(0) : index % 3 == 0 ? nil : .by(index - 6))
    }

    static let hotspots: [Sample] = [
        Sample(name: "hotspots", title: "移动政务说得最多", chart: HotspotList(terms: terms)),
        Sample(name: "flow", title: "移动政务说得最多", chart: TagFlow(terms: terms)),
    ]
}

extension Gallery {
    static let stacked: [Sample] = [
        Sample(
            name: "stacked", title: "总分由三项合成",
            chart: StackedBarChart(
                rows: Cities.totals.prefix(6).map { city in
                    ChartRow(
                        city.name,
                        values: [Cities.value(city.total / 4), Cities.value(city.total / 9), Cities.value(city.total - city.total / 4 - city.total / 9)])
                } + [ChartRow("缺", values: [nil, nil, nil])],
                series: ["用户体验", "平台运营", "服务供给"], totals: Cities.totals.prefix(6).map { Cities.value($0.total) }, totalTitle: "总分", maximum: 100, median: "76")),
        Sample(
            name: "stacked-five", title: "Five segments", language: "en",
            chart: StackedBarChart(
                rows: [
                    ChartRow("First", values: [30, 25, 20, 15, 10].map(Cities.value)), ChartRow("Second", values: [10, 0, 20, 1, 10].map(Cities.value)),
                ], series: ["Excellent", "Good", "Fair", "Poor", "None"], totals: [100, 41].map(Cities.value), totalTitle: "Answers")),
        Sample(
            name: "stacked-penalty", title: "What takes away stands left of zero", language: "en",
            chart: StackedBarChart(
                rows: [
                    ChartRow("Ash", values: [Cities.value(40), Cities.value(30), Cities.value(-12)]),
                    ChartRow("Beech", values: [Cities.value(25), nil, Cities.value(-3)]),
                    ChartRow("Cedar", values: [Cities.value(5), Cities.value(2), Cities.value(-15)]), ChartRow("Dogwood", values: [nil, nil, nil]),
                ], series: ["Access", "Service", "Penalty"], totals: [Cities.value(58), Cities.value(22), Cities.value(-8), nil], totalTitle: "Total",
                maximum: 100)),
    ]

    static let columns: [Sample] = [
        Sample(
            name: "columns", title: "五年来平均分逐年上升",
            chart: ColumnChart(
                rows: [("2013", 41.2), ("2014", 45.0), ("2015", 49.9), ("2016", 52.7), ("2017", 57.3)].map {
                    ChartRow($0.0, ChartValue($0.1, "\($0.1)"), role: $0.0 == "2017" ? .highlight : .normal)
                }, maximum: 100, references: [ChartReference(60, "及格线 60")])),
        Sample(
            name: "columns-twelve", title: "十二个月，有负有缺",
            chart: ColumnChart(
                rows: (1...12).map { month in
                    ChartRow("\(month)月", month == 5 ? nil : Cities.value(month * 7 % 11 - 3))
                })),
    ]

    static let dots: [Sample] = [
        Sample(
            name: "dots", title: "得分率，圆点",
            chart: DotChart(
                rows: Array(Cities.rows.prefix(8)) + [ChartRow("缺", nil)], maximum: 100, references: [ChartReference(57.3, "平均 57.3")])),
        Sample(
            name: "dots-negative", title: "数值在远离零线的一侧",
            chart: DotChart(
                rows: [("甲", 12), ("乙", 3), ("丙", -4), ("丁", -30)].map { ChartRow($0.0, Cities.value($0.1)) } + [ChartRow("缺", nil)],
                references: [ChartReference(-5, "平均 −5")])),
        Sample(
            name: "bars-all-negative", title: "全都下降",
            chart: BarChart(
                rows: [("甲", -12), ("乙", -3), ("丙", -40)].map { ChartRow($0.0, Cities.value($0.1)) } + [ChartRow("缺", nil)],
                references: [ChartReference(-4, "平均 −4")])),
        Sample(
            name: "dots-baseline", title: "不从零起，没有杆",
            chart: DotChart(rows: Array(Cities.rows.prefix(6)), maximum: 90, minimum: 60)),
        Sample(
            name: "dumbbells", title: "多数城市比上届进步",
            chart: DumbbellChart(
                rows: [
                    ChartRow("杭州", values: [Cities.value(75), Cities.value(82)], role: .highlight),
                    ChartRow("南京", values: [Cities.value(81), Cities.value(81)]),
                    ChartRow("宁波", values: [Cities.value(79), Cities.value(74)]), ChartRow("银川", values: [nil, Cities.value(23)]),
                    ChartRow("海口", values: [Cities.value(0), Cities.value(100)]), ChartRow("缺", values: [nil, nil]),
                ], first: "2016", second: "2017", maximum: 100)),
    ]

    static let intervals: [Sample] = [
        Sample(
            name: "intervals", title: "名次的区间",
            chart: IntervalChart(
                rows: [("杭州", 1, 1, 2), ("南京", 1, 2, 2), ("宁波", 3, 3, 3), ("西安", 7, 8, 12), ("齐齐哈尔", 8, 9, 22)].map { name, low, median, high in
                    ChartRow(name, values: [low, median, high].map { Cities.value($0) }, href: "units/a.html", rank: "=\(median)")
                } + [ChartRow("缺", values: [nil, nil, nil])], last: 22, middle: "中位名次", interval: "名次区间")),
        Sample(
            name: "intervals-many", title: "两百个对象的名次区间",
            chart: IntervalChart(
                rows: (1...200).map { rank in
                    ChartRow(
                        "Unit number \(rank)", values: [max(1, rank - rank % 7), rank, min(200, rank + rank % 11)].map { Cities.value($0) }, rank: String(rank))
                }, last: 200, middle: "Median", interval: "Interval")),
    ]

    static let drawn: [Sample] = [
        Sample(
            name: "distribution", title: "多数城市在四十到七十分之间",
            chart: DistributionChart(
                rows: Cities.rows, maximum: 100, references: [ChartReference(57.318, "平均 57.3")], median: "59")),
        Sample(
            name: "distribution-ties", title: "两百个值，许多相同",
            chart: DistributionChart(rows: (0..<200).map { ChartRow("第\($0)", Cities.value($0 * $0 % 23)) })),
        Sample(
            name: "scatter", title: "运营好的城市总分也高",
            chart: ScatterChart(
                rows: Cities.totals.enumerated().map { index, city in
                    ChartRow(
                        city.name, values: [Cities.value(city.total * 3 / 10 + index % 4), Cities.value(city.total)],
                        role: ["南京", "银川"].contains(city.name) ? .highlight : .normal)
                }, xTitle: "平台运营（满分 30）", yTitle: "总分")),
        Sample(
            name: "scatter-groups", title: "按地区着色",
            chart: ScatterChart(
                rows: Cities.totals.enumerated().map { index, city in
                    ChartRow(city.name, values: [Cities.value(30 - index), Cities.value(city.total)], role: .group(index % 3))
                }, xTitle: "平台运营", yTitle: "总分", xMaximum: 30, yMaximum: 100, groups: ["东部", "中部", "西部"])),
        Sample(
            name: "slope", title: "宁波下降，杭州升到第一",
            chart: SlopeChart(
                lines: rankLines([("杭州", 3, 1), ("南京", 1, 2), ("宁波", 2, 3), ("福州", 4, 4), ("北京", 5, 4), ("广州", 8, 6), ("哈尔滨", 6, 7), ("银川", nil, 8)]),
                from: "2016", to: "2017")),
        Sample(
            name: "bump", title: "五届名次",
            chart: BumpChart(
                lines: Cities.totals.prefix(10).enumerated().map { index, city in
                    ChartLine(
                        city.name,
                        values: (0..<5).map { edition in
                            edition == 2 && index == 4 || edition == 4 && index == 7
                                ? nil : Cities.value((index * [1, 3, 7, 9, 1][edition] + [0, 2, 5, 1, 7][edition]) % 10 + 1)
                        }, role: index == 0 ? .highlight : index == 3 ? .group(0) : .normal)
                }, editions: ["2013", "2014", "2015", "2016", "2017"])),
        Sample(
            name: "bump-long", title: "Ties, long names", language: "en",
            chart: BumpChart(
                lines: ["Communication infrastructure", "新疆维吾尔自治区乌鲁木齐市", "Ho Chi Minh City", "Rio", "A"].enumerated().map { index, name in
                    ChartLine(name, values: [ChartValue(1, "=1"), Cities.value(index + 1)], role: index == 1 ? .highlight : .normal)
                }, editions: ["2016", "2017"])),
        Sample(
            name: "radar", title: "南京与平均",
            chart: RadarChart(
                axes: [("用户体验", 25.0), ("平台运营", 30), ("服务供给", 45), ("平台创新", 5), ("Openness of data", 10)].map { RadarChart.Axis($0.0, maximum: $0.1) },
                profiles: [
                    ChartRow("南京", values: [19, 24, 33, 5, 7].map(Cities.value)), ChartRow("平均", values: [17, 11, 26, 2, 4].map(Cities.value)),
                ])),
        Sample(name: "cloud", title: "移动政务说得最多", chart: WordCloud(terms: terms)),
        Sample(name: "cloud-500", title: "五百个词", chart: WordCloud(terms: cloudTerms(500))),
    ]

    static func rankLines(_ lines: [(String, Int?, Int?)]) -> [ChartLine] {
        lines.map { name, first, second in
            ChartLine(name, values: [first.map(Cities.value), second.map(Cities.value)], role: name == "杭州" ? .highlight : .normal)
        }
    }

    /// Mixed Chinese and Latin words with falling counts.
    static func cloudTerms(_ count: Int) -> [Hotspot] {
        let words = ["移动政务", "Open data", "用户", "WeChat", "便民服务平台", "API", "数据共享", "identity", "审批", "“互联网＋”", "QR 二维码", "mobile government"]
        return (0..<count).map { index in
            Hotspot(words[index % words.count] + (index < words.count ? "" : "\(index)"), count: 2000 / (index + 5))
        }
    }
}
