/// Lines of ranks with labels at both ends.
enum RankDrawing {
    static let slot = 22.0
    static let labelGap = 18.0
    /// What a label may take on the narrow drawing.
    static let widestLabel = 420.0
    private static let leader = 14.0, narrowestPlot = 64.0

    static func draw(_ lines: [RankLine], editions: [String], width: Double) -> Drawing {
        let ranks = lines.flatMap { line in editions.indices.compactMap { line.rank($0)?.number } }
        let best = ranks.min() ?? 1, worst = ranks.max() ?? 1
        var head = 30.0
        // Ranks are drawn a slot apart, but a chart of a few among hundreds need not be endless.
        let span = max(worst - best, 1), step = min(slot, slot * Double(max(lines.count, 10)) * 1.5 / span)
        func y(_ rank: Double) -> Double { head + (rank - best) * step + 10 }

        let room = labels(lines, editions: editions, width: width)
        let ends = [0, editions.count - 1].map { self.ends(lines, at: $0, editions: editions, room: room) }
        // Labels that push each other can need more room above the first rank than the heading leaves.
        let heights = ends.map { end in LabelSpread.place(end.map { y($0.rank.number) }, sizes: end.map { Double($0.lines.count) * labelGap }) }
        let highest =
            zip(ends, heights).compactMap { end, heights in
                heights.first.map { $0 - Double(end[0].lines.count) * labelGap / 2 }
            }.min() ?? head
        let push = max(0, 24 - highest)
        head += push
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
        for (index, end) in ends.enumerated() {
            let last = index == 0 ? 0 : editions.count - 1
            for (label, height) in zip(end, heights[index]) {
                draw(
                    label, at: Point(x(label.edition), y(label.rank.number)), height: height + push, isLeft: index == 0,
                    leads: label.edition != last, room: room, width: width, into: &drawing)
                lowest = max(lowest, height + push + Double(label.lines.count) * labelGap / 2)
            }
        }
        drawing.height = lowest + 6
        return drawing
    }

    private static func stands(_ line: RankLine) -> Bool { line.role != .normal && line.role != .context }

    private struct Room {
        var left: Double
        var right: Double
        /// On a narrow drawing the left end has ranks only.
        var namesLeft: Bool
        /// Wider names take several lines.
        var name: Double
    }

    private static func labels(_ lines: [RankLine], editions: [String], width: Double) -> Room {
        let rank =
            lines.reduce(0.0) { widest, line in
                editions.indices.reduce(widest) { max($0, line.rank($1).map { TextMeasure.maximum($0.text, size: 14, bold: true) } ?? 0) }
            } + 6
        let name = lines.reduce(0.0) { max($0, TextMeasure.maximum(endName($1, editions), size: 14, bold: stands($1))) }
        if 2 * (rank + name) + 2 * leader + narrowestPlot <= width {
            return Room(left: (rank + name).rounded(.up), right: (rank + name).rounded(.up), namesLeft: true, name: name)
        }
        let cut = min(name, max(width - 2 * leader - narrowestPlot - 2 * rank, 60))
        return Room(left: rank.rounded(.up), right: (rank + cut).rounded(.up), namesLeft: false, name: cut)
    }

    private struct EndLabel {
        let lines: [String]
        let rank: ChartValue
        /// Where the line ends: a unit that stopped taking part has its label at the right end too, with a leader from its last point.
        let edition: Int
        let strong: Bool
    }

    private static func lastEdition(_ line: RankLine, _ editions: [String]) -> Int? { editions.indices.last { line.rank($0) != nil } }

    /// The name at the right end: with the edition where that is not the last, so that nobody reads its rank there as the newest.
    private static func endName(_ line: RankLine, _ editions: [String]) -> String {
        guard let last = lastEdition(line, editions), last < editions.count - 1 else { return line.label }
        return "\(line.label) (\(editions[last]))"
    }

    /// The labels at one end by rank; shared ranks in source order.
    private static func ends(_ lines: [RankLine], at edition: Int, editions: [String], room: Room) -> [EndLabel] {
        let isLeft = edition == 0
        var labels: [EndLabel] = []
        for line in lines {
            let last = isLeft ? (line.rank(0) == nil ? nil : 0) : lastEdition(line, editions)
            guard let last, let rank = line.rank(last) else { continue }
            let strong = stands(line)
            let name = isLeft && !room.namesLeft ? [] : Wrapping.lines(isLeft ? line.label : endName(line, editions), size: 14, width: room.name, bold: strong)
            let hasEnded = !isLeft && last < editions.count - 1
            let texts =
                name.isEmpty
                ? [rank.text]
                : hasEnded ? name : isLeft ? name.dropLast() + ["\(name[name.count - 1]) \(rank.text)"] : ["\(rank.text) \(name[0])"] + name.dropFirst()
            labels.append(EndLabel(lines: Array(texts), rank: rank, edition: last, strong: strong))
        }
        return labels.enumerated().sorted { ($0.element.rank.number, $0.offset) < ($1.element.rank.number, $1.offset) }.map(\.element)
    }

    private static func draw(
        _ label: EndLabel, at point: Point, height: Double, isLeft: Bool, leads: Bool, room: Room, width: Double, into drawing: inout Drawing
    ) {
        let edge = isLeft ? room.left : width - room.right
        if leads || abs(height - point.y) > 1 {
            drawing.marks.append(.line(from: point, to: Point(isLeft ? edge + 3 : edge - 3, height), tint: "lead"))
        }
        for (number, text) in label.lines.enumerated() {
            let baseline = height + 5 + (Double(number) - Double(label.lines.count - 1) / 2) * labelGap
            drawing.marks.append(
                .text(
                    text, at: Point(edge, baseline), anchor: isLeft ? .end : .start, style: label.strong ? .strong : .label))
        }
    }
}
