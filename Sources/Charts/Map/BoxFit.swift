/// Whether a label lies within an outline, or clear of it.
enum BoxFit {
    static func isInside(_ box: Box, _ rings: [[Point]]) -> Bool {
        Pole.distance(Point((box.left + box.right) / 2, (box.top + box.bottom) / 2), rings) > 0 && !meets(box, rings)
    }

    /// Whether a line of the outline passes through the box.
    static func meets(_ box: Box, _ rings: [[Point]]) -> Bool {
        for ring in rings {
            guard var last = ring.last else { continue }
            for next in ring {
                if crosses(last, next, box) { return true }
                last = next
            }
        }
        return false
    }

    /// Liang and Barsky’s way: what is left of the segment between the box’s four sides.
    static func crosses(_ from: Point, _ to: Point, _ box: Box) -> Bool {
        var (low, high) = (0.0, 1.0)
        for (start, step, least, most) in [(from.x, to.x - from.x, box.left, box.right), (from.y, to.y - from.y, box.top, box.bottom)] {
            if step == 0 {
                if start <= least || start >= most { return false }
                continue
            }
            let (a, b) = ((least - start) / step, (most - start) / step)
            low = max(low, min(a, b))
            high = min(high, max(a, b))
            if low >= high { return false }
        }
        return true
    }
}
