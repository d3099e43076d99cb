import Formula
import Robustness
import Scoring
import Source
import Testing

@testable import Edition

/// `robustness:` in edition.yaml, and what formulas see of it.
@Suite struct RobustnessTests {
    /// Elm is the best on all, oak the worst; ash and fir change places with the weights.
    private static let report = SmallReport()
        .with("2020/edition.yaml", "year: 2020\ntitle: Index\nscoring: {rank_by: exact}\nrobustness: {spread: 50%, draws: 400, seed: 7}\n")
        .with("2020/indicators.yaml", "- {id: p, name: P, max: 10}\n- {id: q, name: Q, max: 10}\n")
        .with("2020/units.csv", "id,name\nelm,Elm\nash,Ash\nfir,Fir\noak,Oak\n")
        .with("2020/scores.csv", "unit,p,q\nelm,9,9\nash,8,3\nfir,3,7\noak,1,2\n")
        .without("2020/data/visits.csv")

    @Test func settingsAreRead() throws {
        let robustness = try #require(try Self.report.edition().robustness)
        #expect(robustness.settings.spread == Exact(1, over: 2) && robustness.settings.draws == 400 && robustness.settings.seed == 7)
        let plain = try #require(
            try Self.report.replacing("robustness: {spread: 50%, draws: 400, seed: 7}\n", by: "", in: "2020/edition.yaml").edition().robustness)
        #expect(plain.settings == DrawSettings())
        #expect(try Self.report.replacing("{spread: 50%, draws: 400, seed: 7}", by: "none", in: "2020/edition.yaml").edition().robustness == nil)
    }

    @Test(arguments: [
        ("rank_low(\"Elm\")", "1"), ("rank_high(\"Elm\")", "1"), ("rank_low(\"Oak\")", "4"), ("rank_low(\"Ash\")", "2"), ("rank_high(\"Ash\")", "3"),
        ("rank_median(\"Ash\")", "2"), ("count(where rank_low(total) = rank_high(total))", "2"), ("dominates(\"Elm\", \"Oak\")", "true"),
        ("dominates(\"Ash\", \"Fir\")", "false"), ("count(where dominates(\"Elm\"))", "3"), ("units(where dominates(\"Fir\"))", "Oak"),
    ])
    func formulasReachIt(_ formula: String, _ text: String) throws {
        let parsed = try #require(Formula.parse(formula, at: Place(file: "f")).0)
        let value = try parsed.evaluate(in: try Self.report.edition().dataset, cache: AggregateCache()).get()
        #expect(value.text(in: try Self.report.edition().dataset, language: "en") == text)
    }

    /// A claim upon an interval is held to it.
    @Test func claimsAreHeldToIt() {
        #expect(Self.report.chapter("Ash is at best [2nd](= rank_low(\"Ash\")) and at worst [3rd](= rank_high(\"Ash\")).").problems == [])
        #expect(Self.report.chapter("Ash is at best [1st](= rank_low(\"Ash\")).").problems.count == 1)
    }

    @Test(arguments: [
        ("rank_low(\"Ash\", p)", "rank_low takes 1 argument, not 2"), ("rank_low(p)", "rank_low needs a unit here"),
        ("dominates(\"Ash\")", "dominates needs another unit here"), ("dominates(\"Ash\", \"Ash\")", "a unit does not dominate itself"),
        ("rank_low(\"Ahs\")", "there is no unit or indicator \"Ahs\""),
    ])
    func whatHasNoMeaningIsSaid(_ formula: String, _ message: String) throws {
        let parsed = try #require(Formula.parse(formula, at: Place(file: "f")).0)
        guard case .failure(let problems) = parsed.evaluate(in: try Self.report.edition().dataset) else {
            Issue.record("it has a value")
            return
        }
        #expect(problems.diagnostics.map(\.message.english) == [message])
    }

    @Test func whereItIsLeftOutAFormulaSaysSo() throws {
        let dataset = try Self.report.replacing("{spread: 50%, draws: 400, seed: 7}", by: "none", in: "2020/edition.yaml").edition().dataset
        guard case .failure(let problems) = try #require(Formula.parse("rank_low(\"Ash\")", at: Place(file: "f")).0).evaluate(in: dataset) else {
            Issue.record("it has a value")
            return
        }
        #expect(problems.diagnostics.map(\.message) == ["how firm ranks are is not computed for 2020"])
    }

    /// Where there are no intervals, and where better on an indicator is not better in the total, formulas say so rather than nothing.
    @Test func whatIsNotToldIsSaid() throws {
        func message(_ formula: String, _ report: SmallReport) throws -> String? {
            guard case .failure(let problems) = try #require(Formula.parse(formula, at: Place(file: "f")).0).evaluate(in: try report.edition().dataset) else {
                return nil
            }
            return problems.diagnostics.map(\.message.english).joined(separator: "\n")
        }
        let median = Self.report.replacing("rank_by: exact}\nrobustness: {spread: 50%, draws: 400, seed: 7}", by: "aggregate: median}", in: "2020/edition.yaml")
        #expect(try message("rank_low(\"Ash\")", median) == "no weights are drawn for 2020, so that there are no intervals")
        #expect(try message("count(where rank_high(total) = 1)", median) == "no weights are drawn for 2020, so that there are no intervals")
        #expect(try message("dominates(\"Elm\", \"Oak\")", median) == nil)
        #expect(try message("rank_low(\"Ash\")", Self.report) == nil)
    }

    /// Draws that nothing hangs on.
    @Test func drawsWithoutWeightsHaveNoEffect() {
        let median = Self.report.replacing("rank_by: exact", by: "aggregate: median", in: "2020/edition.yaml")
        #expect(median.problems == ["edition.yaml:4:13 no-effect"])
        let parts = Self.report.replacing("rank_by: exact", by: "aggregate: min", in: "2020/edition.yaml")
            .with(
                "2020/indicators.yaml",
                "- {id: r, name: R, aggregate: sum, indicators: [{id: p, name: P, max: 10}, {id: s, name: S, max: 10}]}\n- {id: q, name: Q, max: 20}\n"
            )
            .with("2020/scores.csv", "unit,p,s,q\nelm,9,9,9\nash,8,3,1\nfir,3,7,2\noak,1,2,3\n")
        #expect(parts.problems == [])
        #expect(parts.replacing("seed: 7", by: "levels: first", in: "2020/edition.yaml").problems == ["edition.yaml:4:13 no-effect"])
    }

    @Test(
        arguments: [
            ("full", ["edition.yaml:4:13 unknown-value"]), ("{spread: 0}", ["edition.yaml:4:22 out-of-range"]),
            ("{spread: 95%}", ["edition.yaml:4:22 out-of-range"]), ("{spread: wide}", ["edition.yaml:4:22 not-a-share"]),
            ("{draws: 10}", ["edition.yaml:4:21 out-of-range"]), ("{seed: -1}", ["edition.yaml:4:20 out-of-range"]),
            ("{seed: 99999999999999999999}", ["edition.yaml:4:20 out-of-range"]), ("{seed: 1.5}", ["edition.yaml:4:20 wrong-type"]),
            ("{levels: second}", ["edition.yaml:4:22 unknown-value"]), ("{draw: 1000}", ["edition.yaml:4:14 unknown-key"]),
        ] as [(String, [String])])
    func eachMistakeIsOneDiagnostic(_ value: String, _ problems: [String]) {
        #expect(Self.report.replacing("{spread: 50%, draws: 400, seed: 7}", by: value, in: "2020/edition.yaml").problems == problems)
    }

    /// Asked for where there is nothing to say.
    @Test func twoUnitsOrOneIndicatorHaveNothingToSay() throws {
        let two = Self.report.with("2020/units.csv", "id,name\nelm,Elm\nash,Ash\n").with("2020/scores.csv", "unit,p,q\nelm,9,9\nash,8,3\n")
        #expect(two.problems == ["edition.yaml:4:13 no-effect"])
        let one = Self.report.with("2020/indicators.yaml", "- {id: p, name: P, max: 10}\n").with("2020/scores.csv", "unit,p\nelm,9\nash,8\nfir,3\noak,1\n")
        #expect(one.problems == ["edition.yaml:4:13 no-effect"])
        let silent = one.replacing("robustness: {spread: 50%, draws: 400, seed: 7}\n", by: "", in: "2020/edition.yaml")
        #expect(try silent.edition().robustness == nil)
    }
}
