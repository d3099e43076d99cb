/// Lines over columns: a scale at the left, names below, labels at the right end.
struct LineDrawing {
    let chart: LineChart
    let width: Double

    private static let leader = 14.0, inset = 6.0, foot = 24.0

    static func height(wide: Bool) -> Double { wide ? 240 : 190 }

    private var isWide: Bool { width >= 480 }
    private var lines: [ChartLine] { Array(chart.lines.prefix(LineChart.mostLines)) }

    func draw(_ words: ChartWords) -> Drawing {
        let columns = chart.columns.prefix(LineChart.mostColumns)
        let room = labelRoom, texts = lines.map { labelLines($0, room: room) }
        let needed = texts.reduce(0.0) { $0 + Double($1.count) * EndLabels.gap }
        let height = max(chart.height ?? Self.height(wide: isWide), needed)
        let scale = chart.scale(height: height)
        let left = AxisDrawing.widthUpwards(scale.ticks, chart.ticks) + Self.inset
        let edge = width - room, right = max(edge - Self.leader, left + 20)
        let xs = positions(columns, from: left, to: right)

        let top = 12.0
        func y(_ value: Double) -> Double { top + Self.inset + scale.fraction(value) * (height - 2 * Self.inset) }
        // Between the top edge and the names of the columns.
        let labels = endLabels(texts, xs: xs, y: y, within: top - 8...top + height + 2)

        var drawing = Drawing(width: width, height: 0)
        for tick in scale.ticks {
            drawing.marks.append(.line(from: Point(left - Self.inset, y(tick.number)), to: Point(right, y(tick.number)), tint: "grid"))
            drawing.marks.append(.text(chart.ticks(tick), at: Point(left - Self.inset - 8, y(tick.number) + 4), anchor: .end, style: .note))
        }
        // Those that stand out lie above the others.
        for line in lines.filter({ !$0.stands }) + lines.filter(\.stands) { trace(line, xs: xs, y: y, into: &drawing) }
        labels.draw(edge: edge, isLeft: false, into: &drawing)
        var bottom = top + height + Self.foot
        drawing.marks += ColumnHeads.marks(columns.map(\.label), at: xs, baseline: bottom - 7, width: width)
        if let beginning = scale.beginning(chart.ticks) {
            for line in Wrapping.lines(Template.fill(words.scaleBegins, [("value", beginning)]), size: TextStyle.note.size, width: width) {
                drawing.marks.append(.text(line, at: Point(0, bottom + 13), anchor: .start, style: .note))
                bottom += 17
            }
        }
        drawing.height = bottom + 4
        return drawing
    }

    private func positions(_ columns: ArraySlice<LineChart.Column>, from left: Double, to right: Double) -> [Double] {
        guard let first = columns.first?.position, let last = columns.last?.position, last > first else { return columns.map { _ in left } }
        return columns.map { left + ($0.position - first) / (last - first) * (right - left) }
    }

    private func trace(_ line: ChartLine, xs: [Double], y: (Double) -> Double, into drawing: inout Drawing) {
        let nearest = zip(xs, xs.dropFirst()).map { $1 - $0 }.min() ?? width
        for piece in line.pieces(0..<xs.count) {
            let points = piece.compactMap { column in line.value(column).map { Point(xs[column], y($0.number)) } }
            if points.count > 1 { drawing.marks.append(.path(points, closed: false, tint: line.tints.path)) }
            // Closer than this, points would hide the line: only its ends have one, so that a single value is seen too.
            for (number, point) in points.enumerated() where nearest >= 14 || number == 0 || number == points.count - 1 {
                drawing.marks.append(.circle(centre: point, radius: nearest < 8 ? 2.5 : line.stands ? 4.5 : 3.5, tint: line.tints.point))
            }
        }
    }

    // MARK: Labels

    private func lastColumn(_ line: ChartLine) -> Int? { chart.columns.indices.last { line.value($0) != nil } }

    /// With the column where that is not the last, so that nobody reads its value there as the newest.
    private func label(_ line: ChartLine) -> String? {
        guard let last = lastColumn(line), let value = line.value(last) else { return nil }
        return (line.label.isEmpty ? "" : line.label + " ") + value.text + (last < chart.columns.count - 1 ? " (\(chart.columns[last].label))" : "")
    }

    /// As wide as the widest label, or as much as leaves the lines their place.
    private var labelRoom: Double {
        let widest = lines.reduce(0.0) { widest, line in
            max(widest, label(line).map { TextMeasure.maximum($0, size: 14, bold: line.stands) } ?? 0)
        }
        return min(widest, width * (isWide ? 0.4 : 0.42)).rounded(.up)
    }

    private func labelLines(_ line: ChartLine, room: Double) -> [String] {
        label(line).map { Wrapping.lines($0, size: 14, width: room, bold: line.stands) } ?? []
    }

    /// From the uppermost to the lowest; those at one height in the order of the lines.
    private func endLabels(_ texts: [[String]], xs: [Double], y: (Double) -> Double, within bounds: ClosedRange<Double>) -> EndLabels {
        let labels = zip(lines, texts).compactMap { line, text -> EndLabels.Label? in
            guard let last = lastColumn(line), last < xs.count, let value = line.value(last) else { return nil }
            return EndLabels.Label(
                lines: text, point: Point(xs[last], y(value.number)), leads: last < chart.columns.count - 1, strong: line.stands)
        }
        return EndLabels(
            labels.enumerated().sorted { ($0.element.point.y, $0.offset) < ($1.element.point.y, $1.offset) }.map(\.element), within: bounds)
    }
}
