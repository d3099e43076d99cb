import Foundation
import Markup
import Testing

@testable import Charts

@Suite struct MapTests {
    @Test func thePoleOfASquareIsItsMiddle() throws {
        let pole = try #require(Pole.of([[Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10)]], precision: 0.01))
        #expect(abs(pole.point.x - 5) < 0.1 && abs(pole.point.y - 5) < 0.1 && abs(pole.distance - 5) < 0.02)
    }

    /// The middle of its box lies outside of it.
    @Test func thePoleOfAHookLiesInIt() throws {
        let hook = [Point(0, 0), Point(100, 0), Point(100, 20), Point(30, 20), Point(30, 100), Point(0, 100)]
        let pole = try #require(Pole.of([hook], precision: 0.5))
        #expect(Pole.distance(pole.point, [hook]) > 14)
    }

    @Test func thePoleKeepsOutOfALake() throws {
        let land = [Point(0, 0), Point(40, 0), Point(40, 40), Point(0, 40)], lake = [Point(10, 10), Point(38, 10), Point(38, 38), Point(10, 38)]
        let pole = try #require(Pole.of([land, lake], precision: 0.2))
        #expect(pole.distance > 4.5 && (pole.point.x < 10 || pole.point.y < 10))
    }

    @Test func aLineWithoutAnInsideHasNoPole() {
        #expect(Pole.of([[Point(0, 0), Point(5, 5), Point(10, 10)]]) == nil)
        #expect(Pole.of([]) == nil)
    }

    @Test(arguments: [288.0, 640])
    func everyRegionIsNamedOrNumberedWithinItOrBesideIt(_ width: Double) {
        let drawing = RegionMapDrawing(Gallery.regionMap, width: width)
        #expect(drawing.unnamed.isEmpty)
        let texts: [String] = drawing.drawing.marks.compactMap { mark in if case .text(let text, _, _, _) = mark { text } else { nil } }
        #expect(texts.contains("北境") || texts.contains("1"))
        #expect(texts.contains("3") && texts.contains("4"))
        #expect(drawing.drawing.marks.contains { if case .circle = $0 { true } else { false } }, "the island is too small to be seen")
    }

    @Test func theListHasEveryRegionAlsoThatWithoutAnOutline() {
        let page = Sample(name: "m", title: "m", chart: Gallery.regionMap).page
        #expect(page.components(separatedBy: "<li>").count - 1 == Gallery.regionMap.regions.count)
        #expect(page.contains("未列入地图") && page.contains("无数据"))
    }

    @Test func outlinesAreShortAndClosed() {
        let drawing = Drawing(width: 10, height: 10, marks: [.area([[Point(1, 1), Point(2.04, 1.5), Point(0.5, -3), Point(1.01, 1)]], tint: "q1")])
        var out = ByteBuffer()
        DrawingPrinter.write(drawing.marks, to: &out)
        #expect(out.string == "<path d=\"M1 1l1 .5-1.5-4.5z\" class=\"q1\"/>")
    }

    @Test func fourGroupsHaveFourShapes() {
        let corners = (0...3).map { GroupPoint.corners(.group($0), radius: 5).count }
        #expect(corners == [0, 4, 3, 4])
        #expect(GroupPoint.corners(.group(1), radius: 5) != GroupPoint.corners(.group(3), radius: 5))
    }

    @Test func whichPointsHaveNoNameIsSaid() {
        let sample = Gallery.more.first { $0.name == "scatter-close" }
        let texts: [String] = (sample?.chart.drawing(width: 640, .english).marks ?? []).compactMap { mark in
            if case .text(let text, _, _, _) = mark { text } else { nil }
        }
        let note = texts.joined(separator: " ")
        #expect(note.contains("of 40 points have no name here"))
        for point in 0..<40 { #expect(note.contains("Point number \(point)")) }
    }

    @Test func aHeatmapOfManyColumnsStandsInPieces() {
        guard let map = Gallery.more.first(where: { $0.name == "heatmap-forty" })?.chart as? Heatmap else { return }
        let pieces = map.pieces(of: 14)
        #expect(pieces.map(\.columns.count) == [13, 13, 14] && map.columnsOnPaper == 10)
        #expect(pieces.flatMap(\.columns) == map.columns && pieces.allSatisfy { $0.rows.count == 2 && $0.wholeSpans.count > 0 })
        #expect(map.drawing(width: 640, .english).width <= 1000)
    }
}
