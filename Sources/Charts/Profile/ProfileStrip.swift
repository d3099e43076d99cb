/// All indicators of one unit, a row each. It stands where others draw a radar, whose area depends on the order of its axes.
package struct ProfileStrip: RowChart {
    package struct Row: Sendable, Equatable {
        package var label: String
        package var href: String?
        /// The score as shown: "7/8".
        package var text: String
        /// After the strip: the rank.
        package var rank: String?
        package var range: StripRange

        package init(_ label: String, text: String, range: StripRange, href: String? = nil, rank: String? = nil) {
            self.label = label
            self.text = text
            self.range = range
            self.href = href
            self.rank = rank
        }
    }

    package var rows: [Row]
    /// Whose profile it is, for the legend; nil leaves the legend out.
    package var name: String?

    package init(rows: [Row], name: String? = nil) {
        self.rows = rows
        self.name = name
    }

    private var plain: [ChartRow] {
        rows.map { ChartRow($0.label, $0.range.value.map { value in ChartValue(value.number, value.text) }, href: $0.href) }
    }

    package func findings() -> [ChartFinding] { RowLimits.findings(plain) + LabelFit.findings(plain) }

    package func description(_ words: ChartWords) -> String { Summary.sentence(plain, words) }

    func layout(_ words: ChartWords) -> RowList {
        var list = RowList(className: "bars strip", height: StripRange.height)
        let shown = rows.prefix(RowLimits.rows)
        // A dot at either end stands half outside.
        list.roomLeft = 7
        list.roomRight = (shown.reduce(0) { max($0, TextMeasure.maximum(Shortening.value($1.text), size: 14)) } + 14).rounded(.up)
        if let name {
            list.legend = [("k-dot", name), ("k-med", words.stripMedian), ("k-range", words.stripRange)]
        }
        for (row, plain) in zip(shown, plain) {
            list.marks += row.range.marks()
            let missing = plain.value() == nil
            list.marks.append(.text(missing ? MissingValue.dash : Shortening.value(row.text), at: 1, dx: 14, baseline: 15, anchor: .start, style: .label))
            list.add(plain, spoken: (missing ? words.noData : row.text) + words.separator + row.range.sentence(words), trailing: row.rank)
        }
        return list
    }
}
