/// All indicators of one unit, a row each. It stands where others draw a radar, whose area depends on the order of its axes.
package struct ProfileStrip: RowChart {
    package struct Row: Sendable, Equatable {
        package var label: String
        package var href: String?
        /// The score as shown: "7/8".
        package var text: String
        /// After the strip: the rank.
        package var rank: String?
        /// Nil where nobody has a value.
        package var range: StripRange?

        package init(_ label: String, text: String, range: StripRange?, href: String? = nil, rank: String? = nil) {
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
        rows.map { ChartRow($0.label, $0.range?.value, href: $0.href) }
    }

    package func findings() -> [ChartFinding] { RowLimits.findings(plain) + LabelFit.findings(plain) }

    /// Row by row: the indicators have maxima of their own, so no value is the highest of them.
    package func description(_ words: ChartWords) -> String {
        let values = rows.map { Template.fill(words.pair, [("label", $0.label), ("value", $0.range?.value == nil ? words.noData : $0.text)]) }
        return Template.fill(words.listed, [("series", name ?? words.stripThis), ("values", values.joined(separator: words.separator))])
    }

    func layout(_ words: ChartWords) -> RowList {
        var list = RowList(className: "bars strip", height: StripRange.height)
        let shown = rows.prefix(RowLimits.rows)
        // A dot at either end stands half outside.
        list.roomLeft = 7
        list.roomRight = (shown.reduce(0) { max($0, TextMeasure.maximum(Shortening.value($1.text), size: 14)) } + 14).rounded(.up)
        if let name {
            list.legend = [("k-dot", name), ("k-med", words.stripMedian), ("k-range", words.stripRange)]
        }
        let scale = StripScale(shown.compactMap(\.range))
        for (row, plain) in zip(shown, plain) {
            list.marks += row.range?.marks(scale) ?? [StripRange.axis]
            let missing = plain.value() == nil
            list.marks.append(.text(missing ? MissingValue.dash : Shortening.value(row.text), at: 1, dx: 14, baseline: 15, anchor: .start, style: .label))
            let spoken = [missing ? words.noData : row.text, row.range?.sentence(words)].compactMap { $0 }
            list.add(plain, spoken: spoken.joined(separator: words.separator), trailing: row.rank)
        }
        return list
    }
}
