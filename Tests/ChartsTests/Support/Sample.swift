import Markup

@testable import Charts

/// A chart to look at and to hold to the rules.
struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let title: String
    var language = "zh-Hans"
    let chart: any Chart

    var words: ChartWords { language == "en" ? .english : .simplifiedChinese }
    var setting: ChartSetting { ChartSetting(idPrefix: name, title: title, words: words) }
    var testDescription: String { name }

    var page: String {
        var out = ByteBuffer()
        chart.write(to: &out, setting)
        return out.string
    }

    var file: String {
        var out = ByteBuffer()
        chart.write(
            file: ChartFile(title: title, notes: ["n = 22，2017 年"], source: "国脉研究院", language: language, words: words), to: &out)
        return out.string
    }
}

import Testing

/// The scores of a real edition: enough of them for every kind.
enum Cities {
    static let totals: [(name: String, total: Int, column: Int, row: Int)] = [
        ("杭州", 82, 6, 6), ("南京", 81, 6, 5), ("宁波", 74, 7, 6), ("福州", 73, 6, 7), ("北京", 72, 5, 3), ("广州", 67, 4, 8),
        ("济南", 66, 5, 4), ("西安", 62, 3, 5), ("上海", 62, 7, 5), ("武汉", 61, 4, 6), ("长春", 59, 8, 2), ("哈尔滨", 59, 8, 1),
        ("贵阳", 57, 2, 7), ("成都", 54, 1, 6), ("南宁", 53, 3, 8), ("青岛", 46, 6, 4), ("合肥", 46, 5, 5), ("兰州", 42, 1, 4),
        ("海口", 42, 3, 9), ("重庆", 41, 2, 6), ("大连", 39, 7, 3), ("银川", 23, 2, 3),
    ]

    static let rows: [ChartRow] = totals.enumerated().map { index, city in
        let rank = totals.firstIndex { $0.total == city.total }.map { $0 + 1 } ?? 0
        let shared = totals.count { $0.total == city.total } > 1
        return ChartRow(
            city.name, value(city.total), href: "../units/city-\(index).html", rank: shared ? "=\(rank)" : "\(rank)",
            role: index == 0 ? .highlight : .normal)
    }

    static func value(_ number: Int) -> ChartValue { ChartValue(Double(number), number < 0 ? "−\(-number)" : "\(number)") }
    static func value(_ number: Double, _ text: String) -> ChartValue { ChartValue(number, text) }
}
