import Source

/// The polygons of a GeoJSON file (RFC 7946), with what their features are called.
///
/// Rings may wind either way. A ring that jumps from one side of the 180th meridian to the other goes on beyond it; one that is cut there,
/// as the RFC has it, is joined again where it is drawn.
struct GeoJSON {
    private let bytes: [UInt8]
    private let file: String
    private var shapes: [Shape] = []
    private var points = 0
    private var places: PlaceCounter

    static func read(_ bytes: [UInt8], file: String) throws(ShapeFault) -> [Shape] {
        let root: JSONNode
        switch JSONNode.parse(bytes) {
        case .success(let node): root = node
        case .failure(let fault): throw ShapeFault("json-syntax", "this is not JSON: \(fault.message)", fault.hint, fault.offset)
        }
        var reader = GeoJSON(bytes: bytes, file: file, places: PlaceCounter(file: file, bytes: bytes))
        try reader.checkReference(root)
        try reader.collect(root)
        return reader.shapes
    }

    private init(bytes: [UInt8], file: String, places: PlaceCounter) {
        self.bytes = bytes
        self.file = file
        self.places = places
    }

    /// Older files may name another reference system, in which the numbers are no degrees.
    private func checkReference(_ root: JSONNode) throws(ShapeFault) {
        guard let system = root["crs"], let name = system["properties"]?["name"]?.string else { return }
        let known = ["CRS84", "EPSG::4326", "EPSG:4326", "EPSG::4490", "EPSG:4490", "EPSG::4258", "EPSG:4258"]
        if !known.contains(where: name.hasSuffix) {
            throw ShapeFault(
                "map-not-in-degrees", "the map is in \(name), not in degrees", "save it in longitudes and latitudes (WGS 84, EPSG:4326)", system.offset)
        }
    }

    private mutating func collect(_ node: JSONNode) throws(ShapeFault) {
        guard case .object = node.value else { throw ShapeFault("not-geojson", "\(node.kind) stands where GeoJSON should", Self.wanted, node.offset) }
        guard let type = node["type"]?.string else { throw ShapeFault("not-geojson", "the object has no type", Self.wanted, node.offset) }
        switch type {
        case "FeatureCollection":
            for feature in try list(node, "features") { try collect(feature) }
        case "Feature": try feature(node)
        case "Topology":
            throw ShapeFault(
                "not-geojson", "the file is TopoJSON, which is not read", "save it as GeoJSON, such as with mapshaper -o format=geojson", node.offset)
        case "Polygon", "MultiPolygon", "GeometryCollection": try add(node, names: [], at: node)
        case "Point", "MultiPoint", "LineString", "MultiLineString": break
        default:
            let known = ["FeatureCollection", "Feature", "Polygon", "MultiPolygon", "GeometryCollection"]
            throw ShapeFault(
                "not-geojson", "\"\(type)\" is no type of GeoJSON", nearest(type, among: known).map { "did you mean \($0)?" } ?? Self.wanted,
                node["type"]?.offset ?? node.offset)
        }
    }

    private static let wanted: Message = "write {\"type\": \"FeatureCollection\", \"features\": […]}"

    private mutating func feature(_ node: JSONNode) throws(ShapeFault) {
        var names: [Shape.Name] = []
        if let id = node["id"].flatMap(Self.text) { names.append(Shape.Name("id", [id])) }
        if case .object(let properties)? = node["properties"]?.value {
            for (key, value) in properties where !names.contains(where: { $0.property == key }) {
                if let text = Self.text(value) { names.append(Shape.Name(key, [text])) }
            }
        }
        guard let geometry = node["geometry"] else {
            throw ShapeFault("not-geojson", "the feature has no geometry", "write \"geometry\": null for one that has no outline", node.offset)
        }
        if case .null = geometry.value { return }
        try add(geometry, names: names, at: node)
    }

    /// A value that can be an id.
    private static func text(_ node: JSONNode) -> String? {
        switch node.value {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
        default: nil
        }
    }

    private mutating func add(_ geometry: JSONNode, names: [Shape.Name], at node: JSONNode) throws(ShapeFault) {
        var rings: [[Position]] = []
        try collect(geometry, into: &rings)
        if rings.isEmpty { return }
        shapes.append(Shape(names: names, rings: rings, place: places.place(of: node.offset)))
    }

    private mutating func collect(_ geometry: JSONNode, into rings: inout [[Position]]) throws(ShapeFault) {
        guard let type = geometry["type"]?.string else {
            throw ShapeFault("not-geojson", "the geometry has no type", "write {\"type\": \"Polygon\", \"coordinates\": […]}", geometry.offset)
        }
        switch type {
        case "Polygon": try polygon(try list(geometry, "coordinates"), into: &rings)
        case "MultiPolygon":
            for polygon in try list(geometry, "coordinates") {
                guard let items = polygon.array else { throw Self.notA("polygon", "a list of rings", polygon) }
                try self.polygon(items, into: &rings)
            }
        case "GeometryCollection":
            for geometry in try list(geometry, "geometries") { try collect(geometry, into: &rings) }
        case "Point", "MultiPoint", "LineString", "MultiLineString": break
        default: throw ShapeFault("not-geojson", "\"\(type)\" is no geometry of GeoJSON", "write a Polygon or a MultiPolygon", geometry["type"]?.offset ?? 0)
        }
    }

    private mutating func polygon(_ items: [JSONNode], into rings: inout [[Position]]) throws(ShapeFault) {
        for item in items {
            guard let positions = item.array else { throw Self.notA("ring", "a list of positions", item) }
            points += positions.count
            if points > ShapeFile.mostPoints {
                throw ShapeFault(
                    "map-too-large", "the map has more than \(ShapeFile.mostPoints) points", "simplify it: a map on a page needs some thousands", item.offset)
            }
            var ring: [Position] = []
            ring.reserveCapacity(positions.count)
            for position in positions {
                let point = try self.position(position)
                // Beyond the 180th meridian it goes on.
                var moved = point
                if let last = ring.last { moved.x += ((last.x - point.x) / 360).rounded() * 360 }
                if moved != ring.last { ring.append(moved) }
            }
            if ring.count > 1, ring.first == ring.last { ring.removeLast() }
            if ring.count < 3 {
                throw ShapeFault("ring-too-short", "the ring has \(ring.count) different points, where it needs three", "correct or delete it", item.offset)
            }
            rings.append(ring)
        }
    }

    private func position(_ node: JSONNode) throws(ShapeFault) -> Position {
        guard let numbers = node.array, numbers.count >= 2, let x = numbers[0].number, let y = numbers[1].number else {
            throw Self.notA("position", "a longitude and a latitude", node)
        }
        if abs(x) > 540 || abs(y) > 90 {
            let hint: Message =
                abs(x) <= 90 && abs(y) <= 180
                ? "write the longitude first" : "save the map in degrees (WGS 84, EPSG:4326), the longitude first"
            throw ShapeFault("map-not-in-degrees", "\(Self.printed(x)), \(Self.printed(y)) is no longitude and latitude", hint, node.offset)
        }
        return Position(x, y)
    }

    private static func printed(_ number: Double) -> String { number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number) }

    private static func notA(_ name: Message, _ what: Message, _ node: JSONNode) -> ShapeFault {
        ShapeFault("not-geojson", "a \(name) is \(what), not \(node.kind)", "write \(what)", node.offset)
    }

    private func list(_ node: JSONNode, _ key: String) throws(ShapeFault) -> [JSONNode] {
        guard let member = node[key] else {
            throw ShapeFault("not-geojson", "\"\(node["type"]?.string ?? "")\" has no \(key)", "write \"\(key)\": […]", node.offset)
        }
        guard let items = member.array else {
            throw ShapeFault("not-geojson", "\(key) is \(member.kind), not a list", "write \"\(key)\": […]", member.offset)
        }
        return items
    }
}

/// Places of bytes that are asked for in their order, without counting the lines before them again.
struct PlaceCounter {
    private let file: String
    private let bytes: [UInt8]
    private var offset: Int
    private var line = 1
    private var column = 1

    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func place(of target: Int) -> Place {
        while offset < target, offset < bytes.count {
            let byte = bytes[offset], isReturn = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
            if byte == 0x0A || (byte == 0x0D && !isReturn) {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80, !isReturn {
                column += 1
            }
            offset += 1
        }
        return Place(file: file, line: line, column: column)
    }
}
