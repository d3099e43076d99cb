import Foundation

/// An elliptical arc from its ends (SVG 2, appendix B.2.4) as points, the last of them its end.
struct SVGArc {
    let points: [Position]

    /// Of a line between two points.
    private static let degrees = 10.0

    static func ellipse(centre: Position, _ across: Double, _ down: Double) -> [Position] {
        (0..<36).map { step in
            let angle = Double(step) * .pi / 18
            return Position(centre.x + across * cos(angle), centre.y + down * sin(angle))
        }
    }

    init(from: Position, to: Position, _ across: Double, _ down: Double, turn: Double, isLarge: Bool, isSweeping: Bool) {
        var (rx, ry) = (abs(across), abs(down))
        guard rx > 0, ry > 0, from != to else {
            points = [to]
            return
        }
        let angle = turn * .pi / 180, (cosine, sine) = (cos(angle), sin(angle))
        let (dx, dy) = ((from.x - to.x) / 2, (from.y - to.y) / 2)
        let (x, y) = (cosine * dx + sine * dy, -sine * dx + cosine * dy)
        // Radii that are too small to reach grow.
        let reach = x * x / (rx * rx) + y * y / (ry * ry)
        if reach > 1 { (rx, ry) = (rx * reach.squareRoot(), ry * reach.squareRoot()) }
        let rest = rx * rx * ry * ry - rx * rx * y * y - ry * ry * x * x
        let scale = (max(0, rest) / (rx * rx * y * y + ry * ry * x * x)).squareRoot() * (isLarge == isSweeping ? -1 : 1)
        let (cx, cy) = (scale * rx * y / ry, -scale * ry * x / rx)
        let centre = Position(cosine * cx - sine * cy + (from.x + to.x) / 2, sine * cx + cosine * cy + (from.y + to.y) / 2)
        let first = atan2((y - cy) / ry, (x - cx) / rx)
        var sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - first
        if isSweeping, sweep < 0 { sweep += 2 * .pi }
        if !isSweeping, sweep > 0 { sweep -= 2 * .pi }
        let steps = max(1, Int((abs(sweep) * 180 / .pi / Self.degrees).rounded(.up)))
        points = (1...steps).map { step in
            if step == steps { return to }
            let at = first + sweep * Double(step) / Double(steps)
            let (ex, ey) = (rx * cos(at), ry * sin(at))
            return Position(centre.x + cosine * ex - sine * ey, centre.y + sine * ex + cosine * ey)
        }
    }
}
