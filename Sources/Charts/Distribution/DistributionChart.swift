/// Every value as a dot on one line, stacked where they meet: how values are spread, and where the named ones stand.
package struct DistributionChart: DrawnChart {
    /// One value per row; the lowest, the highest and the highlighted ones are named.
    package var rows: [ChartRow]
    package var maximum: Double?
    package var references: [ChartReference]
    package var median: String?
    package var ticks: TickText

    package init(
        rows: [ChartRow], maximum: Double? = nil, references: [ChartReference] = [], median: String? = nil, ticks: TickText = .plain
    ) {
        self.rows = rows
        self.maximum = maximum
        self.references = references
        self.median = median
        self.ticks = ticks
    }

    static let most = 2000

    package func findings() -> [ChartFinding] {
        RowLimits.findings(rows, limit: Self.most) + LabelFit.findings(references)
    }

    package func description(_ words: ChartWords) -> String { Summary.sentence(rows, median: median, words) }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        let shown = rows.prefix(Self.most).filter { $0.value() != nil }
        let numbers = shown.compactMap { $0.value()?.number }
        let domain = Domain(numbers + references.map(\.value), maximum: maximum)
        let radius = shown.count <= 80 ? 5.0 : shown.count <= 300 ? 4.0 : 2.5
        let margin = 16.0, plot = width - 2 * margin
        let swarm = Swarm.place(numbers.map { margin + domain.fraction($0) * plot }, diameter: 2 * radius + 1)
        let stacked = Double((swarm.max() ?? 0) + 1) * (2 * radius + 1)

        var named: [AboveLabels.Item] = references.filter { $0.value.isFinite }.map {
            .init(text: $0.label, x: margin + domain.fraction($0.value) * plot, style: .note)
        }
        let referenceCount = named.count
        let namedRows = Self.named(shown, numbers)
        for index in namedRows {
            let row = shown[index], value = row.value()
            named.append(
                .init(
                    text: Template.fill(words.pair, [("label", row.label), ("value", value?.text ?? "")]),
                    x: margin + domain.fraction(numbers[index]) * plot, style: row.role == .highlight ? .strong : .label))
        }
        let placed = AboveLabels.place(named, width: width)
        let base = placed.height + stacked + 6
        func y(_ level: Int) -> Double { base - radius - 2 - Double(level) * (2 * radius + 1) }

        var drawing = Drawing(width: width, height: 0)
        for (index, label) in placed.labels.enumerated() {
            let foot = index < referenceCount ? base : y(swarm[namedRows[index - referenceCount]]) - radius
            drawing.marks.append(
                .line(
                    from: Point(named[index].x, label.y + 4), to: Point(named[index].x, foot), tint: index < referenceCount ? "ref" : "lead"))
        }
        for (index, row) in shown.enumerated() {
            drawing.marks.append(
                .circle(
                    centre: Point(margin + domain.fraction(numbers[index]) * plot, y(swarm[index])), radius: radius, tint: row.role.className))
        }
        for (index, label) in placed.labels.enumerated() {
            drawing.marks.append(.text(named[index].text, at: label, anchor: placed.anchors[index], style: named[index].style))
        }
        drawing.height = AxisDrawing.across(domain, left: margin, width: plot, y: base, ticks: ticks, into: &drawing)
        return drawing.cuttingLines()
    }

    /// Indices of the rows with a name: the highlighted ones, and the first lowest and highest if they are not among them.
    private static func named(_ rows: [ChartRow], _ numbers: [Double]) -> [Int] {
        var named = rows.indices.filter { rows[$0].role == .highlight }
        if let highest = numbers.indices.max(by: { numbers[$0] < numbers[$1] }), !named.contains(where: { numbers[$0] == numbers[highest] }) {
            named.append(numbers.firstIndex(of: numbers[highest]) ?? highest)
        }
        if let lowest = numbers.indices.min(by: { numbers[$0] < numbers[$1] }), !named.contains(where: { numbers[$0] == numbers[lowest] }) {
            named.append(lowest)
        }
        return named
    }
}
