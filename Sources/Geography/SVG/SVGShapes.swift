import Source

/// The outlines of an SVG file by their ids: paths, polygons, rectangles, circles and ellipses, alone or in groups, where transforms put them.
/// Nothing else of the file is taken.
struct SVGShapes {
    /// What an open element hands to those within it.
    private struct Context {
        var transform = SVGTransform.identity
        /// By attribute, from the inside outwards.
        var names: [Shape.Name] = []
        var isHidden = false
    }

    private static let mostDepth = 64
    /// Attributes that can tell a region; others are geometry and looks.
    private static let ignored: Set = [
        "d", "points", "style", "transform", "fill", "stroke", "stroke-width", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry",
    ]
    /// Their content is drawn elsewhere, or not at all.
    private static let hidden: Set = ["defs", "symbol", "clipPath", "mask", "pattern", "marker", "metadata", "linearGradient", "radialGradient", "filter"]

    private var contexts: [Context] = [Context()]
    private var shapes: [Shape] = []
    private var points = 0
    private var places: PlaceCounter

    static func read(_ bytes: [UInt8], file: String) throws(ShapeFault) -> [Shape] {
        if String(validating: bytes, as: UTF8.self) == nil { throw ShapeFault("svg-syntax", "the text is not UTF-8", "save it as UTF-8", 0) }
        var reader = SVGShapes(places: PlaceCounter(file: file, bytes: bytes)), elements = SVGElements(bytes), hasRoot = false
        while let event = try elements.next() {
            switch event {
            case .end:
                if reader.contexts.count > 1 { reader.contexts.removeLast() }
            case .start(let name, let attributes, let offset, let isEmpty):
                if !hasRoot, name != "svg" {
                    throw ShapeFault("svg-syntax", "the root element is <\(name)>, not <svg>", "save the map as SVG", offset)
                }
                hasRoot = true
                try reader.element(name, attributes, offset, isEmpty: isEmpty)
            }
        }
        if !hasRoot { throw ShapeFault("svg-syntax", "there is no <svg> element", "save the map as SVG", 0) }
        return reader.shapes
    }

    private init(places: PlaceCounter) { self.places = places }

    private mutating func element(_ name: String, _ attributes: [(name: String, value: String)], _ offset: Int, isEmpty: Bool) throws(ShapeFault) {
        var context = contexts[contexts.count - 1]
        func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
        if let text = value("transform") {
            guard let transform = SVGTransform(text) else {
                throw ShapeFault(
                    "svg-syntax", "transform=\"\(text.prefix(40))\" is none that SVG knows", "write translate, scale, rotate, skewX, skewY or matrix", offset)
            }
            context.transform = transform.then(context.transform)
        }
        for attribute in attributes
        where name != "svg" && !Self.ignored.contains(attribute.name) && !attribute.value.isEmpty && attribute.value.utf8.count <= 200 {
            let inherited = context.names.firstIndex { $0.property == attribute.name }
            let values = [attribute.value] + (inherited.map { context.names[$0].values } ?? [])
            if let inherited { context.names[inherited] = Shape.Name(attribute.name, values) } else { context.names.append(Shape.Name(attribute.name, values)) }
        }
        context.isHidden = context.isHidden || Self.hidden.contains(name) || value("display") == "none"
        if !context.isHidden, context.names.contains(where: { $0.property == "id" }), name != "svg" {
            let rings = try outline(name, offset, value)
            points += rings.reduce(0) { $0 + $1.count }
            if points > ShapeFile.mostPoints {
                throw ShapeFault(
                    "map-too-large", "the map has more than \(ShapeFile.mostPoints) points", "simplify it: a map on a page needs some thousands", offset)
            }
            let placed = rings.map { $0.map(context.transform.apply) }.filter { $0.count > 2 && $0.allSatisfy { $0.x.isFinite && $0.y.isFinite } }
            if !placed.isEmpty { shapes.append(Shape(names: context.names, rings: placed, place: places.place(of: offset))) }
        }
        if isEmpty { return }
        if contexts.count > Self.mostDepth {
            throw ShapeFault("svg-syntax", "elements are nested more than \(Self.mostDepth) deep", "save the file again: no such file nests that deep", offset)
        }
        contexts.append(context)
    }

    private func outline(_ name: String, _ offset: Int, _ value: (String) -> String?) throws(ShapeFault) -> [[Position]] {
        func number(_ key: String) -> Double { value(key).flatMap { Double($0.hasSuffix("px") ? String($0.dropLast(2)) : $0) } ?? 0 }
        switch name {
        case "path":
            guard let text = value("d") else { return [] }
            guard let rings = SVGPath.rings(text) else {
                throw ShapeFault("svg-syntax", "the d of this path is none that SVG knows", "save the map again: the path seems cut off", offset)
            }
            return rings
        case "polygon":
            guard let text = value("points") else { return [] }
            guard let numbers = SVGNumbers.all(text) else {
                throw ShapeFault("svg-syntax", "the points of this polygon are no numbers", "write points=\"x,y x,y …\"", offset)
            }
            return [stride(from: 0, to: numbers.count - 1, by: 2).map { Position(numbers[$0], numbers[$0 + 1]) }]
        case "rect":
            let (x, y, width, height) = (number("x"), number("y"), number("width"), number("height"))
            return width > 0 && height > 0 ? [[Position(x, y), Position(x + width, y), Position(x + width, y + height), Position(x, y + height)]] : []
        case "circle", "ellipse":
            let across = number(name == "circle" ? "r" : "rx"), down = number(name == "circle" ? "r" : "ry")
            return across > 0 && down > 0 ? [SVGArc.ellipse(centre: Position(number("cx"), number("cy")), across, down)] : []
        default: return []
        }
    }
}
