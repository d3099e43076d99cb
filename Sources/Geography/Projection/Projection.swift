import Foundation

/// From longitudes and latitudes to a plane on which areas are as on the sphere: of two regions, the one that looks larger is.
///
/// J. P. Snyder, Map Projections: A Working Manual (U.S. Geological Survey Professional Paper 1395, 1987), pages 182 to 187: the Lambert
/// azimuthal equal-area projection of the sphere. For maps that reach around the globe: B. Šavrič, T. Patterson and B. Jenny, The Equal Earth
/// map projection (International Journal of Geographical Information Science 33, 2019).
package enum Projection: Sendable, Equatable {
    /// About a point that keeps its shape, in degrees; the farther from it, the flatter.
    case azimuthal(longitude: Double, latitude: Double)
    /// Of the whole globe, about a meridian in degrees.
    case equalEarth(longitude: Double)

    /// What suits these points: about the middle of their extent; about a pole where they surround it.
    package init(around points: some Collection<Position>) {
        let (west, width) = Self.longitudes(points)
        let south = points.reduce(90) { min($0, $1.y) }, north = points.reduce(-90) { max($0, $1.y) }
        let middle = Self.turned(west + width / 2)
        if width <= 200 {
            self = .azimuthal(longitude: middle, latitude: (south + north) / 2)
        } else if south > 10 {
            self = .azimuthal(longitude: middle, latitude: 90)
        } else if north < -10 {
            self = .azimuthal(longitude: middle, latitude: -90)
        } else {
            self = .equalEarth(longitude: 0)
        }
    }

    /// The shortest stretch of longitudes that holds all: where it begins, and how wide it is.
    private static func longitudes(_ points: some Collection<Position>) -> (west: Double, width: Double) {
        let sorted = points.map { turned($0.x) }.sorted()
        guard let first = sorted.first, let last = sorted.last else { return (0, 0) }
        // What is left out is the widest gap; before the first comes the last, once around.
        var west = first, gap = first + 360 - last
        for (one, next) in zip(sorted, sorted.dropFirst()) where next - one > gap { (west, gap) = (next, next - one) }
        return (west, 360 - gap)
    }

    /// Within −180 and 180, of which two the latter stands for both.
    static func turned(_ longitude: Double) -> Double {
        let turned = longitude.remainder(dividingBy: 360)
        return turned <= -180 ? 180 : turned
    }

    /// On a sphere of radius 1: x to the right, y upwards.
    package func project(_ point: Position) -> Position {
        let latitude = point.y * .pi / 180
        switch self {
        case .azimuthal(let longitude, let centre):
            let angle = Self.turned(point.x - longitude) * .pi / 180, middle = centre * .pi / 180
            let along = sin(middle) * sin(latitude) + cos(middle) * cos(latitude) * cos(angle)
            // At the point opposite to the middle there is no direction.
            let scale = sqrt(2 / max(1 + along, 1e-12))
            return Position(
                scale * cos(latitude) * sin(angle), scale * (cos(middle) * sin(latitude) - sin(middle) * cos(latitude) * cos(angle)))
        case .equalEarth(let longitude):
            // What lies at the edge stays at its own.
            let angle = (abs(point.x - longitude) <= 180 ? point.x - longitude : Self.turned(point.x - longitude)) * .pi / 180
            let t = asin(sqrt(3) / 2 * sin(latitude)), t2 = t * t, t6 = t2 * t2 * t2
            let (a, b, c, d) = (1.340264, -0.081106, 0.000893, 0.003796)
            return Position(
                2 * sqrt(3) * angle * cos(t) / (3 * (a + 3 * b * t2 + t6 * (7 * c + 9 * d * t2))), t * (a + b * t2 + t6 * (c + d * t2)))
        }
    }

    /// A line of GeoJSON is straight in degrees; on the plane it bends. Points between its ends follow it, the same whichever end comes first.
    static func divided(_ ring: [Position]) -> [Position] {
        var points: [Position] = []
        points.reserveCapacity(ring.count)
        for (index, from) in ring.enumerated() {
            var to = ring[(index + 1) % ring.count]
            // The last line leads back to where the ring began, perhaps once around.
            to.x += ((from.x - to.x) / 360).rounded() * 360
            points.append(from)
            let parts = Int((max(abs(to.x - from.x), abs(to.y - from.y)) / longest).rounded(.up))
            guard parts > 1 else { continue }
            let isForward = (from.x, from.y) < (to.x, to.y), (start, end) = isForward ? (from, to) : (to, from)
            for number in 1..<parts {
                let part = Double(isForward ? number : parts - number) / Double(parts)
                points.append(Position(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part))
            }
        }
        return points
    }

    /// In degrees.
    private static let longest = 1.0
}
