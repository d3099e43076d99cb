/// Names beside points, without overlaps: highlighted ones first, then as many of the others as have room, farther away with a line where they
/// must.
enum PointLabels {
    /// Beyond these the plot is a cloud of points, and only the highlighted ones are named.
    static let most = 60

    /// - Returns: the names, and the rows that have none.
    static func place(_ rows: [ChartRow], at points: [Point], radius: Double, bounds: Box) -> (marks: [Mark], unnamed: [ChartRow]) {
        var marks: [Mark] = [], unnamed: [ChartRow] = []
        var taken = points.map { Box(left: $0.x - radius, top: $0.y - radius, right: $0.x + radius, bottom: $0.y + radius) }
        var leaders: [(Point, Point)] = []
        func name(_ index: Int, far: Bool) -> Bool {
            let style: TextStyle = rows[index].role == .highlight ? .strong : .note
            for candidate in positions(around: points[index], gap: radius + 4, size: style.size, far: far) {
                let box = TextBox.of(rows[index].label, at: candidate.at, anchor: candidate.anchor, style: style)
                let inside = box.left >= bounds.left && box.top >= bounds.top && box.right <= bounds.right && box.bottom <= bounds.bottom
                guard inside, !taken.contains(where: { $0.overlaps(box) }), !leaders.contains(where: { BoxFit.crosses($0, $1, box) }) else { continue }
                if let leader = candidate.leader {
                    // It passes neither through a name nor through another point.
                    let own = Box(
                        left: points[index].x - radius, top: points[index].y - radius, right: points[index].x + radius, bottom: points[index].y + radius)
                    guard !taken.contains(where: { $0 != own && BoxFit.crosses(points[index], leader, $0) }) else { continue }
                    marks.append(.line(from: points[index], to: leader, tint: "lead"))
                    leaders.append((points[index], leader))
                }
                marks.append(.text(rows[index].label, at: candidate.at, anchor: candidate.anchor, style: style))
                taken.append(box)
                return true
            }
            return false
        }
        let highlighted = rows.indices.filter { rows[$0].role == .highlight }, others = rows.indices.filter { rows[$0].role != .highlight }
        unnamed += highlighted.filter { !name($0, far: true) }.map { rows[$0] }
        if rows.count > most { return (marks, unnamed + others.map { rows[$0] }) }
        // Those that fit beside their point go before those that need a line.
        let waiting = others.filter { !name($0, far: false) }
        unnamed += waiting.filter { !name($0, far: true) }.map { rows[$0] }
        return (marks, unnamed)
    }

    private static func positions(around point: Point, gap: Double, size: Double, far: Bool) -> [(at: Point, anchor: TextAnchor, leader: Point?)] {
        let down = size * 0.36
        var positions: [(at: Point, anchor: TextAnchor, leader: Point?)] = [
            (Point(point.x + gap, point.y + down), .start, nil),
            (Point(point.x - gap, point.y + down), .end, nil),
            (Point(point.x, point.y - gap), .middle, nil),
            (Point(point.x, point.y + gap + size * 0.9), .middle, nil),
            (Point(point.x + gap * 0.6, point.y - gap * 0.7), .start, nil),
            (Point(point.x - gap * 0.6, point.y - gap * 0.7), .end, nil),
            (Point(point.x + gap * 0.6, point.y + gap * 0.7 + size * 0.7), .start, nil),
            (Point(point.x - gap * 0.6, point.y + gap * 0.7 + size * 0.7), .end, nil),
        ]
        guard far else { return positions }
        for distance in [22.0, 36, 50, 64] {
            for (dx, dy) in [(0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7), (0.35, -0.94), (-0.35, -0.94), (0.35, 0.94), (-0.35, 0.94)] {
                let end = Point(point.x + dx * distance, point.y + dy * distance)
                positions.append((Point(end.x + (dx > 0 ? 3 : -3), end.y + down), dx > 0 ? .start : .end, end))
            }
        }
        return positions
    }
}
