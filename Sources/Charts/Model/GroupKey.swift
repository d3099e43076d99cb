/// The legend of rows coloured by group. Every group beyond the fourth has the fourth colour; a finding says so.
enum GroupKey {
    static func entries(_ groups: [String]) -> [(tint: String, label: String)] {
        groups.enumerated().map { (ChartRole.group($0).className, $1) }
    }

    /// Of charts of points, which have a shape for each group beside its colour.
    static func dots(_ groups: [String]) -> [(tint: String, label: String)] {
        groups.enumerated().map { ("k-" + ChartRole.group($0).className, $1) }
    }
}

/// The point of a group: a circle, a square, a triangle or a diamond, so that groups differ without colour too. All cover about the same area.
enum GroupPoint {
    /// The corners around the middle; none of a circle.
    static func corners(_ role: ChartRole, radius: Double) -> [Point] {
        guard case .group(let group) = role else { return [] }
        switch group {
        case 0: return []
        case 1:
            let half = radius * 0.89
            return [Point(-half, -half), Point(half, -half), Point(half, half), Point(-half, half)]
        case 2:
            let half = radius * 1.3
            return [Point(0, -half), Point(half, half * 0.75), Point(-half, half * 0.75)]
        default:
            let half = radius * 1.3
            return [Point(0, -half), Point(half, 0), Point(0, half), Point(-half, 0)]
        }
    }

    static func mark(_ role: ChartRole, at centre: Point, radius: Double, tint: String) -> Mark {
        let corners = corners(role, radius: radius)
        if corners.isEmpty { return .circle(centre: centre, radius: radius, tint: tint) }
        return .path(corners.map { Point(centre.x + $0.x, centre.y + $0.y) }, closed: true, tint: tint)
    }
}
