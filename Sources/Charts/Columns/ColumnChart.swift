import Messages

/// Vertical bars: for up to twelve ordered items (years, months) with short labels. Anything else reads better as a list of bars.
package struct ColumnChart: DrawnChart {
    package var rows: [ChartRow]
    package var maximum: Double?
    package var references: [ChartReference]
    package var median: String?

    package init(rows: [ChartRow], maximum: Double? = nil, references: [ChartReference] = [], median: String? = nil) {
        self.rows = rows
        self.maximum = maximum
        self.references = references
        self.median = median
    }

    package static let mostColumns = 12
    static let longestLabel = 4 * 14.0

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(rows, limit: Self.mostColumns) + LabelFit.findings(references)
        for row in rows where TextMeasure.nominal(row.label, size: 14) > Self.longestLabel {
            findings.append(
                ChartFinding(
                    rule: .labelTooLong, message: "the label \(row.label) is too long to stand under a column",
                    hint: "use chart: bars, or a label of at most four Han characters"))
        }
        return findings
    }

    package func description(_ words: ChartWords) -> String { Summary.sentence(rows, median: median, words) }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        let shown = Array(rows.prefix(Self.mostColumns))
        guard fits(shown, slot: width / Double(max(shown.count, 1))) else {
            // Where twelve columns leave no room for their texts, the same rows lie down.
            let lying = BarChart(rows: shown, maximum: maximum, references: references, median: median)
            return RowListDrawing.draw(lying.layout(words), width: width)
        }
        let domain = Domain(shown.compactMap { $0.value()?.number } + references.map(\.value), maximum: maximum)
        let slot = width / Double(max(shown.count, 1)), bar = min(slot * 0.62, 56)
        let plot = width < 480 ? 180.0 : 240.0
        // A value above the tallest column; below the lowest, if any is negative.
        let top = 20.0, bottom = top + plot
        func y(_ value: Double) -> Double { bottom - domain.fraction(value) * plot }
        let foot = bottom + (domain.lower < 0 ? 20 : 0)
        var drawing = Drawing(width: width, height: 0)
        for (index, row) in shown.enumerated() {
            let x = (Double(index) + 0.5) * slot
            guard let value = row.value() else {
                // Above the zero line, or below it where everything hangs from it.
                let edge = y(0) - top < 24 ? y(0) : y(0) - 24
                drawing.marks.append(.rect(x: x - bar / 2, y: edge, width: bar, height: 24, tint: "none"))
                drawing.marks.append(.text("–", at: Point(x, edge + 17), anchor: .middle, style: .muted))
                continue
            }
            let end = y(value.number)
            drawing.marks.append(.rect(x: x - bar / 2, y: min(end, y(0)), width: bar, height: abs(end - y(0)), tint: row.role.className))
        }
        for reference in references where reference.value.isFinite {
            drawing.marks.append(.line(from: Point(0, y(reference.value)), to: Point(width, y(reference.value)), tint: "ref"))
        }
        drawing.marks.append(.line(from: Point(0, y(0)), to: Point(width, y(0)), tint: "axis"))
        for (index, row) in shown.enumerated() {
            guard let value = row.value() else { continue }
            let at = Point((Double(index) + 0.5) * slot, value.number < 0 ? y(value.number) + 17 : y(value.number) - 6)
            let style: TextStyle = row.role == .highlight ? .strong : .label
            drawing.marks.append(.text(Shortening.fitted(value.text, size: 14, width: slot), at: at, anchor: .middle, style: style))
        }
        var lowest = foot
        for (index, row) in shown.enumerated() {
            let lines = Wrapping.balanced(row.label, size: 14, width: slot - 2)
            for (number, line) in lines.prefix(4).enumerated() {
                let baseline = foot + 19 + Double(number) * 17
                drawing.marks.append(
                    .text(
                        line, at: Point((Double(index) + 0.5) * slot, baseline), anchor: .middle, style: row.role == .highlight ? .strong : .label))
                lowest = max(lowest, baseline + 5)
            }
        }
        for reference in references where reference.value.isFinite {
            drawing.marks.append(.line(from: Point(0, lowest + 12), to: Point(14, lowest + 12), tint: "ref"))
            drawing.marks.append(.text(reference.label, at: Point(20, lowest + 16), anchor: .start, style: .note))
            lowest += 20
        }
        drawing.height = lowest + 4
        return drawing.cuttingLines()
    }

    /// Whether each value, and each label on one line, fits over its column.
    private func fits(_ rows: [ChartRow], slot: Double) -> Bool {
        rows.allSatisfy { row in
            let bold = row.role == .highlight
            return TextMeasure.maximum(row.label, size: 14, bold: bold) <= slot
                && TextMeasure.maximum(Shortening.value(row.value()?.text ?? ""), size: 14, bold: bold) <= slot
        }
    }
}
