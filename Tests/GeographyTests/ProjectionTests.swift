import Foundation
import Testing

@testable import Geography

/// Areas on the plane against areas on the sphere, which are known exactly between meridians and parallels.
@Suite struct ProjectionTests {
    /// A field of some degrees, as a map file has it.
    private func field(_ west: Double, _ south: Double, _ size: Double) -> [Position] {
        Projection.divided([Position(west, south), Position(west + size, south), Position(west + size, south + size), Position(west, south + size)])
    }

    private func area(_ ring: [Position]) -> Double {
        zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
    }

    private func onSphere(_ south: Double, _ size: Double) -> Double {
        size * .pi / 180 * (sin((south + size) * .pi / 180) - sin(south * .pi / 180))
    }

    @Test(
        arguments: [
            Projection.azimuthal(longitude: 105, latitude: 35), .azimuthal(longitude: 15, latitude: 52), .azimuthal(longitude: -60, latitude: -20),
            .azimuthal(longitude: 0, latitude: 90), .equalEarth(longitude: 0),
        ], [-70.0, -33, -5, 0, 20, 45, 60, 75])
    func areasAreThoseOfTheSphere(_ projection: Projection, _ south: Double) {
        // The point opposite to the middle is a whole circle on the plane: no map reaches it.
        for west in [-40.0, 5, 80] {
            let plane = area(field(west, south, 4).map(projection.project)), sphere = onSphere(south, 4)
            #expect(abs(plane / sphere - 1) < 0.005, "\(west), \(south)")
        }
    }

    @Test func theMiddleOfTheExtentKeepsItsShape() {
        let china = [Position(73, 18), Position(135, 53)]
        #expect(Projection(around: china) == .azimuthal(longitude: 104, latitude: 35.5))
        let middle = Projection(around: china).project(Position(104, 35.5))
        #expect(abs(middle.x) < 1e-12 && abs(middle.y) < 1e-12)
    }

    @Test func anExtentThatCrossesThe180thMeridianIsNoGlobe() {
        let islands = [Position(174, -20), Position(-176, -12), Position(178, -16)]
        #expect(Projection(around: islands) == .azimuthal(longitude: 179, latitude: -16))
        #expect(Projection(around: (-18...18).map { Position(Double($0) * 10, Double($0)) }) == .equalEarth(longitude: 0))
    }
}
