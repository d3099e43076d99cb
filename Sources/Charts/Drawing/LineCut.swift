extension Drawing {
    /// The drawing with its reference lines and leaders cut where they would run through a text.
    func cuttingLines() -> Drawing {
        let boxes = marks.compactMap(\.textBox)
        var cut = self
        cut.marks = marks.flatMap { mark -> [Mark] in
            guard case .line(let from, let to, let tint) = mark, tint == "ref" else { return [mark] }
            return LineCut.pieces(from, to, around: boxes).map { .line(from: $0.0, to: $0.1, tint: tint) }
        }
        return cut
    }
}

/// Cutting an upright or a level line around boxes.
enum LineCut {
    /// What stays free between a line's end and a text.
    static let clearance = 2.0

    static func pieces(_ from: Point, _ to: Point, around boxes: [Box]) -> [(Point, Point)] {
        let isUpright = from.x == to.x
        let start = isUpright ? min(from.y, to.y) : min(from.x, to.x), end = isUpright ? max(from.y, to.y) : max(from.x, to.x)
        let blocked = boxes.filter { box in
            isUpright
                ? box.left - clearance < from.x && from.x < box.right + clearance : box.top - clearance < from.y && from.y < box.bottom + clearance
        }.map { isUpright ? ($0.top - clearance, $0.bottom + clearance) : ($0.left - clearance, $0.right + clearance) }
            .filter { $0.0 < end && start < $0.1 }.sorted { $0.0 < $1.0 }
        var pieces: [(Double, Double)] = [], free = start
        for (low, high) in blocked {
            if low > free { pieces.append((free, low)) }
            free = max(free, high)
        }
        if free < end { pieces.append((free, end)) }
        return pieces.map { isUpright ? (Point(from.x, $0.0), Point(from.x, $0.1)) : (Point($0.0, from.y), Point($0.1, from.y)) }
    }
}
