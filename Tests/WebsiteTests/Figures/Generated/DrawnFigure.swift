import Edition
import Formula
import Scoring
import Source

@testable import Charts
@testable import Website

/// A generated figure as it is drawn, held to what is expected: each difference is a line of text.
struct DrawnFigure {
    let rendition: Rendition
    let drawn: Figure
    let expected: ExpectedFigure
    let words: ExpectedWords
    var problems: [String] = []

    init(_ figure: GeneratedFigure, _ drawn: Figure, _ rendition: Rendition) {
        self.rendition = rendition
        self.drawn = drawn
        var expected = ExpectedFigure(figure, rendition.edition)
        if figure.rows == .region, expected.chosen.count < rendition.edition.units.count { expected.chosenUnits = expected.chosen.count }
        self.expected = expected
        words = ExpectedWords(expected: expected, isEnglish: rendition.language == "en")
    }

    var drawing: FigureDrawing { FigureDrawing(rendition: rendition, root: nil, figure: drawn) }
    var chart: any Chart { drawing.chart }
    var figure: GeneratedFigure { expected.figure }

    mutating func same<T: Equatable>(_ what: String, _ found: T, _ right: T) {
        if found != right { problems.append("\(what): \(found) instead of \(right)") }
    }

    var isRank: Bool { if case .rank? = figure.values.first { true } else { false } }

    /// A series with its labels.
    func series(_ index: Int) -> [(label: String, number: Exact?, text: String?)] {
        expected.rows.map { ($0.label, $0.values[index], $0.texts[index]) }
    }

    /// Of numbers in the format of what they are; with one place more where it lies between two.
    func median(_ numbers: [Exact], _ kind: GeneratedFigure.Value) -> String? {
        let sorted = numbers.sorted()
        guard !sorted.isEmpty else { return nil }
        if sorted.count % 2 == 1 { return expected.text(sorted[sorted.count / 2], kind) }
        let low = sorted[sorted.count / 2 - 1], high = sorted[sorted.count / 2]
        if low == high { return expected.text(low, kind) }
        // Half-way between two scores there need not be one.
        switch kind {
        case .score, .mean, .indicatorMean: return expected.text((low + high) / Exact(2), NumberKind.mean)
        case .rate, .rank, .cell: return expected.text((low + high) / Exact(2), kind)
        }
    }

    mutating func check() -> [String] {
        let lead = rendition.names.lead(drawn)
        if ![.hotspots, .cloud, .heatmap, .strip, .radar, .slope, .bump, .line].contains(figure.kind) { same("lead", lead, words.lead) }
        switch figure.kind {
        case .bars, .dots, .columns, .distribution, .tiles, .map: checkSingle()
        case .groupedBars, .dumbbells, .scatter: checkSeveral()
        case .stackedBars: checkStack()
        case .slope, .bump: checkRanks()
        case .line: checkYears()
        case .strip, .radar: checkProfile()
        case .heatmap: checkHeatmap()
        case .hotspots, .cloud: checkTerms()
        }
        checkLines()
        return problems
    }

    /// The values that a row list prints and says, in their order.
    mutating func checkRows(_ list: RowList, printed: [[String]], spoken: [String]) {
        same("labels", list.rows.map(\.label), expected.rows.map(\.label))
        same("spoken", list.rows.map(\.spoken), spoken)
        for row in list.rows.indices where row < printed.count {
            let texts = list.marks(of: row).compactMap { mark -> String? in
                if case .text(let text, _, _, _, _, let style) = mark, style != .note { text } else { nil }
            }
            same("values of \(list.rows[row].label)", texts, printed[row])
        }
    }

    private mutating func checkSingle() {
        let value = figure.values[0], values = series(0)
        same("caption", GeneratedCaption(names: rendition.names, figure: drawn).text, words.spread(words.measure(value), values, isRank: isRank))
        same("description", chart.description(rendition.chartWords), words.summary(values, median: median(values.compactMap(\.number), value)))
        let noData = words.isEnglish ? "no data" : "无数据"
        switch chart {
        case let bars as BarChart:
            checkRows(bars.layout(rendition.chartWords), printed: values.map { [$0.text ?? "–"] }, spoken: values.map { $0.text ?? noData })
            same("ranks", bars.rows.map(\.rank), ranks)
        case let dots as DotChart:
            checkRows(dots.layout(rendition.chartWords), printed: values.map { [$0.text ?? "–"] }, spoken: values.map { $0.text ?? noData })
            same("ranks", dots.rows.map(\.rank), ranks)
        case let columns as ColumnChart:
            let texts = columns.drawing(width: 2400, rendition.chartWords).marks.compactMap(\.printed)
            same("columns", texts.prefix { $0 != values.first?.label }.filter { $0 != "–" }, values.compactMap(\.text))
        case let distribution as DistributionChart: checkDistribution(distribution, values)
        case let tiles as TileMap:
            same("tiles", tiles.tiles.map { "\($0.label) \($0.value?.text ?? "–")" }, values.map { "\($0.label) \($0.text ?? "–")" })
            checkColours(tiles)
        case let map as RegionMap:
            same("map", map.regions.map { "\($0.label) \($0.value?.text ?? "–")" }, values.map { "\($0.label) \($0.text ?? "–")" })
            same("outlines", map.regions.map(\.parts.count), values.map { _ in 1 })
        default: problems.append("an unknown chart")
        }
        checkReference()
    }

    /// Of units from the best to the last: the standings of the results, where the value is a score; of rates those of the rates.
    private var ranks: [String?] {
        guard figure.rows == .units, figure.condition == nil, !isRank, let lowIsBest = expected.lowIsBest,
            (figure.sort ?? (lowIsBest ? "ascending" : "descending")) == (lowIsBest ? "ascending" : "descending")
        else { return expected.rows.map { _ in nil } }
        if case .score(let id) = figure.values[0] { return expected.rows.map { expected.results.standings[expected.node(id)][$0.unit!]?.plainLabel } }
        let all = rendition.edition.units.indices.map { expected.value(figure.values[0], of: $0) }
        let standings = expected.rules.standings(present: all, lowIsBest ? .low : .high)
        return expected.rows.map { standings[$0.unit!]?.plainLabel }
    }

    private mutating func checkReference() {
        guard let reference = figure.reference, case .mean(let id) = reference else { return }
        guard let mean = expected.mean(expected.node(id), Array(rendition.edition.units.indices)) else { return }
        let isSame = figure.values[0].node == id
        let name = isSame ? (words.isEnglish ? "Mean" : "平均") : words.isEnglish ? "Total, mean" : "平均总分"
        let isPartial = expected.isCut || expected.chosenUnits != nil
        // Whether a limit will cut is not known where the line is named: rows beyond it exist or they do not.
        let whole = isPartial ? (words.isEnglish ? name + " of all" : "全体" + name) : name
        same("reference", drawing.references.map(\.label), [whole + " " + expected.text(mean, .mean)])
    }

    private mutating func checkDistribution(_ chart: DistributionChart, _ values: [(label: String, number: Exact?, text: String?)]) {
        let texts = chart.drawing(width: 640, rendition.chartWords).marks.compactMap(\.printed)
        let named = Set(values.compactMap { value in value.text.map { "\(value.label) \($0)" } })
        let labels = texts.filter { text in ChartedIndex.unitNames.contains { text.hasPrefix($0 + " ") } }
        for label in labels where !named.contains(label) { problems.append("distribution names \(label)") }
        if case .rate = figure.values[0], figure.format == nil || figure.format == "0.0%", !named.isEmpty {
            let ticks = texts.filter { !labels.contains($0) && !drawing.references.map(\.label).contains($0) }
            if figure.rows == .units, ticks.contains(where: { !$0.hasSuffix("%") }) { problems.append("ticks \(ticks)") }
        }
    }

    /// The best has the darkest colour.
    private mutating func checkColours(_ map: TileMap) {
        guard let lowIsBest = expected.lowIsBest else { return }
        let steps = map.coloured().steps
        let known = zip(expected.rows, steps).compactMap { row, step in row.values[0].flatMap { number in step.map { (number, $0.index) } } }
        for (number, step) in known {
            for (other, otherStep) in known where number < other && (lowIsBest ? step < otherStep : step > otherStep) {
                problems.append("colours run against the values")
                return
            }
        }
    }
}

extension Charts.Mark {
    var printed: String? { if case .text(let text, _, _, _) = self { text } else { nil } }
}
