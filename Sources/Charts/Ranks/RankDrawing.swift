/// Lines of ranks with labels at both ends.
struct RankDrawing {
    /// What a label may take on the narrow drawing.
    static let widestLabel = 420.0
    private static let slot = 22.0, leader = 14.0, narrowestPlot = 64.0

    let lines: [ChartLine]
    let editions: [String]
    let width: Double

    func draw() -> Drawing {
        let ranks = lines.flatMap { line in editions.indices.compactMap { line.value($0)?.number } }
        let best = ranks.min() ?? 1, worst = ranks.max() ?? 1, head = 30.0
        // Ranks are drawn a slot apart, but a chart of a few among hundreds need not be endless.
        let span = max(worst - best, 1), step = min(Self.slot, Self.slot * Double(max(lines.count, 10)) * 1.5 / span)
        func y(_ rank: Double) -> Double { head + (rank - best) * step + 10 }

        let room = self.room
        let left = room.left + Self.leader, plot = max(width - room.left - room.right - 2 * Self.leader, 20)
        func x(_ edition: Int) -> Double { left + (editions.count > 1 ? Double(edition) / Double(editions.count - 1) : 0) * plot }

        let ends = [0, editions.count - 1].map { edition in
            EndLabels(labels(at: edition, room: room).map { $0.label(at: Point(x($0.edition), y($0.rank)), in: edition) })
        }
        // Labels that push each other can need more room above the first rank than the heading leaves.
        let push = max(0, 24 - (ends.compactMap(\.top).min() ?? head))

        var drawing = Drawing(width: width, height: 0)
        drawing.marks += ColumnHeads.marks(editions, at: editions.indices.map(x), baseline: 14, width: width)
        // Closer than this, points would hide the lines: only their ends have one.
        let isDense = plot / Double(max(editions.count - 1, 1)) < 12
        // Those that stand out lie above the others.
        for line in lines.filter({ !$0.stands }) + lines.filter(\.stands) {
            for piece in line.pieces(0..<editions.count) {
                let points = piece.compactMap { edition in line.value(edition).map { Point(x(edition), y($0.number) + push) } }
                if points.count > 1 { drawing.marks.append(.path(points, closed: false, tint: line.tints.path)) }
                for (number, point) in points.enumerated() where !isDense || number == 0 || number == points.count - 1 {
                    drawing.marks.append(.circle(centre: point, radius: line.stands ? 5 : 3.5, tint: line.tints.point))
                }
            }
        }
        ends[0].draw(edge: room.left, isLeft: true, push: push, into: &drawing)
        ends[1].draw(edge: width - room.right, isLeft: false, push: push, into: &drawing)
        drawing.height = (ends.compactMap(\.bottom) + [y(worst)]).reduce(0) { max($0, $1 + push) } + 6
        return drawing
    }

    // MARK: Labels

    private struct Room {
        var left: Double
        var right: Double
        /// On a narrow drawing the left end has ranks only.
        var namesLeft: Bool
        /// Wider names take several lines.
        var name: Double
    }

    private var room: Room {
        let rank =
            lines.reduce(0.0) { widest, line in
                editions.indices.reduce(widest) { max($0, line.value($1).map { TextMeasure.maximum($0.text, size: 14, bold: true) } ?? 0) }
            } + TextMeasure.maximum(" ", size: 14, bold: true)
        let name = lines.reduce(0.0) { max($0, TextMeasure.maximum(endName($1), size: 14, bold: $1.stands)) }
        if 2 * (rank + name) + 2 * Self.leader + Self.narrowestPlot <= width {
            return Room(left: (rank + name).rounded(.up), right: (rank + name).rounded(.up), namesLeft: true, name: name)
        }
        let cut = min(name, max(width - 2 * Self.leader - Self.narrowestPlot - 2 * rank, 60))
        return Room(left: rank.rounded(.up), right: (rank + cut).rounded(.up), namesLeft: false, name: cut)
    }

    private struct RankLabel {
        let lines: [String]
        let rank: Double
        /// Where the line ends: a unit that stopped taking part has its label at the right end too, with a leader from its last point.
        let edition: Int
        let strong: Bool

        func label(at point: Point, in edition: Int) -> EndLabels.Label {
            EndLabels.Label(lines: lines, point: point, leads: self.edition != edition, strong: strong)
        }
    }

    private func lastEdition(_ line: ChartLine) -> Int? { editions.indices.last { line.value($0) != nil } }

    /// The name at the right end: with the edition where that is not the last, so that nobody reads its rank there as the newest.
    private func endName(_ line: ChartLine) -> String {
        guard let last = lastEdition(line), last < editions.count - 1 else { return line.label }
        return "\(line.label) (\(editions[last]))"
    }

    /// The labels at one end by rank; shared ranks in source order.
    private func labels(at edition: Int, room: Room) -> [RankLabel] {
        let isLeft = edition == 0
        var labels: [RankLabel] = []
        for line in lines {
            let last = isLeft ? (line.value(0) == nil ? nil : 0) : lastEdition(line)
            guard let last, let rank = line.value(last) else { continue }
            let name =
                isLeft && !room.namesLeft ? [] : Wrapping.lines(isLeft ? line.label : endName(line), size: 14, width: room.name, bold: line.stands)
            let hasEnded = !isLeft && last < editions.count - 1
            let texts =
                name.isEmpty
                ? [rank.text]
                : hasEnded ? name : isLeft ? name.dropLast() + ["\(name[name.count - 1]) \(rank.text)"] : ["\(rank.text) \(name[0])"] + name.dropFirst()
            labels.append(RankLabel(lines: Array(texts), rank: rank.number, edition: last, strong: line.stands))
        }
        return labels.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    }
}
