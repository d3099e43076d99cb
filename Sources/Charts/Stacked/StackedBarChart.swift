/// One bar per row, cut into up to five segments from left to right, with the total at its end.
package struct StackedBarChart: RowChart {
    /// Values are the segments; a missing one is left out of the bar and said in words.
    package var rows: [ChartRow]
    package var series: [String]
    /// The total of each row as text, in the order of the rows; nil prints none.
    package var totals: [String?]
    package var maximum: Double?

    package init(rows: [ChartRow], series: [String], totals: [String?], maximum: Double? = nil) {
        self.rows = rows
        self.series = series
        self.totals = totals
        self.maximum = maximum
    }

    package static let mostSegments = 5
    private static let barHeight = 20.0
    private static let height = 22.0

    private var names: [String] { Array(series.prefix(Self.mostSegments)) }

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(rows) + LabelFit.findings(rows)
        if series.count > Self.mostSegments {
            findings.append(ChartFinding(
                rule: .itemDropped, message: "\(series.count) segments are more than the \(Self.mostSegments) that a stacked bar can show",
                hint: "join the small ones, or show a heatmap"))
        }
        for row in rows {
            for index in names.indices {
                if let value = row.value(index), value.number < 0 {
                    findings.append(ChartFinding(
                        rule: .negativeInStack, message: "\(series[index]) of \(row.label) is negative and cannot be stacked",
                        hint: "use grouped bars"))
                }
            }
        }
        return findings
    }

    package func description(_ words: ChartWords) -> String { Summary.sentences(rows, series: names, words) }

    func layout(_ words: ChartWords) -> RowList {
        let shown = Array(rows.prefix(RowLimits.rows))
        let sums = shown.map { row in names.indices.reduce(0.0) { $0 + max(row.value($1)?.number ?? 0, 0) } }
        let domain = Domain(sums, maximum: maximum)
        var list = RowList(className: "bars stacked", height: Self.height)
        let total: (Int) -> String? = { $0 < totals.count ? totals[$0].map(Shortening.value) : nil }
        list.roomRight = shown.indices.reduce(0.0) { widest, index in
            max(widest, total(index).map { BarLabel.gap + TextMeasure.maximum($0, size: 14, bold: true) } ?? 0)
        }.rounded(.up)
        let tints = SegmentTint.steps(names.count)
        list.legend = names.indices.map { (tints[$0].tintClass, names[$0]) }
        for (index, row) in shown.enumerated() {
            var sum = 0.0
            var texts: [RowMark] = []
            for number in names.indices {
                guard let value = row.value(number), value.number > 0 else { continue }
                let from = domain.fraction(sum)
                sum += value.number
                let to = domain.fraction(sum)
                list.marks.append(.bar(from: from, to: to, top: 1, height: Self.barHeight, tint: "seg \(tints[number].tintClass)"))
                // A direct label where the segment is wide enough for it, with 3 px to spare on either side.
                let least = (TextMeasure.maximum(value.text, size: 14) + 6) / max(to - from, 1e-6)
                texts.append(.fitted(
                    value.text, at: (from + to) / 2, baseline: 16, leastPlot: least, style: .onStep(tints[number].index, strong: false)))
            }
            list.marks += texts
            if names.indices.allSatisfy({ row.value($0) == nil }) {
                list.marks += MissingValue.marks(at: 0, top: 1, height: Self.barHeight)
            } else if let text = total(index) {
                list.marks.append(.text(text, at: domain.fraction(sum), dx: BarLabel.gap, baseline: 16, anchor: .start, style: .strong))
            }
            let spoken = names.indices.map { number in
                Template.fill(words.pair, [("label", names[number]), ("value", row.value(number)?.text ?? words.noData)])
            }
            list.add(row, spoken: ((index < totals.count ? totals[index].map { [$0] } ?? [] : []) + spoken).joined(separator: words.separator))
        }
        return list
    }
}
