/// Horizontal bars, one per row, from zero, all of them labelled: so there is no axis, grid or legend.
package struct BarChart: RowChart {
    package var rows: [ChartRow]
    /// The end of the scale, where it has one (a score's maximum): charts and years then compare.
    package var maximum: Double?
    package var references: [ChartReference]
    /// The median as text, for the description; without it the middle value is named.
    package var median: String?
    /// Names of the groups that rows are coloured by (`ChartRole.group`), at most four; a legend shows them.
    package var groups: [String]

    package init(
        rows: [ChartRow], maximum: Double? = nil, references: [ChartReference] = [], median: String? = nil, groups: [String] = []
    ) {
        self.rows = rows
        self.maximum = maximum
        self.references = references
        self.median = median
        self.groups = groups
    }

    static let plotHeight = 22.0
    static let barHeight = 18.0
    static let baseline = 16.0

    package func findings() -> [ChartFinding] {
        RowLimits.findings(rows) + LabelFit.findings(rows) + LabelFit.findings(references)
    }

    package func description(_ words: ChartWords) -> String {
        Summary.sentence(rows, median: median, words)
    }

    func layout(_ words: ChartWords) -> RowList {
        let shown = rows.prefix(RowLimits.rows)
        let domain = Domain(shown.map { $0.value()?.number ?? 0 } + references.map(\.value), maximum: maximum)
        var list = RowList(className: "bars", height: Self.plotHeight)
        let room = BarLabel.room(Array(shown), series: 1) { $0.role == .highlight }
        (list.roomLeft, list.roomRight) = room
        list.legend = GroupKey.entries(groups)
        let zero = domain.zero
        list.rows.reserveCapacity(shown.count)
        list.marks.reserveCapacity(shown.count * (3 + references.count))
        for row in shown {
            let value = row.value()
            let end = value.map { domain.fraction($0.number) } ?? zero
            if value != nil {
                list.marks.append(.bar(from: zero, to: end, top: 2, height: Self.barHeight, tint: ""))
            }
            if domain.lower < 0 { list.marks.append(.rule(at: zero, top: -3, bottom: Self.plotHeight + 3, tint: "axis")) }
            list.addRules(references, in: domain)
            if let value {
                list.marks.append(
                    BarLabel.mark(
                        value, zero: zero, end: end, baseline: Self.baseline, style: row.role == .highlight ? .strong : .label))
            } else {
                list.marks += MissingValue.marks(at: zero, top: 2, height: Self.barHeight, reason: row.reason)
            }
            list.add(row, spoken: value?.text ?? words.noData)
        }
        list.add(references, in: domain)
        return list
    }
}
