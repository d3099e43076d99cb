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
    /// Names of the groups that rows are coloured by (`ChartRole.group`), at most four; a legend shows them.
    package var groups: [String]
    /// Of the axes: across, upwards.
    package var xTicks: TickText
    package var yTicks: TickText
    /// Of the two series, as texts.
    package var medians: [String?]
    /// A straight line through the points, from the least value across to the greatest.
    package var trend: Trend?

    package struct Trend: Sendable, Equatable {
        package var slope: Double
        package var intercept: Double
        /// What is said of it.
        package var sentence: String

        package init(slope: Double, intercept: Double, sentence: String) {
            self.slope = slope
            self.intercept = intercept
            self.sentence = sentence
        }
    }

    package init(
        rows: [ChartRow], xTitle: String, yTitle: String, xMaximum: Double? = nil, yMaximum: Double? = nil, groups: [String] = [],
        xTicks: TickText = .plain, yTicks: TickText = .plain, medians: [String?] = [], trend: Trend? = nil
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
        self.trend = trend
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
        for row in layout(width: DrawnWidths.narrow, nil).unnamed where row.role == .highlight {
            findings.append(
                ChartFinding(
                    rule: .labelTooLong, message: "the highlighted \(row.label) finds no place for its label", hint: "highlight fewer rows"))
        }
        return findings
    }

    package func description(_ words: ChartWords) -> String {
        let drawn = rows.count { $0.value(0) != nil && $0.value(1) != nil }
        return Template.fill(words.scatter, [("n", String(drawn)), ("x", xTitle), ("y", yTitle)]) + " "
            + ([Summary.sentences(rows, series: [xTitle, yTitle], medians: medians, words)] + [trend?.sentence].compactMap { $0 }).joined(separator: " ")
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing { layout(width: width, words).drawing }

    private func layout(width: Double, _ words: ChartWords?) -> (drawing: Drawing, unnamed: [ChartRow]) {
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
        if let trend, let first = xs.min(), let last = xs.max() {
            let ends = Self.cut(trend, first, last, upwards).map { x, y in
                Point(left + across.fraction(x) * plot, top + (1 - upwards.fraction(y)) * height)
            }
            if ends.count == 2 { drawing.marks.append(.line(from: ends[0], to: ends[1], tint: "trend")) }
        }
        for (row, point) in zip(shown, points) where row.role != .highlight {
            drawing.marks.append(GroupPoint.mark(row.role, at: point, radius: Self.radius, tint: row.role.className))
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
        if let words, !names.unnamed.isEmpty {
            bottom += 4
            for line in Wrapping.lines(Self.note(names.unnamed, of: shown.count, words), size: 12, width: width) {
                drawing.marks.append(.text(line, at: Point(0, bottom + 12), anchor: .start, style: .note))
                bottom += 16
            }
        }
        drawing.height = bottom + 4
        return (drawing, names.unnamed)
    }

    /// Which points have no name in this drawing, and why.
    private static func note(_ unnamed: [ChartRow], of all: Int, _ words: ChartWords) -> String {
        Template.fill(
            all > PointLabels.most ? words.unnamedMany : words.unnamed,
            [("n", String(unnamed.count)), ("all", String(all)), ("names", unnamed.map(\.label).joined(separator: words.separator))])
    }

    /// The ends of the line, where it stays within the scale upwards.
    private static func cut(_ trend: Trend, _ first: Double, _ last: Double, _ upwards: Domain) -> [(Double, Double)] {
        func y(_ x: Double) -> Double { trend.intercept + trend.slope * x }
        var (from, to) = (first, last)
        if trend.slope != 0 {
            let low = (upwards.lower - trend.intercept) / trend.slope, high = (upwards.upper - trend.intercept) / trend.slope
            from = max(from, min(low, high))
            to = min(to, max(low, high))
        }
        return from < to ? [(from, y(from)), (to, y(to))] : []
    }

    /// From zero to a maximum that is given; else from the nice number below the least value to the one above the greatest.
    private static func domain(_ values: [Double], maximum: Double?) -> Domain {
        if maximum != nil { return Domain(values, maximum: maximum) }
        let low = values.min() ?? 0, high = values.max() ?? 1
        let step = NiceStep.atLeast((high / 2 - low / 2) / 3)
        return Domain(from: step.multiple(step.floor(low)).number, to: step.multiple(step.floor(high) + 1).number)
    }
}
