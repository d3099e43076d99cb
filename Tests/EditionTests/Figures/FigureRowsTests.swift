import Scoring
import Source
import Testing

@testable import Edition

struct FigureRowsTests {
    private func rows(_ yaml: String, _ location: SourceLocation = #_sourceLocation) throws -> [String] {
        try SmallReport().figure(yaml).onlyFigure(location).rows.map { row in
            ([row.id] + row.cells.map { $0.map { $0.number.shortest() } ?? "–" }).joined(separator: " ")
        }
    }

    @Test func `units stand best first, ties in the order of the file`() throws {
        #expect(try rows("chart: bars\nrows: units\nvalue: total") == ["ash 26", "beech 23", "cedar 23", "dogwood 9"])
    }

    @Test func `rows can be turned round or left`() throws {
        #expect(try rows("chart: bars\nrows: units\nvalue: hours\nsort: ascending") == ["dogwood 2", "beech 5", "ash 7", "cedar 8"])
        #expect(try rows("chart: bars\nrows: region\nvalue: mean(total)\nsort: none") == ["north 17.5", "south 23"])
        #expect(try rows("chart: bars\nrows: region\nvalue: mean(total)") == ["south 23", "north 17.5"])
    }

    @Test func `a limit keeps the first after sorting`() throws {
        #expect(try rows("chart: bars\nrows: units\nvalue: seats\nlimit: 2") == ["ash 9", "beech 6"])
        #expect(try rows("chart: bars\nrows: units\nvalue: seats\nlimit: 99").count == 4)
    }

    @Test func `a condition filters`() throws {
        #expect(try rows("chart: bars\nrows: units\nvalue: total\nwhere: region = \"south\"") == ["beech 23", "cedar 23"])
        #expect(try rows("chart: bars\nrows: indicators\nvalue: mean(indicator)\nwhere: depth = 1") == ["service 14.25", "space 6"])
        #expect(try rows("chart: bars\nrows: indicators\nvalue: mean(indicator)\nwhere: parent = \"service\"") == ["loans 8.75", "hours 5.5"])
    }

    @Test func `without a condition indicators are the leaves`() throws {
        #expect(try rows("chart: bars\nrows: indicators\nvalue: rate(indicator)\nsort: none") == ["hours 0.6875", "loans 0.7291666667", "seats 0.6"])
    }

    @Test func `a data table’s rows are its records`() throws {
        #expect(try rows("chart: bars\nrows: visits\nvalue: visits") == ["April 620", "May 580", "March 410"])
    }

    @Test func `series give a cell each`() throws {
        let yaml = """
            chart: grouped-bars
            rows: indicators
            series:
              - {label: North, value: mean(indicator where region = "north")}
              - {label: South, value: mean(indicator where region = "south")}
            """
        #expect(try rows(yaml) == ["hours 4.5 6.5", "loans 7 10.5", "seats 6 6"])
    }

    @Test func `rows are marked by id or label`() throws {
        let figure = try SmallReport().figure("chart: bars\nrows: units\nvalue: total\nhighlight: [Ash Town]\ncontext: [dogwood]").onlyFigure()
        #expect(figure.rows.map(\.role) == [.highlight, .normal, .normal, .background])
    }

    @Test func `scales end at the rubric’s maximum`() throws {
        func maximum(_ yaml: String) throws -> String? { try SmallReport().figure(yaml).onlyFigure().maximum?.shortest() }
        #expect(try maximum("chart: bars\nrows: units\nvalue: total") == "30")
        #expect(try maximum("chart: bars\nrows: units\nvalue: hours") == "8")
        #expect(try maximum("chart: bars\nrows: indicators\nvalue: mean(indicator)") == "12")
        #expect(try maximum("chart: bars\nrows: indicators\nvalue: rate(indicator)") == "1")
        #expect(try maximum("chart: bars\nrows: units\nvalue: total\nmaximum: 50") == "50")
        #expect(try maximum("chart: bars\nrows: visits\nvalue: visits") == nil)
    }

    @Test func `a reference is evaluated over everything`() throws {
        let figure = try SmallReport().figure("chart: bars\nrows: region\nvalue: mean(total)\nreference: mean(total)").onlyFigure()
        #expect(figure.references.first?.cell.number == Exact(81, over: 4))
        #expect(figure.references.first?.cell.text("en") == "20.3")
    }

    @Test func `a heatmap has a column for each leaf`() throws {
        let figure = try SmallReport().figure("chart: heatmap\nrows: region").onlyFigure()
        #expect(figure.columns == [2, 3, 5])
        #expect(figure.rows.map { $0.cells.map { $0?.number.shortest() } } == [["4.5", "7", "6"], ["6.5", "10.5", "6"]])
    }

    @Test func `a tile map places units`() throws {
        let report = SmallReport().with("2020/data/places.csv", "unit,column,row\nash,1,2\ncedar,3,1\n").figure("chart: tiles\nrows: places\nvalue: total")
        let rows = try report.onlyFigure().rows
        #expect(rows.map(\.id) == ["ash", "cedar"])
        #expect(rows.map { $0.tile?.column } == [1, 3])
        #expect(rows.map { $0.tile?.row } == [2, 1])
    }

    @Test func `hotspots count terms in chapters and rubric`() throws {
        let report = SmallReport().with("2020/data/terms.csv", "term,variants\nhours,time|times\nloans,\nparking,\n")
            .chapter("Hours, times and time again. Loans.\n\n```figure\nid: fig\nchart: hotspots\nrows: terms\n```")
        // “Hours” and “Loans” are names in the rubric too; nobody mentions parking.
        #expect(try report.onlyFigure().rows.map { "\($0.id) \($0.cells[0]?.number.shortest() ?? "")" } == ["hours 4", "loans 2"])
    }

    @Test func `hotspots are compared with the edition before where it counts them too`() throws {
        let table = "term,variants\nhours,time|times\nloans,\nparking,\n", block = "```figure\nid: fig\nchart: hotspots\nrows: terms\n"
        let alone = SmallReport().with("2020/data/terms.csv", table).chapter("Hours, times. Loans, loans.\n\n" + block + "```")
        func counts(_ report: SmallReport, _ option: String = "") throws -> [String] {
            let changed = report.chapter("Time! Parking.\n\n" + block + option + "```")
            let (workspace, diagnostics) = changed.load()
            #expect(diagnostics == [])
            guard case .figure(let figure)? = workspace?.editions.last?.exhibits.first?.content else { throw MissingFigure() }
            #expect(figure.comparedEdition == (figure.series.count > 1 ? "2019" : nil))
            return figure.rows.map { row in row.id + row.cells.map { " " + ($0?.number.shortest() ?? "–") }.joined() }
        }
        // Each count holds the rubric’s one.
        let both = alone.copyingEdition(to: "2019")
        #expect(try counts(both) == ["hours 2 3", "loans 1 3", "parking 1 0"])
        #expect(try counts(both, "previous: 2019\n") == ["hours 2 3", "loans 1 3", "parking 1 0"])
        #expect(try counts(both, "previous: none\n") == ["hours 2", "loans 1", "parking 1"])
        // The edition before does not count them, unless it is asked to.
        let uncounted = both.without("2019/data/terms.csv").with("2019/chapters/01-findings.md", "---\ntitle: Findings\n---\n\nLoans.\n")
        #expect(try counts(uncounted) == ["hours 2", "loans 1", "parking 1"])
        #expect(try counts(uncounted, "previous: 2019\n") == ["hours 2 1", "loans 1 2", "parking 1 0"])
    }

    @Test(arguments: [("2018", "did you mean 2019?"), ("last", "write one of 2019, none"), ("2020", "write one of 2019, none")])
    func `an edition to compare with has to be there`(_ id: String, _ hint: String) {
        let block = "```figure\nid: fig\nchart: hotspots\nrows: terms\nprevious: \(id)\n```"
        let report = SmallReport().with("2020/data/terms.csv", "term\nhours\n").copyingEdition(to: "2019").chapter(block)
        #expect(report.problems == ["chapters/01-findings.md:9:11 unknown-edition"])
        #expect(report.load().diagnostics.first?.hint?.english.hasPrefix(hint) == true)
    }

    @Test(arguments: [
        ("chart: bars\nrows: unit\nvalue: total", "8:7 unknown-rows"), ("chart: bars\nrows: units\nvalue: totl", "9:8 formula-unknown-name"),
        ("chart: bars\nrows: units", "5:1 missing-key"), ("chart: bars", "5:1 missing-key"),
        ("chart: bars\nrows: units\nvalue: total\nhighlight: [elm]", "10:13 unknown-row"),
        ("chart: bars\nrows: units\nvalue: total\nformat: abc", "10:9 unknown-format"), ("chart: bars\nrows: units\nvalue: name", "9:8 not-a-number"),
        ("chart: bars\nrows: units\nvalue: total\nwhere: total > 100", "10:8 no-rows"),
        ("chart: bars\nrows: visits\nvalue: visits\nlabel: day", "10:8 unknown-data-column"),
        ("chart: heatmap\nrows: visits", "8:7 unknown-rows"), ("chart: tiles\nrows: visits\nvalue: total", "8:7 unknown-data-column"),
        ("chart: grouped-bars\nrows: units\nvalue: total", "9:8 unused-key"), ("chart: grouped-bars\nrows: units", "5:1 no-series"),
        ("chart: bars\nrows: units\nvalue: total\nlimit: 0", "10:8 out-of-range"),
        ("chart: bars\nrows: units\nvalue: total\nhighlight: [ash, beech, cedar]", "10:25 too-many-highlights"),
        (
            "chart: grouped-bars\nrows: units\nseries:\n  - {label: A, value: hours}\n  - {label: B, value: loans}\n  - {label: C, value: seats}\n  - {label: D, value: total}",
            "13:5 too-many-series"
        ),
    ])
    func `a mistake in a block has its place`(_ yaml: String, _ problem: String) {
        let problems = SmallReport().figure(yaml).problems
        #expect(problems.first == "chapters/01-findings.md:" + problem)
    }
}
