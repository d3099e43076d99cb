import BuiltInTheme
import Charts
import Edition
import Formula
import Geography
import Scoring
import Source
import Testing

@testable import Website

/// What maps and trends say beside their drawings, and which outlines are whose.
struct MapContentTests {
    private func build(_ block: String, files: [(path: String, text: String)] = []) throws -> (figure: Figure?, rendition: Rendition?, rules: [String]) {
        let (workspace, diagnostics) = Workspace.load(try GalleryReport.tree(chapter: "```figure\nid: f\n\(block)\n```\n", files: files))
        let rules = diagnostics.map(\.rule)
        guard let workspace, !diagnostics.hasErrors else { return (nil, nil, rules) }
        let rendition = try #require(CheckedReport.renditions(workspace, Theme.load(.builtIn, languages: ["en"]).theme, SiteOptions(theme: .builtIn)).last)
        guard case .figure(let figure)? = rendition.targets.exhibits["f"]?.content else { return (nil, rendition, rules) }
        return (figure, rendition, rules)
    }

    /// Two squares that call themselves in two ways.
    private func squares(_ first: String, _ second: String) -> (path: String, text: String) {
        func square(_ x: Int, _ properties: String) -> String {
            "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\(x),0],[\(x + 1),0],[\(x + 1),1]]]}}"
        }
        return ("Content/2025/maps/two.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(square(0, first)),\(square(1, second))]}")
    }

    @Test func whatIsNoRowIsDrawnAndNamed() throws {
        let (figure, rendition, rules) = try build("chart: map\nrows: gaps\nvalue: now\nshapes: towns.geojson\nproperty: name\ncontext: all")
        let map = try #require(figure?.map)
        #expect(rules == ["row-without-shape"])
        #expect(map.surroundings.count == 16 && map.plane.regions.count == 21)
        // In the order of the values: 二郎 has none, nor an outline, and Oxley has none.
        #expect(figure?.rows.map(\.id) == ["Aldermoor", "Harran", "Mira", "二郎", "Oxley"])
        #expect(map.plane.regions.prefix(5).map { $0.parts.isEmpty } == [false, false, false, true, false])
        let note = try #require(figure.flatMap { rendition?.surroundingsNote($0) })
        #expect(note.hasPrefix("Drawn for orientation, without a value: ") && note.contains("Gorod") && !note.contains("Mira"))
    }

    @Test func aPropertyThatFitsBestIsTakenAndTold() throws {
        let (figure, _, rules) = try build(
            "chart: map\nvalue: total\nshapes: two.geojson", files: [squares("\"a\":\"x\",\"b\":\"mira\"", "\"a\":\"y\",\"b\":\"Oxley\"")])
        #expect(Set(rules) == ["property-guessed", "row-without-shape"])
        #expect(figure?.map?.plane.regions.count { !$0.parts.isEmpty } == 2)
    }

    @Test func twoPropertiesThatFitAreAQuestion() throws {
        let rules = try build(
            "chart: map\nvalue: total\nshapes: two.geojson", files: [squares("\"a\":\"mira\",\"b\":\"oxley\"", "\"a\":\"oxley\",\"b\":\"mira\"")]
        ).rules
        #expect(rules == ["unclear-property"])
        // The same in both is no question.
        #expect(
            try build("chart: map\nvalue: total\nshapes: two.geojson", files: [squares("\"a\":\"mira\",\"b\":\"mira\"", "\"a\":\"oxley\",\"b\":\"oxley\"")])
                .figure != nil)
    }

    @Test func theTrendIsThatOfLeastSquares() throws {
        let (figure, rendition, rules) = try build("chart: scatter\nx: access\ny: rate(service)\ntrend: linear")
        let drawn = try #require(figure)
        #expect(rules.isEmpty)
        let points = drawn.rows.compactMap { row in row.cells[0].flatMap { x in row.cells[1].map { (x.number.double, $0.number.double) } } }
        let count = Double(points.count), meanX = points.reduce(0) { $0 + $1.0 } / count, meanY = points.reduce(0) { $0 + $1.1 } / count
        let xx = points.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }, yy = points.reduce(0) { $0 + ($1.1 - meanY) * ($1.1 - meanY) }
        let xy = points.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        let trend = try #require(drawn.trend)
        #expect(abs(trend.slope.double - xy / xx) < 1e-9 && abs(trend.fit.double - xy * xy / xx / yy) < 1e-9)
        // In points of per cent, as the axis has them.
        let hundredths = Int((xy / xx * 10_000).rounded())
        let note = try #require(rendition?.trendNote(drawn))
        #expect(note.contains("over \(points.count) points") && note.contains("+\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"), "\(note)")
        #expect(FigureDrawing(rendition: try #require(rendition), root: nil, figure: drawn).chart.description(.english).contains(note))
    }
}
