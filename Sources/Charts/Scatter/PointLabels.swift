/// Names beside points, without overlaps: highlighted ones first, then as many of the others as have room.
enum PointLabels {
    static func place(_ rows: [ChartRow], at points: [Point], radius: Double, bounds: Box) -> (marks: [Mark], unnamed: [String]) {
        var marks: [Mark] = []
        var unnamed: [String] = []
        var taken = points.map { Box(left: $0.x - radius, top: $0.y - radius, right: $0.x + radius, bottom: $0.y + radius) }
        // Beyond these the plot is a cloud of points, and only the highlighted ones are named.
        let nameAll = rows.count <= 60
        let order = rows.indices.filter { rows[$0].role == .highlight } + (nameAll ? rows.indices.filter { rows[$0].role != .highlight } : [])
        for index in order {
            let strong = rows[index].role == .highlight
            let style: TextStyle = strong ? .strong : .note
            let candidates = positions(around: points[index], gap: radius + 4, size: style.size, far: strong)
            var found = false
            for candidate in candidates {
                let box = TextBox.of(rows[index].label, at: candidate.at, anchor: candidate.anchor, style: style)
                let inside = box.left >= bounds.left && box.top >= bounds.top && box.right <= bounds.right && box.bottom <= bounds.bottom
                guard inside, !taken.contains(where: { $0.overlaps(box) }) else { continue }
                if let leader = candidate.leader { marks.append(.line(from: points[index], to: leader, tint: "lead")) }
                marks.append(.text(rows[index].label, at: candidate.at, anchor: candidate.anchor, style: style))
                taken.append(box)
                found = true
                break
            }
            if strong, !found { unnamed.append(rows[index].label) }
        }
        return (marks, unnamed)
    }

    private static func positions(around point: Point, gap: Double, size: Double, far: Bool) -> [(at: Point, anchor: TextAnchor, leader: Point?)] {
        let down = size * 0.36
        var positions: [(at: Point, anchor: TextAnchor, leader: Point?)] = [
            (Point(point.x + gap, point.y + down), .start, nil),
            (Point(point.x - gap, point.y + down), .end, nil),
            (Point(point.x, point.y - gap), .middle, nil),
            (Point(point.x, point.y + gap + size * 0.9), .middle, nil),
        ]
        guard far else { return positions }
        for distance in [22.0, 36, 50, 64] {
            for (dx, dy) in [(0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7)] {
                let end = Point(point.x + dx * distance, point.y + dy * distance)
                positions.append((Point(end.x + (dx > 0 ? 3 : -3), end.y + down), dx > 0 ? .start : .end, end))
            }
        }
        return positions
    }
}
