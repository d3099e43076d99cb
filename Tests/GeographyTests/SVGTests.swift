import Source
import Testing

@testable import Geography

@Suite struct SVGTests {
    private func read(_ text: String) -> (ShapeFile?, Diagnostic?) { ShapeFile.read(Array(text.utf8), file: "maps/m.svg") }
    private func shapes(_ inside: String) throws -> [Shape] {
        try #require(read("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\">\(inside)</svg>").0).shapes
    }

    private func near(_ one: [Position], _ other: [(Double, Double)]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { abs($0.x - $1.0) < 1e-6 && abs($0.y - $1.1) < 1e-6 }
    }

    @Test func pathsUseEveryLineCommand() throws {
        let ring = try #require(SVGPath.rings("M10 10h10v5l-5,5L10 20H5V10z m0 30 1-1.5.5-1e0z"))
        #expect(ring.count == 2)
        #expect(near(ring[0], [(10, 10), (20, 10), (20, 15), (15, 20), (10, 20), (5, 20), (5, 10)]))
        #expect(near(ring[1], [(10, 40), (11, 38.5), (11.5, 37.5)]))
    }

    @Test func curvesAndArcsAreLinesThatFollowThem() throws {
        // A quarter of a circle of radius 10, from either command.
        for path in ["M10 0A10 10 0 0 1 0 10L0 0z", "M10 0C10 5.5228 5.5228 10 0 10L0 0z"] {
            let ring = try #require(SVGPath.rings(path)?.first)
            for point in ring.dropLast() { #expect(abs((point.x * point.x + point.y * point.y).squareRoot() - 10) < 0.01, "\(path)") }
            #expect(ring.count > 8)
        }
        let flags = try #require(SVGPath.rings("M0 0a5 5 0 1120 0a5 5 0 01-20 0z"))
        #expect(flags[0].count > 30)
        #expect(SVGPath.rings("M0 0q5 5 10 0t10 0l0 9z")?[0].count == 26)
    }

    @Test(arguments: ["10 10 L5 5", "M10", "M0 0 L5", "M0 0 X5 5", "M0 0 L1 1 z 5 5", "M0 0A5 5 0 2 0 1 1", "M1e400 0L1 1"])
    func aBrokenPathIsNone(_ path: String) { #expect(SVGPath.rings(path) == nil) }

    @Test func groupsAndTransformsArePassedOn() throws {
        let found = try shapes(
            "<g id=\"north\" class=\"n\" transform=\"translate(10, 20) scale(2)\"><path id=\"a\" class=\"c\" d=\"M0 0h1v1z\"/><rect width=\"3\" height=\"1\"/></g><polygon id=\"p\" transform=\"rotate(90)\" points=\"1,0 2,0 2 5\"/>"
        )
        #expect(found.map { $0.values(of: "id") } == [["a", "north"], ["north"], ["p"]])
        #expect(found[0].values(of: "class") == ["c", "n"])
        #expect(near(found[0].rings[0], [(10, 20), (12, 20), (12, 22)]))
        #expect(near(found[1].rings[0], [(10, 20), (16, 20), (16, 22), (10, 22)]))
        #expect(near(found[2].rings[0], [(0, 1), (0, 2), (-5, 2)]))
    }

    @Test func onlyGeometryIsTaken() throws {
        let found = try shapes(
            "<script>alert(1)</script><style>@import url(//evil)</style><defs><path id=\"hidden\" d=\"M0 0h9v9z\"/></defs><image id=\"i\" href=\"http://evil/\"/><foreignObject id=\"f\"><p>x</p></foreignObject><!-- <path id=\"c\" d=\"M0 0h1v1z\"/> --><path d=\"M0 0h1v1z\"/><path id=\"a&amp;&#98;\" onload=\"x()\" d=\"M0 0h1v1z\"/>"
        )
        #expect(found.map { $0.values(of: "id") } == [["a&b"]])
    }

    @Test(arguments: [
        ("", "svg-syntax"), ("<html/>", "svg-syntax"), ("<svg><path id=\"a\" d=\"M0 0h1v1z\"", "svg-syntax"), ("<svg><path id=a d=\"\"/></svg>", "svg-syntax"),
        ("<svg><path id=\"a\" d=\"M0 0 K\"/></svg>", "svg-syntax"), ("<svg><g id=\"a\" transform=\"fly(3)\"/></svg>", "svg-syntax"),
        ("<svg><path d=\"M0 0h1v1z\"/></svg>", "map-without-shapes"), ("<svg>" + String(repeating: "<g>", count: 100), "svg-syntax"),
        ("<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg><path id=\"&b;\" d=\"M0 0h1v1z\"/></svg>", "map-without-shapes"),
        ("<svg><polygon id=\"a\" points=\"1,2 x\"/></svg>", "svg-syntax"),
    ])
    func aFileThatIsNoMapIsOneDiagnostic(_ text: String, _ rule: String) throws {
        let (file, problem) = read(text)
        #expect(file == nil)
        #expect(try #require(problem).rule == rule, "\(problem?.message ?? "")")
        #expect(problem?.hint?.isEmpty == false && problem?.place?.file == "maps/m.svg")
    }
}
