import Source
import Testing

@testable import Geography

@Suite struct GeoJSONTests {
    private func read(_ text: String) -> (ShapeFile?, Diagnostic?) { ShapeFile.read(Array(text.utf8), file: "maps/m.geojson") }

    private func collection(_ geometry: String, _ properties: String = "{\"code\": \"a\"}") -> String {
        "{\"type\": \"FeatureCollection\", \"features\": [\n{\"type\": \"Feature\", \"id\": 7, \"properties\": \(properties), \"geometry\": \(geometry)}]}"
    }

    private static let square = "[[0,0],[1,0],[1,1],[0,1],[0,0]]"
    private static let hole = "[[0.2,0.2],[0.2,0.8],[0.8,0.8],[0.8,0.2],[0.2,0.2]]"

    @Test func polygonsHaveTheirHolesAndNames() throws {
        let file = try #require(
            read(collection("{\"type\": \"Polygon\", \"coordinates\": [\(Self.square), \(Self.hole)]}", "{\"code\": \"a\", \"n\": 3, \"x\": null, \"y\": [1]}"))
                .0)
        #expect(file.isGeographic && file.shapes.count == 1)
        #expect(file.shapes[0].names == [.init("id", ["7"]), .init("code", ["a"]), .init("n", ["3"])])
        #expect(file.shapes[0].rings.map(\.count) == [4, 4])
        #expect(file.shapes[0].place == Place(file: "maps/m.geojson", line: 2, column: 1))
    }

    @Test(arguments: [
        ("{\"type\": \"MultiPolygon\", \"coordinates\": [[S], [S]]}", 2),
        (
            "{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"Point\", \"coordinates\": [1, 2]}, {\"type\": \"Polygon\", \"coordinates\": [S]}]}",
            1
        ),
        ("{\"type\": \"Polygon\", \"coordinates\": [[[0,0,5],[1,0,5],[1,1,5]]]}", 1),
    ])
    func everyGeometryOfAreasIsRead(_ geometry: String, _ rings: Int) throws {
        let file = try #require(read(collection(geometry.replacing("S", with: Self.square))).0)
        #expect(file.shapes[0].rings.count == rings)
    }

    @Test func aRingGoesOnBeyondThe180thMeridian() throws {
        let file = try #require(read(collection("{\"type\": \"Polygon\", \"coordinates\": [[[178,0],[-178,0],[-178,2],[178,2],[178,0]]]}")).0)
        #expect(file.shapes[0].rings[0].map(\.x) == [178, 182, 182, 178])
    }

    /// A malformed file is one diagnostic at its place, with a hint.
    @Test(arguments: [
        ("", "json-syntax", 1, 1), ("{\"type\": \"FeatureCollection\",\n \"features\": [}", "json-syntax", 2, 15),
        ("[1, 2]", "not-geojson", 1, 1), ("{\"type\": \"FeaturCollection\"}", "not-geojson", 1, 10), ("{\"type\": \"Topology\"}", "not-geojson", 1, 1),
        ("{\"type\": \"FeatureCollection\"}", "not-geojson", 1, 1), ("{\"type\": \"FeatureCollection\", \"features\": 3}", "not-geojson", 1, 43),
        ("{\"type\": \"FeatureCollection\", \"features\": []}", "map-without-shapes", 1, 1),
        ("{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1]]]}", "not-geojson", 1, 46),
        ("{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [0, 0]]]}", "ring-too-short", 1, 37),
        ("{\"type\": \"Polygon\", \"coordinates\": [[[500000, 4000000], [1, 1], [0, 1]]]}", "map-not-in-degrees", 1, 38),
        ("{\"type\": \"Polygon\", \"coordinates\": [[[35, 105], [36, 105], [36, 106]]]}", "map-not-in-degrees", 1, 38),
        (
            "{\"type\": \"FeatureCollection\", \"crs\": {\"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3857\"}}, \"features\": []}", "map-not-in-degrees",
            1, 38
        ),
        ("{\"type\": \"Polygon\", \"coordinates\": " + String(repeating: "[", count: 200), "json-syntax", 1, 99),
    ])
    func aFileThatIsNoMapIsToldAtItsPlace(_ text: String, _ rule: String, _ line: Int, _ column: Int) throws {
        let (file, problem) = read(text)
        #expect(file == nil)
        let found = try #require(problem)
        #expect(found.rule == rule, "\(found.message)")
        #expect(found.place == Place(file: "maps/m.geojson", line: line, column: column), "\(found.message)")
        #expect(found.hint?.isEmpty == false)
    }
}
