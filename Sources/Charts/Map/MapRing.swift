/// An outline that can be drawn at any size. Points lie between 0 and 1 across the map’s width, y downwards at the same scale.
package struct MapRing: Sendable, Equatable {
    package var points: [Point]
    /// By point: the area that its neighbours would cut off without it, in the same scale; infinite where it must stay.
    package var weights: [Double]

    package init(points: [Point], weights: [Double]) {
        self.points = points
        self.weights = weights
    }
}

/// The outlines of a map at one size: what is too small to be seen is left out.
struct MapOutlines {
    /// By region and part, in pixels.
    private(set) var regions: [[[[Point]]]] = []
    private(set) var surroundings: [[[[Point]]]] = []

    /// A triangle of this many square pixels is left out: half a pixel high where its side has one and a half.
    private static let leastTriangle = 0.4
    /// An island or a lake of fewer square pixels is left out, but never the largest of a region.
    private static let leastRing = 2.0
    /// Points of a drawing, so that it stays small enough for a page; a map of more has a coarser line.
    private static func most(_ width: Double) -> Int { width < 480 ? 1800 : 4000 }

    init(_ map: RegionMap, width: Double, left: Double, top: Double) {
        let all = (map.regions.map(\.parts) + map.surroundings).flatMap { $0.flatMap { $0.flatMap(\.weights) } }.filter { $0.isFinite }
        var least = Self.leastTriangle / (width * width)
        let kept = all.filter { $0 >= least }
        if kept.count > Self.most(width) { least = kept.sorted(by: >)[Self.most(width)] }
        func outlined(_ parts: [[MapRing]]) -> [[[Point]]] {
            var drawn = parts.map { rings in
                rings.map { ring in
                    zip(ring.points, ring.weights).filter { $1 >= least }.map { point, _ in Point(left + point.x * width, top + point.y * width) }
                }
            }
            let largest = drawn.joined().reduce(0) { max($0, Self.area($1)) }
            for part in drawn.indices {
                drawn[part] = drawn[part].filter { ring in
                    let area = Self.area(ring)
                    return ring.count > 2 && area > 0 && (area >= Self.leastRing || area == largest)
                }
            }
            return drawn.filter { !$0.isEmpty }
        }
        regions = map.regions.map { outlined($0.parts) }
        surroundings = map.surroundings.map(outlined)
    }

    /// In square pixels.
    static func area(_ ring: [Point]) -> Double {
        guard var last = ring.last else { return 0 }
        var sum = 0.0
        for point in ring {
            sum += last.x * point.y - point.x * last.y
            last = point
        }
        return abs(sum) / 2
    }

    static func area(_ parts: [[[Point]]]) -> Double { parts.reduce(0) { $0 + ($1.map(area).max() ?? 0) } }
}
