import Messages

/// Two values of each row against each other.
package struct ScatterChart: DrawnChart {
    /// Values: across, upwards. A row that lacks one is not drawn; the table has it, and a finding says so.
    package var rows: [ChartRow]
    package var xTitle: String
    package var yTitle: String
    /// The ends of the scales, from zero; without them the scales span the values.
    package var xMaximum: Double?
    package var yMaximum: Double?
    /// Names of the groups that rows are coloured by (`ChartRole.group`), at most three; a legend shows them.
    package var groups: [String]
    /// Of the axes: across, upwards.
    package var xTicks: TickText
    package var yTicks: TickText
    /// Of the two series, as texts.
    package var medians: [String?]

    package init(
        rows: [ChartRow], xTitle: String, yTitle: String, xMaximum: Double? = nil, yMaximum: Double? = nil, groups: [String] = [],
        xTicks: TickText = .plain, yTicks: TickText = .plain, medians: [String?] = []
    ) {
        self.rows = rows
        self.xTitle = xTitle
        self.yTitle = yTitle
        self.xMaximum = xMaximum
        self.yMaximum = yMaximum
        self.groups = groups
        self.xTicks = xTicks
        self.yTicks = yTicks
        self.medians = medians
    }

    static let most = 2000
    static let radius = 4.5

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(rows, highlights: 4, limit: Self.most)
        let incomplete = rows.filter { $0.value(0) == nil || $0.value(1) == nil }
        if !incomplete.isEmpty {
            findings.append(
                ChartFinding(
                    rule: .itemDropped,
                    message: "\(incomplete.count) of \(rows.count) rows lack a value and have no place in a scatter plot: \(incomplete.prefix(3).map(\.label))",
                    hint: "leave them out with where, and say so in the note"))
        }
        for name in layout(width: DrawnWidths.narrow).unnamed {
            findings.append(
                ChartFinding(
                    rule: .labelTooLong, message: "the highlighted \(name) finds no place for its label", hint: "highlight fewer rows"))
        }
        return findings
    }

    package func description(_ words: ChartWords) -> String {
        let drawn = rows.count { $0.value(0) != nil && $0.value(1) != nil }
        return Template.fill(words.scatter, [("n", String(drawn)), ("x", xTitle), ("y", yTitle)]) + " "
            + Summary.sentences(rows, series: [xTitle, yTitle], medians: medians, words)
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing { layout(width: width).drawing }

    private func layout(width: Double) -> (drawing: Drawing, unnamed: [String]) {
        let shown = rows.prefix(Self.most).filter { $0.value(0) != nil && $0.value(1) != nil }
        let xs = shown.compactMap { $0.value(0)?.number }, ys = shown.compactMap { $0.value(1)?.number }
        let across = Self.domain(xs, maximum: xMaximum), upwards = Self.domain(ys, maximum: yMaximum)
        let height = width < 480 ? 260.0 : 360.0
        let titleLines = Wrapping.lines(yTitle, size: 12, width: width)
        let ticks = Ticks.upwards(upwards, height: height)
        let left = AxisDrawing.widthUpwards(ticks, yTicks), plot = width - left - 10
        var drawing = Drawing(width: width, height: 0)
        let key = GroupKey.dots(groups)
        let above = key.isEmpty ? 0 : Key.draw(key, width: width, into: &drawing) + 4
        let top = above + Double(titleLines.count) * 16 + 12
        for (number, line) in titleLines.enumerated() {
            drawing.marks.append(.text(line, at: Point(0, above + 12 + Double(number) * 16), anchor: .start, style: .note))
        }
        AxisDrawing.upwards(upwards, ticks: ticks, yTicks, left: left, right: left + plot, top: top, height: height, into: &drawing)
        var bottom = AxisDrawing.across(across, left: left, width: plot, y: top + height, ticks: xTicks, into: &drawing)
        let points = zip(xs, ys).map { Point(left + across.fraction($0) * plot, top + (1 - upwards.fraction($1)) * height) }
        for (row, point) in zip(shown, points) where row.role != .highlight {
            drawing.marks.append(.circle(centre: point, radius: Self.radius, tint: row.role.className))
        }
        for (row, point) in zip(shown, points) where row.role == .highlight {
            drawing.marks.append(.circle(centre: point, radius: Self.radius + 1, tint: row.role.className))
        }
        let bounds = Box(left: left, top: top - 12, right: width, bottom: top + height)
        let names = PointLabels.place(Array(shown), at: points, radius: Self.radius, bounds: bounds)
        drawing.marks += names.marks
        for line in Wrapping.lines(xTitle, size: 12, width: width) {
            drawing.marks.append(.text(line, at: Point(width, bottom + 12), anchor: .end, style: .note))
            bottom += 16
        }
        drawing.height = bottom + 4
        return (drawing, names.unnamed)
    }

    /// From zero to a maximum that is given; else from the nice number below the least value to the one above the greatest.
    private static func domain(_ values: [Double], maximum: Double?) -> Domain {
        if maximum != nil { return Domain(values, maximum: maximum) }
        let low = values.min() ?? 0, high = values.max() ?? 1
        let step = NiceStep.atLeast((high / 2 - low / 2) / 3)
        return Domain(from: step.multiple(step.floor(low)).number, to: step.multiple(step.floor(high) + 1).number)
    }
}
