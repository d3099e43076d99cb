import Messages

/// Two or three bars per row, side by side, with the same order and colours in each row.
package struct GroupedBarChart: RowChart {
    package var rows: [ChartRow]
    /// Names of the series, in the order of the rows' values.
    package var series: [String]
    package var maximum: Double?
    package var references: [ChartReference]
    /// Of each series, as text.
    package var medians: [String?]

    package init(rows: [ChartRow], series: [String], maximum: Double? = nil, references: [ChartReference] = [], medians: [String?] = []) {
        self.rows = rows
        self.series = series
        self.maximum = maximum
        self.references = references
        self.medians = medians
    }

    /// More are not told apart: draw small multiples.
    package static let mostSeries = 3
    static let barHeight = 16.0
    static let innerGap = 2.0

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(rows) + LabelFit.findings(rows) + LabelFit.findings(references)
        if series.count > Self.mostSeries {
            findings.append(
                ChartFinding(
                    rule: .itemDropped, message: "\(series.count) series are more than the \(Self.mostSeries) that grouped bars can show",
                    hint: "draw a chart for each, or a heatmap"))
        }
        return findings
    }

    package func description(_ words: ChartWords) -> String {
        Summary.sentences(rows, series: Array(series.prefix(Self.mostSeries)), medians: medians, words)
    }

    func layout(_ words: ChartWords) -> RowList {
        let shown = Array(rows.prefix(RowLimits.rows))
        let names = Array(series.prefix(Self.mostSeries))
        let count = max(names.count, 1)
        let domain = Domain(shown.flatMap { row in (0..<count).map { row.value($0)?.number ?? 0 } } + references.map(\.value), maximum: maximum)
        var list = RowList(className: "bars grouped", height: Double(count) * (Self.barHeight + Self.innerGap) - Self.innerGap)
        // The first row names its bars, if that leaves the plot room enough; otherwise a legend does.
        let direct = Self.namesFit(names, in: shown.first)
        if !direct { list.legend = names.enumerated().map { ("g\($0.offset + 1)", $0.element) } }
        let room = BarLabel.room(shown, series: count, bold: { $0.role == .highlight }) { row, number in
            direct && row == 0 ? Self.nameGap + TextMeasure.maximum(names[number], size: TextStyle.note.size) : 0
        }
        (list.roomLeft, list.roomRight) = room
        let zero = domain.zero
        for (index, row) in shown.enumerated() {
            var texts: [RowMark] = []
            for number in 0..<count {
                let top = Double(number) * (Self.barHeight + Self.innerGap)
                guard let value = row.value(number) else {
                    texts += MissingValue.marks(at: zero, top: top, height: Self.barHeight)
                    continue
                }
                let end = domain.fraction(value.number)
                list.marks.append(.bar(from: zero, to: end, top: top, height: Self.barHeight, tint: "g\(number + 1)"))
                texts.append(
                    BarLabel.mark(
                        value, zero: zero, end: end, baseline: top + 13, style: row.role == .highlight ? .strong : .label))
                if direct, index == 0 {
                    let width = TextMeasure.maximum(Shortening.value(value.text), size: TextStyle.label.size, bold: row.role == .highlight)
                    texts.append(
                        .text(
                            names[number], at: end, dx: BarLabel.gap + width + Self.nameGap, baseline: top + 13, anchor: .start, style: .note))
                }
            }
            if domain.lower < 0 { list.marks.append(.rule(at: zero, top: -3, bottom: list.height + 3, tint: "axis")) }
            list.addRules(references, in: domain, pieces: count)
            list.marks += texts
            list.add(
                row,
                spoken: names.enumerated().map { number, name in
                    Template.fill(words.pair, [("label", name), ("value", row.value(number)?.text ?? words.noData)])
                }.joined(separator: words.separator))
        }
        list.add(references, in: domain)
        return list
    }

    private static let nameGap = 8.0

    private static func namesFit(_ names: [String], in row: ChartRow?) -> Bool {
        guard names.count > 1, let row else { return false }
        return names.enumerated().allSatisfy { number, name in
            guard let value = row.value(number), value.number >= 0 else { return false }
            return TextMeasure.maximum(name, size: TextStyle.note.size) <= 48
        }
    }
}
