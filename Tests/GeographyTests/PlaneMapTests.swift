import Foundation
import Source
import Testing

@testable import Geography

@Suite struct PlaneMapTests {
    private static let shapes = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "Fixtures/Sites/maps/Content/2025/maps")

    private func map(_ name: String) throws -> PlaneMap {
        let bytes = try Array(Data(contentsOf: Self.shapes.appending(path: name)))
        let file = try #require(ShapeFile.read(bytes, file: name).0)
        return PlaneMap(file.shapes.map { [$0] }, isGeographic: true)
    }

    private func shape(_ ring: [(Double, Double)]) -> Shape {
        Shape(names: [], rings: [ring.map { Position($0.0, $0.1) }], place: Place(file: "m"))
    }

    private func area(_ ring: [Position]) -> Double {
        zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
    }

    private func area(_ region: PlaneMap.Region, least: Double = 0) -> Double {
        region.parts.joined().reduce(0) { sum, ring in
            let kept = zip(ring.points, ring.weights).filter { $1 >= least }.map(\.0)
            return sum + area(kept)
        }
    }

    /// At any size, each line within the land stands twice: once for each neighbour.
    @Test(arguments: ["provinces.geojson", "countries.geojson"], [0, 1e-6, 1e-5, 1e-4])
    func neighboursShareTheirBordersAtEverySize(_ name: String, _ least: Double) throws {
        struct Line: Hashable { let a: Position, b: Position }
        var counts: [Line: Int] = [:]
        for ring in try map(name).regions.flatMap({ $0.parts.joined() }) {
            let kept = zip(ring.points, ring.weights).filter { $1 >= least }.map(\.0)
            for (one, other) in zip(kept, kept.dropFirst() + kept.prefix(1)) where one != other {
                counts[(one.x, one.y) < (other.x, other.y) ? Line(a: one, b: other) : Line(a: other, b: one), default: 0] += 1
            }
        }
        #expect(counts.values.allSatisfy { $0 <= 2 })
        // A point of three regions or more has no line that ends at it alone: lines that stand once are coasts, which close.
        var ends: [Position: Int] = [:]
        for (line, count) in counts where count == 1 {
            ends[line.a, default: 0] += 1
            ends[line.b, default: 0] += 1
        }
        #expect(ends.values.allSatisfy { $0 % 2 == 0 })
        #expect(counts.values.contains(2))
    }

    /// What one region loses its neighbour gains.
    @Test func theWholeKeepsItsAreaWhereBordersAreSimplified() throws {
        let map = try map("provinces.geojson")
        let whole = map.regions.reduce(0) { $0 + area($1) }, drawn = map.regions.reduce(0) { $0 + area($1, least: 1e-6) }
        #expect(abs(drawn / whole - 1) < 0.002)
    }

    /// Areas of the drawing are to each other as on the globe.
    @Test func regionsAreAsLargeAsOnTheGlobe() throws {
        func field(_ west: Double, _ south: Double) -> Shape { shape([(west, south), (west + 3, south), (west + 3, south + 3), (west, south + 3)]) }
        let souths = [20.0, 30, 40, 50], map = PlaneMap(souths.map { [field(100 + $0, $0)] }, isGeographic: true)
        let plane = map.regions.map { abs(area($0)) }
        let sphere = souths.map { south -> Double in sin((south + 3) * Double.pi / 180) - sin(south * Double.pi / 180) }
        for index in souths.indices { #expect(abs(plane[index] / plane[0] / (sphere[index] / sphere[0]) - 1) < 0.005) }
    }

    @Test func aLineCutAtThe180thMeridianIsWhole() {
        let east = shape([(176, 0), (180, 0), (180, 4), (176, 4)]), west = shape([(-180, 0), (-177, 0), (-177, 4), (-180, 4)])
        let map = PlaneMap([[east, west]], isGeographic: true)
        #expect(map.regions[0].parts.map(\.count) == [1])
        #expect(map.width > map.height)
    }

    @Test func windingDoesNotMatter() {
        let ring = [(0.0, 0.0), (4, 0), (4, 3), (0, 3)]
        let one = PlaneMap([[shape(ring)]], isGeographic: false), other = PlaneMap([[shape(ring.reversed())]], isGeographic: false)
        #expect(abs(area(one.regions[0])) == abs(area(other.regions[0])))
        #expect(one.width == 1 && one.height == 0.75)
    }

    @Test func anIslandKeepsThreePointsWhateverTheSize() {
        let circle = (0..<40).map { step -> (Double, Double) in
            let angle = Double(step) * Double.pi / 20
            return (cos(angle), sin(angle))
        }
        let map = PlaneMap([[shape(circle)]], isGeographic: false)
        #expect(map.regions[0].parts[0][0].weights.count { $0 == .infinity } == 3)
    }

    @Test func nothingComesOfNothing() {
        #expect(PlaneMap([], isGeographic: true).regions.isEmpty)
        #expect(PlaneMap([[shape([(0, 0), (1, 0), (1, 1)])], []], isGeographic: true).regions.map(\.parts.isEmpty) == [false, true])
        #expect(PlaneMap([[shape([(1, 1), (1, 1), (1, 1)])]], isGeographic: false).regions[0].parts.isEmpty)
    }
}
