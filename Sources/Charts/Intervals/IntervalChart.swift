/// Ranks and the interval that each lies in: a dot at the middle, a line from end to end, the ends' ranks beside it. Rank 1 is at the left.
package struct IntervalChart: RowChart {
    /// Values: the low end, the middle and the high end. Nil of a row without an interval.
    package var rows: [ChartRow]
    /// The last rank.
    package var last: Double
    /// What the dot and the line are, for the legend.
    package var middle: String
    package var interval: String

    package init(rows: [ChartRow], last: Double, middle: String, interval: String) {
        self.rows = rows
        self.last = last
        self.middle = middle
        self.interval = interval
    }

    static let height = 22.0
    static let radius = 4.5
    /// From an end to its rank.
    static let gap = 8.0

    package func findings() -> [ChartFinding] { RowLimits.findings(rows) + LabelFit.findings(rows) }

    package func description(_ words: ChartWords) -> String {
        let texts = rows.map { Template.fill(words.pair, [("label", $0.label), ("value", Self.text($0) ?? words.noData)]) }
        return Template.fill(words.listed, [("series", interval), ("values", texts.joined(separator: words.separator))])
    }

    /// `3–6`, or `3` where both ends are the same.
    static func text(_ row: ChartRow) -> String? {
        guard let low = row.value(0), let high = row.value(2) else { return nil }
        return low.text == high.text ? low.text : low.text + "–" + high.text
    }

    func layout(_ words: ChartWords) -> RowList {
        let shown = rows.prefix(RowLimits.rows), domain = Domain(from: 1, to: last)
        var list = RowList(className: "bars dots", height: Self.height)
        list.legend = [("k-full", middle), ("k-range", interval)]
        let widest = shown.reduce(0.0) { widest, row in
            [0, 2].reduce(widest) { max($0, row.value($1).map { TextMeasure.maximum(Shortening.value($0.text), size: 14) } ?? 0) }
        }
        list.roomLeft = (widest + Self.gap + Self.radius).rounded(.up)
        list.roomRight = list.roomLeft
        let middle = Self.height / 2
        for row in shown {
            list.marks.append(.span(from: 0, to: 1, y: middle, tint: "axis"))
            if let low = row.value(0), let median = row.value(1), let high = row.value(2) {
                let from = domain.fraction(low.number), to = domain.fraction(high.number)
                if from < to {
                    list.marks.append(.span(from: from, to: to, y: middle, tint: "range"))
                    list.marks.append(.text(Shortening.value(low.text), at: from, dx: -Self.gap, baseline: 16, anchor: .end, style: .label))
                }
                list.marks.append(.dot(at: domain.fraction(median.number), y: middle, radius: Self.radius, tint: ""))
                list.marks.append(
                    .text(Shortening.value(high.text), at: to, dx: Self.gap, baseline: 16, anchor: .start, style: .label))
            } else {
                list.marks += MissingValue.marks(at: 0, top: 2, height: 18)
            }
            list.add(row, spoken: Self.text(row) ?? words.noData)
        }
        return list
    }
}
