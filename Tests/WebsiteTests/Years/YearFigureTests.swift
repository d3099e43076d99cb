import Charts
import Edition
import Testing

@testable import Website

/// What figures join over the years, and what they say where they do not.
struct YearFigureTests {
    private func figure(_ block: String, language: String = "en") throws -> (drawn: DrawnBlock, figure: Figure) {
        var index = YearsIndex()
        index.language = language
        let drawn = try index.figure(block)
        guard case .figure(let figure) = drawn.exhibit.content else { throw Missing() }
        return (drawn, figure)
    }

    private struct Missing: Error {}

    @Test(
        arguments: [
            ("value: total", [2]), ("value: a", []), ("value: b", [2]), ("value: rate(b)", []), ("value: rank(b)", []), ("value: rank(total)", [2]),
            ("value: a + b", [2]), ("rows: region\nvalue: mean(total)", [2]), ("rows: region\nvalue: mean(a)", []),
        ] as [(String, Set<Int>)])
    func pointsAreJoinedWhereTheyCompare(block: String, breaks: Set<Int>) throws {
        let figure = try figure("chart: line\n\(block)").figure
        #expect(figure.rows.allSatisfy { $0.breaks == breaks })
        #expect(figure.unjoined == (breaks.isEmpty ? [] : [EditionPair(before: "2022", after: "2023")]))
    }

    @Test func ofIndicatorsEachIsJoinedByItsOwnRules() throws {
        let rows = try figure("chart: line\nrows: indicators\nvalue: mean(indicator)").figure.rows
        #expect(Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.breaks) }) == ["a": [], "b": [2]])
    }

    @Test func aRenamedTownKeepsItsPast() throws {
        let rows = try figure("chart: line\nvalue: a").figure.rows
        let texts = Dictionary(uniqueKeysWithValues: rows.map { row in (row.id, row.cells.map { $0?.text("en") ?? "–" }) })
        #expect(texts["ashby"] == ["9", "8", "8", "9"])
        #expect(texts["elm"] == ["–", "10", "10", "9"])
        #expect(texts["fir"] == ["–", "–", "–", "10"])
        let bump = try figure("chart: bump").figure.rows
        #expect(bump.first { $0.id == "ashby" }?.cells.map { $0?.text("en") ?? "–" } == ["1", "3", "4", "=2"])
        #expect(bump.allSatisfy { $0.breaks == [2] })
    }

    @Test func aGroupIsThatOfItsEdition() throws {
        let rows = try figure("chart: line\nrows: region\nvalue: mean(a)").figure.rows
        // North was Ash and Cedar, and is Ashby, Cedar and Fir.
        #expect(rows.first { $0.id == "north" }?.cells.map { $0?.text("en") ?? "–" } == ["6.5", "6.5", "7.0", "8.3"])
        #expect(rows.first { $0.id == "south" }?.cells.map { $0?.text("en") ?? "–" } == ["4.0", "9.5", "8.5", "8.0"])
    }

    @Test(arguments: [
        ("en", "chart: line\nrows: editions\nvalue: mean(a)", "Access, mean: 5.3 in 2021, 8.2 in 2024"),
        ("zh-Hans", "chart: line\nrows: editions\nvalue: mean(a)", "平均Access：2021 5.3，2024 8.2"),
        // No first and last value beside each other that do not compare.
        ("en", "chart: line\nrows: editions\nvalue: mean(b)", "Trust, mean, 2021 to 2024"),
        ("zh-Hans", "chart: line\nrows: editions\nvalue: mean(b)", "2021 至 2024的平均Trust"),
        ("en", "chart: line\nrows: editions\nvalue: rate(b)", "Trust, score rate: 55.0% in 2021, 87.0% in 2024"),
    ])
    func captionsOfOneLine(language: String, block: String, caption: String) throws {
        #expect(try figure(block, language: language).drawn.caption == caption)
    }

    @Test func whatIsNotJoinedIsSaidOnThePageAndInTheFile() throws {
        let note = "Not joined, because the rules do not let them be compared: 2022 and 2023."
        for block in ["chart: line\nvalue: total", "chart: bump", "chart: line\nrows: editions\nvalue: mean(b)"] {
            let drawn = try figure(block).drawn
            #expect(drawn.page.contains(note), "\(block)")
        }
        #expect(try !figure("chart: line\nvalue: a").drawn.page.contains("Not joined"))
    }

    @Test func dumbbellsJoinNothingThatDoesNotCompare() throws {
        let pair = { (node: String, first: String, second: String) in
            "chart: dumbbells\nrows: region\nseries:\n  - {label: x, value: mean(\(node)) in \(first)}\n  - {label: y, value: mean(\(node)) in \(second)}"
        }
        let joined = try figure(pair("b", "2021", "2022")), not = try figure(pair("b", "2022", "2023"))
        #expect(joined.drawn.page.contains("class=\"stem\"") && !not.drawn.page.contains("class=\"stem\""))
        #expect(joined.drawn.caption.contains("furthest apart") && !not.drawn.caption.contains("furthest apart"))
        #expect(not.figure.unjoined == [EditionPair(before: "2022", after: "2023")])
        // Far apart, what changed between counts as well.
        #expect(try !figure(pair("b", "2021", "2024")).figure.unjoined.isEmpty)
        #expect(try figure(pair("a", "2021", "2024")).figure.unjoined.isEmpty)
    }
}
