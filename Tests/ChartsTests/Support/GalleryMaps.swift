@testable import Charts

extension Gallery {
    /// A square of a chessboard, its corners fixed.
    static func square(_ x: Double, _ y: Double, _ side: Double) -> MapRing {
        MapRing(
            points: [Point(x, y), Point(x + side, y), Point(x + side, y + side), Point(x, y + side)], weights: [.infinity, .infinity, .infinity, .infinity])
    }

    static func region(_ label: String, _ value: Int?, _ rings: [MapRing], group: Int? = nil) -> RegionMap.Region {
        RegionMap.Region(label, value: value.map { Cities.value($0) }, parts: rings.isEmpty ? [] : [rings], href: "u\(label.count).html", group: group)
    }

    static let regionMap = RegionMap(
        regions: [
            region("北境", 91, [square(0, 0, 0.5)]), region("新疆维吾尔自治区乌鲁木齐市", 64, [square(0.5, 0, 0.3)]),
            region("湖", 50, [square(0.2, 0.2, 0.06)]), region("岛", 33, [square(0.95, 0.3, 0.004)]), region("缺", nil, [square(0, 0.5, 0.25)]),
            region("不在图上", 12, []),
        ], surroundings: [[[square(0.3, 0.5, 0.2)]]], shape: 0.8, median: "50", absent: "未列入地图")

    static let more: [Sample] = [
        Sample(name: "map", title: "北境领先", chart: regionMap),
        Sample(
            name: "map-groups", title: "Two groups", language: "en",
            chart: RegionMap(
                regions: [region("North", 3, [square(0, 0, 0.4)], group: 0), region("South", 4, [square(0.4, 0, 0.4)], group: 3)], shape: 0.5,
                groups: ["A", "B", "C", "D"], absent: "Not on the map")),
        Sample(
            name: "map-hostile", title: hostile,
            chart: RegionMap(regions: [region(hostile, 1, [square(0, 0, 0.9)])], shape: 1, groups: [], absent: hostile)),
        Sample(
            name: "heatmap-forty", title: "四十列",
            chart: Heatmap(
                columns: (1...40).map { Heatmap.Column("指标\($0)", note: "10") },
                rows: ["杭州", "南京"].map { name in
                    Heatmap.Row(name, cells: (1...40).map { HeatCell("\($0 % 11)", RateStep(index: $0 % 7)) }, rank: "1", total: "88")
                }, spans: [Heatmap.Span("甲", columns: 30), Heatmap.Span("乙", columns: 10)], rankHeading: "名次", labelHeading: "城市", totalHeading: "总分")),
        Sample(
            name: "scatter-four", title: "Four groups and a trend", language: "en",
            chart: ScatterChart(
                rows: (0..<16).map { ChartRow("P\($0)", values: [Cities.value($0 * 5), Cities.value($0 * 4 + $0 % 5)], role: .group($0 % 4)) },
                xTitle: "Price", yTitle: "Rating", groups: ["Bus", "Train", "Ferry", "Tram"],
                trend: ScatterChart.Trend(slope: 0.8, intercept: 2, sentence: "Slope 0.8."))),
        Sample(
            name: "scatter-close", title: "Points that stand too close", language: "en",
            chart: ScatterChart(
                rows: (0..<40).map { ChartRow("Point number \($0)", values: [Cities.value(50 + $0 % 3), Cities.value(50 + $0 % 5)]) }, xTitle: "x", yTitle: "y")
        ),
    ]
}
