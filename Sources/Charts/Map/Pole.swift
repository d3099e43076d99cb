/// The point within an outline that is farthest from it, where a label has the most room.
///
/// V. Agafonkin’s quadtree of 2016 (Mapbox, polylabel): squares over the outline, the most promising divided first, until none can be better
/// by more than the precision.
enum Pole {
    /// - Parameters:
    ///   - rings: by the rule of even and odd.
    ///   - stretch: what counts as far across is divided by this: for labels that are wider than high.
    ///   - precision: in the units of the outline.
    /// - Returns: the point and its distance, in stretched units; nil of an outline without an inside.
    static func of(_ rings: [[Point]], stretch: Double = 1, precision: Double = 1) -> (point: Point, distance: Double)? {
        let rings = rings.map { $0.map { Point($0.x / stretch, $0.y) } }
        guard let outer = rings.max(by: { MapOutlines.area($0) < MapOutlines.area($1) }), outer.count > 2 else { return nil }
        let left = outer.reduce(Double.infinity) { min($0, $1.x) }, right = outer.reduce(-Double.infinity) { max($0, $1.x) }
        let top = outer.reduce(Double.infinity) { min($0, $1.y) }, bottom = outer.reduce(-Double.infinity) { max($0, $1.y) }
        let side = max(min(right - left, bottom - top), max(right - left, bottom - top) / 40)
        guard side > 0, side.isFinite else { return nil }
        var cells: [Cell] = []
        var best = Cell(centre: centroid(outer), half: 0, rings)
        func consider(_ cell: Cell) {
            if cell.distance > best.distance { best = cell }
            if cell.most - best.distance > precision { cells.append(cell) }
        }
        var y = top
        while y < bottom {
            var x = left
            while x < right {
                consider(Cell(centre: Point(x + side / 2, y + side / 2), half: side / 2, rings))
                x += side
            }
            y += side
        }
        // Few cells are ever open, so that looking through them is no slower than a heap.
        var looked = 0
        while let index = cells.indices.max(by: { cells[$0].most < cells[$1].most }), looked < 2000 {
            let cell = cells.remove(at: index), half = cell.half / 2
            if cell.most - best.distance <= precision { break }
            for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
                consider(Cell(centre: Point(cell.centre.x + dx, cell.centre.y + dy), half: half, rings))
            }
            looked += 1
        }
        guard best.distance > 0 else { return nil }
        return (Point(best.centre.x * stretch, best.centre.y), best.distance)
    }

    private struct Cell {
        let centre: Point
        let half: Double
        /// From the centre to the outline; negative outside.
        let distance: Double
        /// No point of the cell is farther.
        var most: Double { distance + half * 2.0.squareRoot() }

        init(centre: Point, half: Double, _ rings: [[Point]]) {
            self.centre = centre
            self.half = half
            distance = Pole.distance(centre, rings)
        }
    }

    private static func centroid(_ ring: [Point]) -> Point {
        guard var last = ring.last else { return Point(0, 0) }
        var (x, y, sum) = (0.0, 0.0, 0.0)
        for point in ring {
            let cross = last.x * point.y - point.x * last.y
            x += (last.x + point.x) * cross
            y += (last.y + point.y) * cross
            sum += cross * 3
            last = point
        }
        return sum == 0 ? last : Point(x / sum, y / sum)
    }

    /// To the nearest line; negative outside.
    static func distance(_ point: Point, _ rings: [[Point]]) -> Double {
        var isInside = false, least = Double.infinity
        for ring in rings {
            guard var last = ring.last else { continue }
            for next in ring {
                if (next.y > point.y) != (last.y > point.y), point.x < (last.x - next.x) * (point.y - next.y) / (last.y - next.y) + next.x { isInside.toggle() }
                least = min(least, squared(point, from: last, to: next))
                last = next
            }
        }
        return (isInside ? 1 : -1) * least.squareRoot()
    }

    private static func squared(_ point: Point, from: Point, to: Point) -> Double {
        let (dx, dy) = (to.x - from.x, to.y - from.y), length = dx * dx + dy * dy
        let part = length == 0 ? 0 : min(max(((point.x - from.x) * dx + (point.y - from.y) * dy) / length, 0), 1)
        let (x, y) = (from.x + part * dx - point.x, from.y + part * dy - point.y)
        return x * x + y * y
    }
}
