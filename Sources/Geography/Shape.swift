package import Source

/// A point: degrees of longitude and latitude on the sphere, or x to the right and y downwards on a plane.
package struct Position: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// An outline of a file with all that the file calls it.
package struct Shape: Sendable {
    /// A property that can tell whose outline it is; of an element within groups of SVG the values go from its own outwards.
    package struct Name: Sendable, Equatable {
        package let property: String
        package let values: [String]

        package init(_ property: String, _ values: [String]) {
            self.property = property
            self.values = values
        }
    }

    package var names: [Name]
    /// Rings without their first point repeated at the end. What lies within an odd number of them is inside, so that holes are rings too.
    package var rings: [[Position]]
    /// Where it begins in its file.
    package var place: Place

    package init(names: [Name], rings: [[Position]], place: Place) {
        self.names = names
        self.rings = rings
        self.place = place
    }

    package func values(of property: String) -> [String] { names.first { $0.property == property }?.values ?? [] }
}

/// The outlines of one file: GeoJSON on the sphere, or SVG on a plane.
package struct ShapeFile: Sendable {
    /// The path as the author knows it.
    package let file: String
    /// Whether points are longitudes and latitudes, which a projection lays on a plane.
    package let isGeographic: Bool
    package let shapes: [Shape]

    package init(file: String, isGeographic: Bool, shapes: [Shape]) {
        self.file = file
        self.isGeographic = isGeographic
        self.shapes = shapes
    }

    /// More points than these are no map for a page; they would cost every build seconds.
    static let mostPoints = 1_000_000
    static let mostBytes = 32 << 20

    package static let endings = [".geojson", ".json", ".svg"]

    /// - Returns: nil after a problem, of which there is one.
    package static func read(_ bytes: [UInt8], file: String) -> (ShapeFile?, Diagnostic?) {
        if bytes.count > mostBytes {
            return (
                nil,
                Diagnostic(
                    "map-too-large", "the map has \(bytes.count >> 20) MB, more than \(mostBytes >> 20)", at: Place(file: file),
                    hint: "simplify it: a map on a page needs less than 1 MB")
            )
        }
        do throws(ShapeFault) {
            let shapes = file.hasSuffix(".svg") ? try SVGShapes.read(bytes, file: file) : try GeoJSON.read(bytes, file: file)
            if shapes.isEmpty {
                throw file.hasSuffix(".svg")
                    ? ShapeFault("map-without-shapes", "the map has no shape with an id", "give each region’s path or group an id", 0)
                    : ShapeFault("map-without-shapes", "the map has no polygon", "write a FeatureCollection of polygons", 0)
            }
            return (ShapeFile(file: file, isGeographic: !file.hasSuffix(".svg"), shapes: shapes), nil)
        } catch {
            return (nil, Diagnostic(error.rule, error.message, at: Place(file: file, offset: error.offset, in: bytes), hint: error.hint))
        }
    }
}

/// Why a file is no map, at the first place that says so.
struct ShapeFault: Error {
    let rule: String
    let message: Message
    let hint: Message
    /// In bytes.
    let offset: Int

    init(_ rule: String, _ message: Message, _ hint: Message, _ offset: Int) {
        self.rule = rule
        self.message = message
        self.hint = hint
        self.offset = offset
    }
}
