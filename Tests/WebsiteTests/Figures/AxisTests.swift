import BuiltInTheme
import Edition
import Source
import Testing

@testable import Charts
@testable import Website

/// Axes, legends and scales: in the format of the values, the same for all rows, and crossed by no line.
struct AxisTests {
    private func texts(_ block: String, _ data: String = "name,p,big\nA,0.2,1200000\nB,0.55,350000\nC,0.9,2500000\n") throws -> [String] {
        var index = SmallIndex()
        index.data = [("t.csv", data)]
        let drawn = try index.figure(block)
        let figure = try #require(drawn.figure)
        return FigureDrawing(rendition: drawn.rendition, root: nil, figure: figure).chart.drawing(width: 640, drawn.rendition.chartWords).marks.compactMap(
            \.printed)
    }

    @Test(arguments: [
        ("p", "0%", ["0%", "20%", "80%"]), ("p", "0.00", ["0.0", "0.2"]), ("big", "#,##0", ["0", "500,000", "2,000,000"]),
        ("big", "0.0万", ["0万", "50万", "200万"]),
        ("big", "+0", ["+500000"]),
    ])
    func ticksHaveTheFormatOfTheValues(column: String, format: String, ticks: [String]) throws {
        let texts = try texts("chart: distribution\nrows: t\nvalue: \(column)\nformat: \"\(format)\"")
        for tick in ticks { #expect(texts.contains(tick), "\(tick) in \(texts)") }
    }

    @Test func eachAxisHasItsOwn() throws {
        let texts = try texts("chart: scatter\nrows: t\nx: {label: P, value: 'p as 0%'}\ny: {label: B, value: 'big as #,##0'}")
        #expect(texts.contains("40%") && texts.contains("1,000,000"))
    }

    @Test func coloursOfTilesAreNamedInTheFormat() throws {
        var index = SmallIndex()
        index.data = [("tiles.csv", "unit,column,row\nash,1,1\nbeech,2,1\ncedar,3,1\n")]
        let drawn = try index.figure("chart: tiles\nvalue: rate(a)\nformat: \"0%\"")
        #expect(drawn.page.contains(">20%+</i>"))
        #expect(drawn.caption == "Access, score rate by town: of the 3 shown of 4, Ash highest at 80%, Cedar lowest at 20%")
    }

    @Test func aMissingValueChangesNoScale() throws {
        var index = SmallIndex()
        index.scoring = "aggregate: mean, missing: exclude"
        index.indicators = "- {id: a, name: A, max: 1}\n- {id: b, name: B, max: 1}\n- {id: c, name: C, max: 1, bonus: true}\n"
        index.scores = "unit,a,b,c\nash,0.5,,\nbeech,0,0,\ncedar,1,1,\ndogwood,,1,\n"
        let drawn = try index.figure("chart: strip\nof: ash")
        let rows = drawn.page.split(separator: "<li>").dropFirst()
        #expect(rows.count == 3)
        // Every row has what follows the plot, so that all plots are of one width; nobody has a bonus, and its row is there.
        #expect(rows.allSatisfy { $0.contains("<span class=\"end\">") })
        #expect(rows.prefix(2).allSatisfy { $0.contains("<line x2=\"100%\" y1=\"10\" y2=\"10\" class=\"range\"") })
        #expect(drawn.rows == ["A", "B", "C"] && drawn.cells[1].hasPrefix("– 0.0 1.0 1.0") && drawn.cells[2] == "– – – –")
    }

    @Test func valuesBeyondFullMarksStretchEveryRow() throws {
        var index = SmallIndex()
        index.indicators =
            "- id: a\n  name: A\n  indicators:\n    - {id: x, name: X, max: 10}\n    - {id: y, name: Y, max: 10, bonus: true}\n- {id: b, name: B, max: 50}\n"
        index.scores = "unit,x,y,b\nash,10,10,50\nbeech,0,0,0\ncedar,5,5,25\ndogwood,0,0,0\n"
        let drawn = try index.figure("chart: strip\nof: ash\nwhere: depth = 1")
        let dots = drawn.page.matches(of: /<circle cx="([^"]*)"/).map { String($0.1) }
        #expect(dots == ["100%", "50%"])
    }

    @Test func noReferenceLineRunsThroughAText() throws {
        let (workspace, _) = Workspace.load(try GalleryReport.tree())
        let report = try #require(workspace), edition = try #require(report.editions.last)
        let rendition = Rendition(site: report.site, edition: edition, words: Theme.load(.builtIn, languages: ["en"]).theme.strings("en"))
        var lines = 0
        for exhibit in edition.exhibits {
            guard case .figure(let figure) = exhibit.content else { continue }
            let chart = FigureDrawing(rendition: rendition, root: nil, figure: figure).chart
            lines += figure.references.count
            for width in [288.0, 640, 1100] {
                #expect(ReferenceLines.crossings(chart.drawing(width: width, rendition.chartWords)) == [], "\(exhibit.id) at \(width)")
            }
            if let rows = chart as? any RowChart { #expect(ReferenceLines.crossings(rows.layout(rendition.chartWords)) == [], "\(exhibit.id)") }
        }
        #expect(lines > 5)
    }
}
