import Messages

/// One bar per row, cut into up to five segments: what adds stands to the right of zero, what takes away to the left of it. The total
/// stands at the end; where something takes away, a tick marks it on the scale too.
package struct StackedBarChart: RowChart {
    /// Values are the segments; a missing one is left out of the bar and said in words.
    package var rows: [ChartRow]
    package var series: [String]
    /// The total of each row, in the order of the rows; nil prints none.
    package var totals: [ChartValue?]
    /// What the totals are called, for the description.
    package var totalTitle: String
    package var maximum: Double?
    /// Of the totals, and of each part, as texts.
    package var median: String?
    package var medians: [String?]

    package init(
        rows: [ChartRow], series: [String], totals: [ChartValue?], totalTitle: String, maximum: Double? = nil, median: String? = nil,
        medians: [String?] = []
    ) {
        self.rows = rows
        self.series = series
        self.totals = totals
        self.totalTitle = totalTitle
        self.maximum = maximum
        self.median = median
        self.medians = medians
    }

    package static let mostSegments = 5
    private static let barHeight = 20.0
    private static let height = 22.0

    private var names: [String] { Array(series.prefix(Self.mostSegments)) }

    private func total(_ row: Int) -> ChartValue? { row < totals.count ? totals[row] : nil }

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(rows) + LabelFit.findings(rows)
        if series.count > Self.mostSegments {
            findings.append(
                ChartFinding(
                    rule: .itemDropped, message: "\(series.count) segments are more than the \(Self.mostSegments) that a stacked bar can show",
                    hint: "join the small ones, or show a heatmap"))
        }
        return findings
    }

    /// The totals, then each part.
    package func description(_ words: ChartWords) -> String {
        let whole = rows.indices.map { ChartRow(rows[$0].label, total($0)) }
        return Template.fill(words.ofSeries, [("series", totalTitle), ("sentence", Summary.sentence(whole, median: median, words))]) + " "
            + Summary.sentences(rows, series: names, medians: medians, words)
    }

    func layout(_ words: ChartWords) -> RowList {
        let shown = Array(rows.prefix(RowLimits.rows))
        func sum(_ row: ChartRow, _ isCounted: (Double) -> Bool) -> Double {
            names.indices.compactMap { row.value($0)?.number }.filter(isCounted).reduce(0, +)
        }
        let ends = shown.map { (left: sum($0) { $0 < 0 }, right: sum($0) { $0 > 0 }) }
        let domain = Domain(ends.flatMap { [$0.left, $0.right] } + shown.indices.compactMap { total($0)?.number }, maximum: maximum)
        var list = RowList(className: "bars stacked", height: Self.height)
        list.roomRight = shown.indices.reduce(0.0) { widest, index in
            max(widest, total(index).map { BarLabel.gap + TextMeasure.maximum(Shortening.value($0.text), size: 14, bold: true) } ?? 0)
        }.rounded(.up)
        let tints = SegmentTint.steps(names.count)
        list.legend = names.indices.map { (tints[$0].tintClass, names[$0]) }
        for (index, row) in shown.enumerated() {
            var left = 0.0, right = 0.0
            var texts: [RowMark] = []
            for number in names.indices {
                guard let value = row.value(number), value.number != 0 else { continue }
                let start = value.number < 0 ? left : right
                let from = domain.fraction(start), to = domain.fraction(start + value.number)
                if value.number < 0 { left += value.number } else { right += value.number }
                list.marks.append(.bar(from: from, to: to, top: 1, height: Self.barHeight, tint: "seg \(tints[number].tintClass)"))
                // A direct label where the segment is wide enough for it, with 3 px to spare on either side.
                let least = (TextMeasure.maximum(value.text, size: 14) + 6) / max(abs(to - from), 1e-6)
                texts.append(
                    .fitted(
                        value.text, at: (from + to) / 2, baseline: 16, leastPlot: least, style: .onStep(tints[number].index, strong: false)))
            }
            list.marks += texts
            if domain.lower < 0 { list.marks.append(.rule(at: domain.zero, top: -3, bottom: Self.height + 3, tint: "axis")) }
            if names.indices.allSatisfy({ row.value($0) == nil }) {
                list.marks += MissingValue.marks(at: domain.zero, top: 1, height: Self.barHeight)
            } else if let total = total(index) {
                if left < 0 { list.marks.append(.rule(at: domain.fraction(total.number), top: -2, bottom: Self.height + 2, tint: "med")) }
                list.marks.append(
                    .text(
                        Shortening.value(total.text), at: domain.fraction(max(right, total.number)), dx: BarLabel.gap, baseline: 16, anchor: .start,
                        style: .strong))
            }
            let spoken = names.indices.map { number in
                Template.fill(words.pair, [("label", names[number]), ("value", row.value(number)?.text ?? words.noData)])
            }
            list.add(row, spoken: ((total(index).map { [$0.text] } ?? []) + spoken).joined(separator: words.separator))
        }
        return list
    }
}
