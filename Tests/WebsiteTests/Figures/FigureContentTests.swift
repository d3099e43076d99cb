import BuiltInTheme
import Charts
import Edition
import Markup
import Scoring
import Source
import Testing

@testable import Website

/// What figures say: defaults, order, captions, and the same values in the chart, its table and its file.
struct FigureContentTests {
    private func figure(_ block: String, language: String = "en") throws -> (Figure, Rendition) {
        let (workspace, diagnostics) = Workspace.load(try GalleryReport.tree(chapter: "```figure\nid: f\n\(block)\n```\n"))
        #expect(diagnostics == [])
        var site = try #require(workspace)
        site.site.languages = [language]
        let rendition = try #require(CheckedReport.renditions(site, Theme.load(.builtIn, languages: [language]).theme, SiteOptions(theme: .builtIn)).last)
        guard case .figure(let figure)? = rendition.targets.exhibits["f"]?.content else { throw Missing() }
        return (figure, rendition)
    }

    private struct Missing: Error {}

    private func labels(_ block: String) throws -> [String] { try figure(block).0.rows.map { $0.label.text("en") } }

    @Test func rowsFollowFromTheFormula() throws {
        #expect(try labels("chart: bars\nvalue: total").count == 20)
        #expect(try labels("chart: bars\nvalue: mean(total)\nsort: none") == ["North", "South", "Islands"])
        #expect(try labels("chart: bars\nvalue: rate(indicator)").count == 9)
        #expect(try labels("chart: bars\nrows: editions\nvalue: mean(total)\nsort: none") == ["2023", "2024", "2025"])
        #expect(try labels("chart: tiles\nvalue: total").count == 20)
    }

    @Test func editionsStandInTheOrderOfTheYears() throws {
        for kind in ["bars\nvalue: mean(total)", "dots\nvalue: max(total)", "columns\nvalue: mean(total)"] {
            #expect(try labels("chart: \(kind)\nrows: editions") == ["2023", "2024", "2025"])
        }
        let series = "series:\n  - {label: a, value: min(total)}\n  - {label: b, value: max(total)}"
        for kind in ["dumbbells", "grouped-bars", "line"] {
            #expect(try labels("chart: \(kind)\nrows: editions\n\(series)") == ["2023", "2024", "2025"])
        }
        #expect(Set(try labels("chart: bars\nrows: editions\nvalue: mean(total)\nsort: descending")) == ["2023", "2024", "2025"])
    }

    @Test func rowsOfOneLabelMakeALine() throws {
        let (figure, _) = try figure("chart: line\nrows: ferries\nlabel: town\nover: year\nvalue: passengers")
        #expect(figure.rows.map(\.id) == ["Mira", "Harran", "Oxley"])
        #expect(figure.series.count == 9)
        // A year that the table has for others, and a cell that is empty, are gaps alike.
        #expect(figure.rows[2].cells.map { $0?.text("en") ?? "–" } == ["36", "35", "–", "31", "30", "29", "12", "–", "–"])
        #expect(figure.rows[1].cells.prefix(3).allSatisfy { $0 == nil })
    }

    @Test func pointsStandInTheOrderOfTheirNumbers() throws {
        let (figure, _) = try figure("chart: line\nrows: ferries\nover: year\nvalue: 0 - passengers\nwhere: town = \"Harran\" and year > 2016")
        #expect(figure.rows.map { $0.label.text("en") } == ["2018", "2019", "2020", "2021", "2022"])
        #expect(figure.lines?.direction == .series)
    }

    @Test func limitCountsWithinEachPanel() throws {
        let (figure, _) = try figure("chart: line\nvalue: total\npanels: region\nlimit: 2")
        #expect(figure.groups.map { $0.text("en") } == ["North", "South", "Islands"])
        #expect([0, 1, 2].map { group in figure.rows.count { $0.group == group } } == [2, 2, 2])
        #expect(figure.scope.all == 20 && figure.scope.shown == 6)
    }

    @Test func aConditionOfGroupsChoosesTheirUnits() throws {
        let all = try figure("chart: bars\nvalue: count(where total >= 0)\nrows: region").0
        let some = try figure("chart: bars\nvalue: count(where total >= 0)\nrows: region\nwhere: total > 60").0
        #expect(all.rows.compactMap { $0.cells[0]?.number.int }.reduce(0, +) == 20)
        #expect((1..<20).contains(some.rows.compactMap { $0.cells[0]?.number.int }.reduce(0, +)))
    }

    @Test func tiesShareARankAndKeepTheirOrder() throws {
        let rows = try figure("chart: bars\nvalue: total").0.rows
        let tied = rows.filter { $0.id == "oxley" || $0.id == "ridge" }
        #expect(tied.map(\.id) == ["oxley", "ridge"])
        #expect(tied[0].rank == tied[1].rank && tied[0].rank?.hasPrefix("=") == true)
    }

    @Test func aMissingValueIsNotZero() throws {
        let (figure, rendition) = try figure("chart: bars\nrows: gaps\nvalue: now")
        #expect(figure.rows.map { $0.cells[0] == nil } == [false, false, false, true, true])
        #expect(FigureTable(names: rendition.names, figure: figure).beside(caption: "").rows.map { $0[1] } == ["44", "29", "18", "–", "–"])
    }

    @Test func aStackIsCutIntoTheIndicatorsBelow() throws {
        let (figure, rendition) = try figure("chart: stacked-bars\nvalue: total")
        #expect(figure.series.map(rendition.names.text) == ["Access", "Service", "Trust", "Pilot bonus"])
        for row in figure.rows { #expect(row.total?.number == row.cells.reduce(.zero) { $0 + ($1?.number ?? .zero) }) }
    }

    @Test func ranksOfEarlierEditionsAreFoundById() throws {
        let rows = try figure("chart: bump").0.rows
        #expect(rows.allSatisfy { $0.cells.count == 3 })
        #expect(rows.first { $0.id == "solvang" }?.cells[0] == nil)
        #expect(rows.first { $0.id == "solvang" }?.cells[2] != nil)
    }

    @Test(arguments: [
        ("zh-Hans", "chart: bars\nvalue: mean(total)", "各Region平均总分：North 58.9 最高，South 55.3 最低"),
        ("en", "chart: bars\nvalue: mean(total)", "Total, mean by Region: North highest at 58.9, South lowest at 55.3"),
        ("zh-Hans", "chart: bars\nrows: zeros\nvalue: visits", "各PlaceVisits：都是 0"),
        ("en", "chart: bars\nrows: one\nvalue: visits", "Qinghe 清河: Visits 42"),
        ("en", "chart: line\nrows: editions\nvalue: mean(total)", "Total, mean: 56.5 in 2023, 57.4 in 2025"),
        ("zh-Hans", "chart: line\nrows: editions\nvalue: mean(total)", "平均总分：2023 56.5，2025 57.4"),
        (
            "en", "chart: bump\npanels: region\nlimit: 2",
            "Ranks by town (6 of 20) from 2023 to 2025; best of these in 2025: Castell de Vall, 1 (a drawing for each Region)"
        ),
        ("zh-Hans", "chart: strip\nof: mira", "Mira的各项得分"),
        ("en", "chart: scatter\nx: access\ny: rate(service)", "Access and Service, score rate by town"),
    ])
    func withoutACaptionTheNumbersMakeOne(language: String, block: String, caption: String) throws {
        let (figure, rendition) = try figure(block, language: language)
        #expect(GeneratedCaption(names: rendition.names, figure: figure).text == caption)
    }

    /// Every chart of the gallery: what its table has, the page says.
    @Test func chartsSayWhatTheirTablesSay() throws {
        let (workspace, _) = Workspace.load(try GalleryReport.tree())
        let whole = try #require(workspace)
        let rendition = try #require(CheckedReport.renditions(whole, Theme.load(.builtIn, languages: ["en"]).theme, SiteOptions(theme: .builtIn)).last)
        // An axis or a colour stands for most values of these.
        let unlabelled: Set<ChartKind> = [.scatter, .distribution, .radar]
        for exhibit in rendition.edition.exhibits {
            guard case .figure(let figure) = exhibit.content, !unlabelled.contains(figure.block.kind) else { continue }
            var page = ByteBuffer()
            FigureDrawing(rendition: rendition, root: "", figure: figure).write(into: &page, title: "")
            let text = page.string
            for row in figure.rows {
                // Between the ends of a bump the height tells the rank.
                var cells = figure.block.kind == .bump ? [row.cells.first, row.cells.last].compactMap { $0 } : row.cells
                // Along a line it does, too: only its last value stands beside it.
                if let lines = figure.lines { cells = lines.direction == .rows ? [row.cells.last { $0 != nil } ?? nil] : [] }
                for case .some(let cell) in figure.block.kind == .hotspots ? Array(cells.prefix(1)) : cells {
                    let printed = cell.text("en")
                    let isSaid = [">\(printed)<", " \(printed)", "\(printed) ", "\(printed)/"].contains { text.contains($0) }
                    #expect(isSaid, "\(exhibit.id): \(row.id) \(printed)")
                }
            }
        }
    }
}
