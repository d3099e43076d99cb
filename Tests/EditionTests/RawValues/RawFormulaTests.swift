import Formula
import Scoring
import Source
import Testing

@testable import Edition

/// What was measured, in formulas, and the flags of measurements.
@Suite struct RawFormulaTests {
    private static let report = SmallReport()
        .with(
            "2020/edition.yaml",
            "year: 2020\ntitle: Conditions\nscoring: {aggregate: mean, decimals: 1, missing: exclude}\nflags: {e: estimated, \":\": not available}\n"
        )
        .with(
            "2020/indicators.yaml",
            """
            - {id: life, name: Life, unit: {en: years, zh-Hans: 岁}, normalise: {method: goalposts, worst: 20, best: 85, from: 0, to: 100}}
            - {id: mort, name: Mortality, direction: low, normalise: {method: min-max, from: 0, to: 100}}
            - {id: seats, name: Seats, max: 100}
            """
        )
        .with("2020/units.csv", "id,name\na,A\nb,B\nc,C\n")
        .with("2020/values.csv", "unit,life,mort\na,80.1,3\nb,71.25 e,22.5\nc,:,60.1\n")
        .with("2020/scores.csv", "unit,seats\na,10\nb,20\nc,30\n")
        .without("2020/data/visits.csv")

    private func value(_ text: String, _ language: String = "en") throws -> String {
        let dataset = try Self.report.edition().dataset
        return try #require(Formula.parse(text, at: Place(file: "f")).0).evaluate(in: dataset).get().text(in: dataset, language: language)
    }

    @Test(arguments: [
        ("raw(\"A\", life)", "80.1 years"), ("raw(life, \"B\")", "71.25 years"), ("raw(\"A\", life) as 0", "80"), ("raw(\"A\", mort)", "3"),
        ("raw(\"A\", life) - raw(\"B\", life)", "8.85 years"), ("max(raw(life))", "80.1 years"), ("mean(raw(mort)) as 0.00", "28.53"),
        ("count(where raw(life) >= 75)", "1"), ("units(where raw(mort) < 10)", "A"), ("raw(\"A\", life) / raw(\"B\", life)", "1.12"), ("raw(\"C\", life)", "–"),
    ])
    func rawValuesAreReached(_ formula: String, _ text: String) throws { #expect(try value(formula) == text) }

    @Test func theUnitIsInTheReadersLanguage() throws { #expect(try value("raw(\"A\", life)", "zh-Hans") == "80.1 岁") }

    @Test(arguments: [
        ("raw(\"A\", seats)", "seats has no raw values: its scores are given", "write seats for its score; those with raw values are life, mort"),
        ("mean(raw(seats))", "seats has no raw values: its scores are given", "write seats for its score; those with raw values are life, mort"),
        ("raw(\"A\")", "total has no raw values: it is made of other scores", "write total for its score; those with raw values are life, mort"),
        ("raw(life)", "raw needs a unit here", "write raw(\"A\", life)"),
    ])
    func whereThereAreNoneThatIsSaid(_ formula: String, _ message: String, _ hint: String) throws {
        let dataset = try Self.report.edition().dataset
        guard case .failure(let problems) = try #require(Formula.parse(formula, at: Place(file: "f")).0).evaluate(in: dataset) else {
            Issue.record("\(formula) has a value")
            return
        }
        #expect(problems.diagnostics.map(\.message.english) == [message])
        #expect(problems.diagnostics.map { $0.hint?.english } == [hint])
    }

    @Test func claimsAndFiguresTakeThem() throws {
        let chapter = """
            A has [80.1 years](= raw("A", life)), [8.85 years](= raw("A", life) - raw("B", life)) more than B.

            ```figure
            id: fig
            chart: bars
            caption: Mortality
            rows: units
            where: raw(mort) < 50
            value: raw(mort)
            ```

            ```figure
            id: fig-life
            chart: dots
            caption: Years
            rows: units
            value: raw(life)
            ```
            """
        let edition = try Self.report.chapter(chapter).edition()
        let figures = edition.exhibits.compactMap { exhibit -> Figure? in if case .figure(let figure) = exhibit.content { figure } else { nil } }
        // The lowest mortality is the best, and stands first; no scale of scores ends it.
        #expect(figures[0].rows.map(\.id) == ["a", "b"] && figures[0].maximum == nil && figures[0].rows.map(\.rank) == [nil, nil])
        #expect(figures[1].block.unit?.text("en") == "years" && figures[0].block.unit == nil)
        #expect(figures[1].rows.map { $0.cells[0]?.number } == [Exact("80.1"), Exact("71.25"), nil])
    }

    @Test func flagsOfMeasurementsAreThoseOfTheScores() throws {
        let edition = try Self.report.edition()
        #expect(edition.flags.mark(1, 1) == "e" && edition.flags.mark(1, 2) == ":" && edition.flags.mark(1, 0) == nil && edition.flags.mark(2, 1) == nil)
        #expect(edition.flags.counts == [1, 1])
        #expect(edition.rawColumns[0].values == [Exact("80.1"), Exact("71.25"), nil])
        #expect(edition.results.values[1][2] == nil)
    }

    @Test(
        arguments: [
            ("71.25 p", ["values.csv:3:3 undeclared-flag"]), ("71.25e", []), ("71.25 (e)", []), ("n/a", ["values.csv:3:3 undeclared-flag"]),
            ("e", []), ("many", ["values.csv:3:3 not-a-number"]),
        ] as [(String, [String])])
    func whatIsNoDeclaredFlagIsOneMistake(_ cell: String, _ problems: [String]) {
        #expect(Self.report.replacing("71.25 e", by: cell, in: "2020/values.csv").problems == problems)
    }

    /// Where no value may be missing, a reason is no value.
    @Test func aReasonIsABlank() {
        #expect(Self.report.replacing(", missing: exclude", by: "", in: "2020/edition.yaml").problems == ["values.csv:4:3 blank-score"])
    }
}
