/// Lines of ranks with labels at both ends.
enum RankDrawing {
    static let slot = 22.0
    static let labelGap = 18.0
    /// What a label may take on the narrow drawing.
    static let widestLabel = 168.0
    private static let leader = 14.0, narrowestPlot = 90.0

    static func draw(_ lines: [RankLine], editions: [String], width: Double) -> Drawing {
        let ranks = lines.flatMap { line in editions.indices.compactMap { line.rank($0)?.number } }
        let best = ranks.min() ?? 1, worst = ranks.max() ?? 1
        let head = 30.0
        // Ranks are drawn a slot apart, but a chart of a few among hundreds need not be endless.
        let span = max(worst - best, 1), step = min(slot, slot * Double(max(lines.count, 10)) * 1.5 / span)
        func y(_ rank: Double) -> Double { head + (rank - best) * step + 10 }

        let room = labels(lines, editions: editions, width: width)
        let left = room.left + leader, plot = max(width - room.left - room.right - 2 * leader, 20)
        func x(_ edition: Int) -> Double { left + (editions.count > 1 ? Double(edition) / Double(editions.count - 1) : 0) * plot }

        var drawing = Drawing(width: width, height: 0)
        var free = -Double.infinity
        for (index, edition) in editions.enumerated() {
            let text = TextMeasure.maximum(edition, size: 12)
            guard x(index) - text / 2 > free else { continue }
            drawing.marks.append(.text(edition, at: Point(x(index), 14), anchor: .middle, style: .note))
            free = x(index) + text / 2 + 8
        }
        // Highlighted lines lie above the others.
        let order = lines.indices.filter { !stands(lines[$0]) } + lines.indices.filter { stands(lines[$0]) }
        for index in order {
            var piece: [Point] = []
            let tint = lines[index].role.className
            for edition in editions.indices {
                if let rank = lines[index].rank(edition) { piece.append(Point(x(edition), y(rank.number))) }
                if lines[index].rank(edition) == nil || edition == editions.count - 1 {
                    if piece.count > 1 { drawing.marks.append(.path(piece, closed: false, tint: tint.isEmpty ? "trace" : "trace \(tint)")) }
                    for point in piece {
                        drawing.marks.append(.circle(centre: point, radius: stands(lines[index]) ? 5 : 3.5, tint: tint.isEmpty ? "ctx" : tint))
                    }
                    piece = []
                }
            }
        }
        var lowest = y(worst)
        lowest = max(lowest, ends(lines, at: 0, x: x, y: y, labels: room, width: width, editions: editions.count, into: &drawing))
        lowest = max(lowest, ends(lines, at: editions.count - 1, x: x, y: y, labels: room, width: width, editions: editions.count, into: &drawing))
        // The first label of a crowded end can be pushed above the first rank.
        let highest = drawing.marks.compactMap { $0.textBox?.top }.min() ?? 0
        if highest < 0 { drawing.marks = drawing.marks.map { $0.moved(x: 0, y: -highest) } }
        drawing.height = lowest + 12 - min(highest, 0)
        return drawing
    }

    private static func stands(_ line: RankLine) -> Bool { line.role != .normal && line.role != .context }

    private struct Room {
        var left: Double
        var right: Double
        /// On a narrow drawing the left end has ranks only.
        var namesLeft: Bool
        var cut: Double
    }

    private static func labels(_ lines: [RankLine], editions: [String], width: Double) -> Room {
        let rank = lines.reduce(0.0) { widest, line in
            editions.indices.reduce(widest) { max($0, line.rank($1).map { TextMeasure.maximum($0.text, size: 14, bold: true) } ?? 0) }
        } + 6
        let name = lines.reduce(0.0) { max($0, TextMeasure.maximum($1.label, size: 14, bold: stands($1))) }
        if 2 * (rank + name) + 2 * leader + narrowestPlot <= width {
            return Room(left: (rank + name).rounded(.up), right: (rank + name).rounded(.up), namesLeft: true, cut: name)
        }
        let cut = min(name, max(width - 2 * leader - narrowestPlot - 2 * rank, 60))
        return Room(left: rank.rounded(.up), right: (rank + cut).rounded(.up), namesLeft: false, cut: cut)
    }

    /// Labels at one end. At the right end, a line that stopped earlier has its label there too, with a leader from its last point.
    private static func ends(
        _ lines: [RankLine], at edition: Int, x: (Int) -> Double, y: (Double) -> Double, labels: Room, width: Double, editions: Int,
        into drawing: inout Drawing
    ) -> Double {
        let isLeft = edition == 0
        var ended: [(line: RankLine, rank: ChartValue, edition: Int)] = []
        for line in lines {
            let last = isLeft ? (line.rank(0) == nil ? nil : 0) : (0..<editions).last { line.rank($0) != nil }
            if let last, let rank = line.rank(last) { ended.append((line, rank, last)) }
        }
        ended = ended.enumerated().sorted { ($0.element.rank.number, $0.offset) < ($1.element.rank.number, $1.offset) }.map(\.element)
        let heights = LabelSpread.place(ended.map { y($0.rank.number) }, gap: labelGap)
        for (end, height) in zip(ended, heights) {
            let strong = stands(end.line)
            let at = Point(x(end.edition), y(end.rank.number))
            let edge = isLeft ? labels.left : width - labels.right
            if abs(height - at.y) > 1 || end.edition != edition {
                drawing.marks.append(.line(from: at, to: Point(isLeft ? edge + 3 : edge - 3, height), tint: "lead"))
            }
            let name = Shortening.fitted(end.line.label, size: 14, width: labels.cut)
            let text = isLeft ? (labels.namesLeft ? "\(name) \(end.rank.text)" : end.rank.text) : "\(end.rank.text) \(name)"
            drawing.marks.append(.text(
                text, at: Point(edge, height + 5), anchor: isLeft ? .end : .start, style: strong ? .strong : .label))
        }
        return heights.last ?? 0
    }
}
