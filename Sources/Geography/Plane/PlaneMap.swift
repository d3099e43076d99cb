import Source

/// Regions on a plane, ready to be drawn at any size: each point knows how much it matters, so that a drawing leaves out what it is too small
/// to show, and neighbours leave out the same along the border that they share.
package struct PlaneMap: Sendable {
    package struct Ring: Sendable {
        package var points: [Position]
        /// By point: the area that its neighbours would cut off without it, where the longer side of the map is 1; infinite where it must stay.
        package var weights: [Double]
    }

    package struct Region: Sendable {
        /// Each is filled by itself, by the rule of even and odd.
        package var parts: [[Ring]]
    }

    /// The longer of the two is 1. Points lie within them, y downwards.
    package let width: Double
    package let height: Double
    package let regions: [Region]
    package let projection: Projection?

    /// Steps along the longer side, to which points are moved: a twentieth of a pixel where a map is 800 pixels wide. Points of neighbours
    /// that differ by less are one.
    private static let steps = 16_384.0

    /// - Parameter regions: the shapes of each region. Those of a map on the sphere are joined: a border between two of them is none.
    package init(_ regions: [[Shape]], isGeographic: Bool) {
        let all = regions.flatMap { $0.flatMap { $0.rings.flatMap { $0 } } }
        let projection = isGeographic ? Projection(around: all) : nil
        self.projection = projection
        let laid: [[[[Position]]]] = regions.map { shapes in
            shapes.map { shape in
                shape.rings.map { ring in
                    guard let projection else { return ring }
                    return Projection.divided(ring).map { point in
                        let point = projection.project(point)
                        return Position(point.x, -point.y)
                    }
                }
            }
        }
        let xs = laid.lazy.flatMap { $0 }.flatMap { $0 }.flatMap { $0 }
        let left = xs.reduce(Double.infinity) { min($0, $1.x) }, right = xs.reduce(-Double.infinity) { max($0, $1.x) }
        let top = xs.reduce(Double.infinity) { min($0, $1.y) }, bottom = xs.reduce(-Double.infinity) { max($0, $1.y) }
        let side = max(right - left, bottom - top)
        guard side.isFinite, side > 0 else {
            (width, height, self.regions) = (1, 1, regions.map { _ in Region(parts: []) })
            return
        }
        width = (right - left) / side
        height = (bottom - top) / side
        var grid = PointGrid()
        let snapped: [[[[Int]]]] = laid.map { shapes in
            let parts = shapes.map { rings in
                rings.map { ring in
                    grid.ring(
                        ring.map { GridPoint(Int(((($0.x - left) / side) * Self.steps).rounded()), Int(((($0.y - top) / side) * Self.steps).rounded())) })
                }
            }
            // Overlapping parts of SVG would cancel each other.
            return isGeographic ? [Seams.removed(parts.flatMap { $0 })] : parts
        }
        let weights = BorderWeights(snapped.flatMap { $0.flatMap { $0 } }, points: grid.points).weights
        self.regions = snapped.map { parts in
            Region(
                parts: parts.map { rings in
                    rings.filter { $0.count > 2 }.map { ring in
                        Ring(
                            points: ring.map { Position(Double(grid.points[$0].x) / Self.steps, Double(grid.points[$0].y) / Self.steps) },
                            weights: ring.map { weights[$0] / (Self.steps * Self.steps) })
                    }
                }.filter { !$0.isEmpty })
        }
    }
}

struct GridPoint: Hashable {
    let x: Int
    let y: Int

    init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }
}

/// The different points of a map, each with a number.
struct PointGrid {
    private(set) var points: [GridPoint] = []
    private var numbers: [GridPoint: Int] = [:]

    /// The numbers of a ring's points, none twice in a row.
    mutating func ring(_ ring: [GridPoint]) -> [Int] {
        var numbers: [Int] = []
        for point in ring {
            let number = number(of: point)
            if number != numbers.last { numbers.append(number) }
        }
        while numbers.count > 1, numbers.first == numbers.last { numbers.removeLast() }
        return numbers
    }

    private mutating func number(of point: GridPoint) -> Int {
        if let known = numbers[point] { return known }
        numbers[point] = points.count
        points.append(point)
        return points.count - 1
    }
}
