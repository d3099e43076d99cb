import Foundation

/// An affine map of the plane, as `transform` lists them: x' = a·x + c·y + e, y' = b·x + d·y + f.
struct SVGTransform: Equatable {
    var a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0

    static let identity = SVGTransform()

    init() {}

    private init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    /// Nil for what SVG does not know.
    init?(_ text: String) {
        var rest = text[...]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            if rest.isEmpty { return }
            guard let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")"),
                let numbers = SVGNumbers.all(String(rest[rest.index(after: open)..<close]))
            else { return nil }
            let name = rest[..<open].filter { !$0.isWhitespace }
            guard let next = Self.single(String(name), numbers) else { return nil }
            // The last of a list is applied first.
            self = next.then(self)
            rest = rest[rest.index(after: close)...]
        }
    }

    private static func single(_ name: String, _ numbers: [Double]) -> SVGTransform? {
        switch (name, numbers.count) {
        case ("matrix", 6): return SVGTransform(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
        case ("translate", 1): return SVGTransform(1, 0, 0, 1, numbers[0], 0)
        case ("translate", 2): return SVGTransform(1, 0, 0, 1, numbers[0], numbers[1])
        case ("scale", 1): return SVGTransform(numbers[0], 0, 0, numbers[0], 0, 0)
        case ("scale", 2): return SVGTransform(numbers[0], 0, 0, numbers[1], 0, 0)
        case ("skewX", 1): return SVGTransform(1, 0, tan(numbers[0] * .pi / 180), 1, 0, 0)
        case ("skewY", 1): return SVGTransform(1, tan(numbers[0] * .pi / 180), 0, 1, 0, 0)
        case ("rotate", 1), ("rotate", 3):
            let angle = numbers[0] * .pi / 180
            let turn = SVGTransform(cos(angle), sin(angle), -sin(angle), cos(angle), 0, 0)
            guard numbers.count == 3 else { return turn }
            return SVGTransform(1, 0, 0, 1, -numbers[1], -numbers[2]).then(turn).then(SVGTransform(1, 0, 0, 1, numbers[1], numbers[2]))
        default: return nil
        }
    }

    /// This one, and then the other.
    func then(_ outer: SVGTransform) -> SVGTransform {
        SVGTransform(
            outer.a * a + outer.c * b, outer.b * a + outer.d * b, outer.a * c + outer.c * d, outer.b * c + outer.d * d,
            outer.a * e + outer.c * f + outer.e, outer.b * e + outer.d * f + outer.f)
    }

    func apply(_ point: Position) -> Position { Position(a * point.x + c * point.y + e, b * point.x + d * point.y + f) }
}
