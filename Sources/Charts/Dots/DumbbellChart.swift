/// Two values per row and what lies between them: an edition and the one before, the best and the worst.
package struct DumbbellChart: RowChart {
    /// Values: the first is a ring, the second a dot.
    package var rows: [ChartRow]
    /// Names of the two.
    package var first: String
    package var second: String
    package var maximum: Double?
    package var references: [ChartReference]
    /// Of the two, as texts.
    package var medians: [String?]
    /// The positions of rows whose two values cannot be compared: nothing joins them.
    package var unjoined: Set<Int>

    package init(
        rows: [ChartRow], first: String, second: String, maximum: Double? = nil, references: [ChartReference] = [], medians: [String?] = [],
        unjoined: Set<Int> = []
    ) {
        self.rows = rows
        self.first = first
        self.second = second
        self.maximum = maximum
        self.references = references
        self.medians = medians
        self.unjoined = unjoined
    }

    package func findings() -> [ChartFinding] {
        RowLimits.findings(rows) + LabelFit.findings(rows) + LabelFit.findings(references)
    }

    package func description(_ words: ChartWords) -> String { Summary.sentences(rows, series: [first, second], medians: medians, words) }

    func layout(_ words: ChartWords) -> RowList {
        let shown = rows.prefix(RowLimits.rows)
        let domain = Domain(shown.flatMap { [$0.value(0)?.number, $0.value(1)?.number].compactMap { $0 } } + references.map(\.value), maximum: maximum)
        var list = RowList(className: "bars dots", height: DotChart.height)
        list.legend = [("k-open", first), ("k-full", second)]
        // Each value stands on its dot's outer side, so either side may need the room of any value.
        let widest = shown.reduce(0.0) { widest, row in
            (0...1).reduce(widest) {
                max($0, row.value($1).map { TextMeasure.maximum(Shortening.value($0.text), size: 14, bold: row.role == .highlight) } ?? 0)
            }
        }
        list.roomLeft = (widest + DotChart.gap).rounded(.up)
        list.roomRight = list.roomLeft
        let middle = DotChart.height / 2
        for (position, row) in shown.enumerated() {
            let values = [row.value(0), row.value(1)]
            if domain.lower < 0 { list.marks.append(.rule(at: domain.zero, top: -3, bottom: DotChart.height + 3, tint: "axis")) }
            list.addRules(references, in: domain)
            if let a = values[0], let b = values[1], !unjoined.contains(position) {
                let from = domain.fraction(a.number), to = domain.fraction(b.number)
                list.marks.append(.span(from: min(from, to), to: max(from, to), y: middle, tint: "stem"))
            }
            for (index, value) in values.enumerated() {
                guard let value else { continue }
                list.marks.append(
                    .dot(at: domain.fraction(value.number), y: middle, radius: index == 0 ? 4.5 : DotChart.radius, tint: index == 0 ? "open" : ""))
            }
            let style: TextStyle = row.role == .highlight ? .strong : .label
            let other = values[0]?.number
            for (index, value) in values.enumerated() {
                guard let value else { continue }
                // Two equal values are printed once, by the dot.
                if index == 0, values[1]?.number == value.number { continue }
                let outside = index == 0 ? value.number > values[1]?.number ?? -.infinity : value.number >= other ?? -.infinity
                list.marks.append(
                    .text(
                        Shortening.value(value.text), at: domain.fraction(value.number), dx: outside ? DotChart.gap : -DotChart.gap, baseline: 16,
                        anchor: outside ? .start : .end, style: style))
            }
            if values[0] == nil, values[1] == nil { list.marks += MissingValue.marks(at: domain.zero, top: 2, height: 18) }
            list.add(
                row,
                spoken: zip([first, second], values).map {
                    Template.fill(words.pair, [("label", $0), ("value", $1?.text ?? words.noData)])
                }.joined(separator: words.separator))
        }
        list.add(references, in: domain)
        return list
    }
}
