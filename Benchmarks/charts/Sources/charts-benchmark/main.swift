import Charts
import Foundation
import Markup

// Prints a line for each chart: its name, the median time of layout and drawing in microseconds, the bytes on the page, the bytes as a file.

struct Input: Decodable {
    struct City: Decodable {
        let name: String
        let total: Int
        let scores: [Int]
    }

    struct Term: Decodable {
        let term: String
        let count: Int
    }

    let maxima: [Int]
    let cities: [City]
    let terms: [Term]
}

func value(_ number: Int) -> ChartValue { ChartValue(Double(number), String(number)) }

let input = try JSONDecoder().decode(Input.self, from: Data(contentsOf: URL(filePath: CommandLine.arguments[1])))

let bars = {
    BarChart(
        rows: input.cities.enumerated().map { index, city in
            ChartRow(city.name, value(city.total), href: "../units/city-\(index).html", rank: String(index + 1))
        }, maximum: 100, references: [ChartReference(57.3, "平均 57.3")], median: "59")
}

let heatmap = {
    Heatmap(
        columns: input.maxima.enumerated().map { Heatmap.Column("指标\($0)", href: "../indicators/i\($0).html", note: String($1)) },
        rows: input.cities.enumerated().map { index, city in
            Heatmap.Row(
                city.name,
                cells: zip(city.scores, input.maxima).map { score, maximum in
                    RateStep.of(numerator: score, denominator: maximum).map { HeatCell(String(score), $0) }
                }, href: "../units/city-\(index).html", rank: String(index + 1), total: String(city.total))
        }, rankHeading: "名次", labelHeading: "城市", totalHeading: "总分")
}

func cloud(_ count: Int) -> WordCloud {
    WordCloud(terms: input.terms.prefix(count).map { Hotspot($0.term, count: $0.count) })
}

/// The median of many runs, the values of the chart made anew in each.
func measure(_ name: String, runs: Int, _ chart: () -> any Chart) {
    let words = ChartWords.simplifiedChinese
    let setting = ChartSetting(idPrefix: "c", title: "杭州、南京领先", words: words)
    var times: [Duration] = []
    var page = 0
    for _ in 0..<runs {
        let start = ContinuousClock.now
        var out = ByteBuffer(capacity: 32 * 1024)
        chart().write(to: &out, setting)
        times.append(ContinuousClock.now - start)
        page = out.bytes.count
    }
    var drawings: [Duration] = []
    for _ in 0..<runs {
        let start = ContinuousClock.now
        _ = chart().drawing(width: 640, words)
        drawings.append(ContinuousClock.now - start)
    }
    var file = ByteBuffer()
    chart().write(file: ChartFile(title: "杭州、南京领先", source: "得分数据", language: "zh-Hans", words: words), to: &file)
    func micro(_ times: [Duration]) -> Double { Double(times.sorted()[times.count / 2].components.attoseconds) / 1e12 }
    print(
        "\(name)\t\((micro(times) * 10).rounded() / 10)\t\((micro(drawings) * 10).rounded() / 10)\t\(page)\t\(file.bytes.count)")
}

measure("22 bars", runs: 2000) { bars() }
measure("22 × 12 heatmap", runs: 500) { heatmap() }
measure("cloud of 50", runs: 300) { cloud(50) }
measure("cloud of 500", runs: 60) { cloud(500) }
