/// A heatmap as one drawing, for files. It is as wide as its cells need, if that is more than asked for.
enum HeatmapDrawing {
    private static let rowHeight = 26.0, gap = 10.0, line = 17.0, narrowestCell = 40.0
    /// As far as a cell grows so that no word of its heading has to break.
    private static let widestHeading = 84.0

    /// The widest that a drawing grows for its columns; what has more stands in pieces below each other.
    private static let widest = 960.0

    static func draw(_ map: Heatmap, width: Double) -> Drawing {
        let whole = piece(map, width: width, hasScale: true)
        guard whole.width > max(width, widest), map.columns.count > 1 else { return whole }
        var most = max(1, Int(Double(map.columns.count) * widest / whole.width))
        // The names stand in every piece.
        while most > 1, piece(map.pieces(of: most)[0], width: width, hasScale: false).width > max(width, widest) { most -= 1 }
        let pieces = map.pieces(of: most)
        var drawing = Drawing(width: 0, height: 0)
        for (index, part) in pieces.enumerated() {
            let drawn = piece(part, width: width, hasScale: index == 0)
            let top = index == 0 ? 0 : drawing.height + 24
            drawing.marks += drawn.marks.map { $0.moved(x: 0, y: top) }
            drawing.width = max(drawing.width, drawn.width)
            drawing.height = top + drawn.height
        }
        return drawing
    }

    private static func piece(_ map: Heatmap, width: Double, hasScale: Bool) -> Drawing {
        let rows = map.shownRows
        let rank = map.hasRank ? longest(rows.map { $0.rank ?? "" } + [map.rankHeading]) + gap : 0
        let label = min(longest(rows.map(\.label) + [map.labelHeading]), 240) + gap
        let total = map.hasTotal ? longest(rows.map { $0.total ?? "" } + [map.totalHeading]) + gap : 0
        let left = rank + label + total
        let texts = rows.flatMap { $0.cells.map { $0?.text ?? "–" } }
        let least = max(narrowestCell, longest(texts) + 8, min(widestWord(map.columns.map(\.label)) + 6, widestHeading))
        let cell = map.columns.isEmpty ? least : max(least, (width - left) / Double(map.columns.count))
        var drawing = Drawing(width: max(width, left + cell * Double(map.columns.count)), height: 0)

        var y = hasScale ? ColourScale.rate(map.scale).draw(top: 0, into: &drawing) + 12 : 0
        y = headings(map, left: left, cell: cell, top: y, rank: rank, label: label, total: total, into: &drawing)
        for row in rows {
            let baseline = y + rowHeight / 2 + 5
            if let text = row.rank { drawing.marks.append(.text(text, at: Point(rank - gap, baseline), anchor: .end, style: .muted)) }
            let name = Wrapping.lines(row.label, size: 14, width: label - gap, bold: true)
            let height = max(rowHeight, Double(name.count) * line + 4)
            for (number, text) in name.enumerated() {
                let shift = (Double(number) - Double(name.count - 1) / 2) * line
                drawing.marks.append(.text(text, at: Point(rank, y + height / 2 + 5 + shift), anchor: .start, style: .strong))
            }
            if let text = row.total { drawing.marks.append(.text(text, at: Point(left - gap, baseline), anchor: .end, style: .label)) }
            for index in map.columns.indices {
                let x = left + Double(index) * cell
                let middle = Point(x + cell / 2, y + height / 2 + 5)
                if index < row.cells.count, let value = row.cells[index] {
                    if value.isBlank { continue }
                    drawing.marks.append(.rect(x: x, y: y, width: cell - 1, height: height - 1, tint: value.step.tintClass))
                    drawing.marks.append(.text(value.text, at: middle, anchor: .middle, style: .onStep(value.step.index, strong: false)))
                } else {
                    drawing.marks.append(.rect(x: x + 0.5, y: y + 0.5, width: cell - 2, height: height - 2, tint: "none"))
                    drawing.marks.append(.text("–", at: middle, anchor: .middle, style: .muted))
                }
            }
            y += height
        }
        drawing.height = y
        return drawing
    }

    private static func headings(
        _ map: Heatmap, left: Double, cell: Double, top: Double, rank: Double, label: Double, total: Double, into drawing: inout Drawing
    ) -> Double {
        var y = top
        let spans = map.wholeSpans
        if !spans.isEmpty {
            var column = 0
            var tallest = 0
            for (span, repeated) in zip(spans, map.repeated) {
                if repeated != nil {
                    column += span.columns
                    continue
                }
                let x = left + Double(column) * cell, width = Double(span.columns) * cell
                let lines = Wrapping.balanced([span.label, span.note].compactMap { $0 }.joined(separator: " "), size: 12, width: width - 6)
                for (number, text) in lines.enumerated() {
                    drawing.marks.append(.text(text, at: Point(x + width / 2, y + 12 + Double(number) * 15), anchor: .middle, style: .note))
                }
                column += span.columns
                tallest = max(tallest, lines.count)
            }
            y += Double(tallest) * 15 + 6
        }
        let heads = map.columns.map { column in
            Wrapping.balanced(column.label, size: 12, width: cell - 4) + (column.note.map { [$0] } ?? [])
        }
        let tallest = Double(max(heads.map(\.count).max() ?? 1, 1))
        let bottom = y + tallest * 15 + 2
        for (index, lines) in heads.enumerated() {
            for (number, text) in lines.enumerated() {
                let baseline = bottom - 4 - Double(lines.count - 1 - number) * 15
                drawing.marks.append(
                    .text(
                        text, at: Point(left + (Double(index) + 0.5) * cell, baseline), anchor: .middle, style: .note))
            }
        }
        if map.hasRank { drawing.marks.append(.text(map.rankHeading, at: Point(rank - gap, bottom - 4), anchor: .end, style: .note)) }
        drawing.marks.append(.text(map.labelHeading, at: Point(rank, bottom - 4), anchor: .start, style: .note))
        if map.hasTotal { drawing.marks.append(.text(map.totalHeading, at: Point(left - gap, bottom - 4), anchor: .end, style: .note)) }
        drawing.marks.append(.line(from: Point(0, bottom + 1), to: Point(left + cell * Double(map.columns.count), bottom + 1), tint: "axis"))
        return bottom + 3
    }

    private static func longest(_ texts: [String]) -> Double {
        texts.reduce(0) { max($0, TextMeasure.maximum($1, size: 14, bold: true)) }.rounded(.up)
    }

    private static func widestWord(_ labels: [String]) -> Double {
        labels.flatMap(LatinWords.of).reduce(0) { max($0, TextMeasure.maximum($1, size: 12)) }
    }
}
