/// A row list as one drawing, for files: the same marks, their fractions taken of a plot of known width.
enum RowListDrawing {
    private static let labelGap = 10.0
    private static let lineHeight = 18.0

    static func draw(_ list: RowList, width: Double) -> Drawing {
        let rank = list.rankWidth
        let labelLeft = rank > 0 ? rank + labelGap : 0
        let labelWidth = min(list.labelWidth, width * 0.42)
        let left = labelLeft + labelWidth + labelGap + list.roomLeft
        let trailing = list.trailingWidth
        let right = width - list.roomRight - (trailing > 0 ? trailing + labelGap : 0)
        let plot = max(right - left, 40)
        var drawing = Drawing(width: width, height: 0)
        var y = legend(list, width: width, into: &drawing)
        if let title = list.trailingTitle {
            drawing.marks.append(.text(title, at: Point(width, y + 12), anchor: .end, style: .note))
            y += 20
        }
        for (index, row) in list.rows.enumerated() {
            let strong = row.role == .highlight
            let lines = Wrapping.lines(row.label, size: TextStyle.label.size, width: labelWidth, bold: strong)
            let slot = max(list.height + RowList.gap, Double(lines.count) * lineHeight + RowList.gap)
            let top = y + (slot - list.height) / 2
            let marks = list.marks(of: index)
            for mark in marks where !RuleCut.isCut(mark, among: marks, plot: plot) {
                if case .fitted(_, _, _, let least, _) = mark, least > plot { continue }
                drawing.marks.append(placed(mark, left: left, plot: plot, top: top, role: row.role.className))
            }
            let middle = y + slot / 2
            if let rank = row.rank {
                drawing.marks.append(
                    .text(
                        Shortening.fitted(rank, size: 14, width: RowList.widestRank), at: Point(labelLeft - labelGap, middle + 5), anchor: .end, style: .muted))
            }
            for (number, line) in lines.enumerated() {
                let baseline = middle + 5 + (Double(number) - Double(lines.count - 1) / 2) * lineHeight
                drawing.marks.append(.text(line, at: Point(labelLeft, baseline), anchor: .start, style: strong ? .strong : .label))
            }
            if let text = row.trailing {
                drawing.marks.append(.text(text, at: Point(width, middle + 5), anchor: .end, style: .muted))
            }
            y += slot
        }
        for (line, reference) in list.references.enumerated() {
            let x = left + reference.at * plot, top = y + Double(line) * ReferenceLabel.lineHeight
            drawing.marks.append(.line(from: Point(x, y - RowList.gap / 2), to: Point(x, top + 3), tint: "ref"))
            drawing.marks.append(.text(reference.label, at: Point(x, top + 15), anchor: reference.anchor, style: .note))
        }
        drawing.height = y + Double(list.references.count) * ReferenceLabel.lineHeight
        return drawing.cuttingLines()
    }

    /// Returns where the rows begin.
    private static func legend(_ list: RowList, width: Double, into drawing: inout Drawing) -> Double {
        guard !list.legend.isEmpty else { return 0 }
        let bottom = Key.draw(list.legend, width: width, into: &drawing)
        return bottom + 6
    }

    private static func placed(_ mark: RowMark, left: Double, plot: Double, top: Double, role: String) -> Mark {
        func x(_ fraction: Double) -> Double { left + fraction * plot }
        func tinted(_ tint: String) -> String { tint.isEmpty ? role : tint }
        switch mark {
        case .bar(let from, let to, let y, let height, let tint):
            return .rect(x: x(min(from, to)), y: top + y, width: abs(to - from) * plot, height: height, tint: tinted(tint))
        case .span(let from, let to, let y, let tint):
            return .line(from: Point(x(from), top + y), to: Point(x(to), top + y), tint: tinted(tint))
        case .rule(let at, let above, let below, let tint):
            return .line(from: Point(x(at), top + above), to: Point(x(at), top + below), tint: tint)
        case .dot(let at, let y, let radius, let tint):
            return .circle(centre: Point(x(at), top + y), radius: radius, tint: tinted(tint))
        case .point(let shape, let at, let y, let radius):
            return GroupPoint.mark(shape, at: Point(x(at), top + y), radius: radius, tint: role)
        case .text(let text, let at, let dx, let baseline, let anchor, let style):
            return .text(text, at: Point(x(at) + dx, top + baseline), anchor: anchor, style: style)
        case .fitted(let text, let at, let baseline, _, let style):
            return .text(text, at: Point(x(at), top + baseline), anchor: .middle, style: style)
        case .outline(let at, let y, let width, let height, let isLeft):
            return .rect(x: x(at) - (isLeft ? width : 0), y: top + y, width: width, height: height, tint: "none")
        }
    }
}
