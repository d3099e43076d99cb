import Scoring
import Source
import Testing

@testable import Edition

/// Flags of scores, reasons for blanks, and coverage.
struct ScoreFlagTests {
    private func report(
        _ scores: String, flags: String = "{e: estimated, \":\": not available, n/a: no answer, **: two stars, *: one}", scoring: String = "missing: exclude"
    ) -> SmallReport {
        SmallReport().with(
            "2020/edition.yaml",
            "year: 2020\ntitle: T\nscoring: {\(scoring)}\n"
                + (flags.isEmpty ? "" : "flags: \(flags.replacing("**:", with: "\"**\":").replacing(" *:", with: " \"*\":"))\n")
        )
        .with("2020/indicators.yaml", "- {id: a, name: A, max: 10}\n- {id: b, name: B, max: 10}\n- {id: c, name: C, max: 10}\n")
        .with("2020/units.csv", "id,name\nx,X\ny,Y\n").with("2020/scores.csv", "unit,a,b,c\n" + scores)
    }

    @Test(arguments: [
        ("1.5 e", "1.5", "e"), ("1.5e", "1.5", "e"), ("1.5 (e)", "1.5", "e"), ("1.5[e]", "1.5", "e"), (":", nil, ":"), ("n/a", nil, "n/a"), ("3**", "3", "**"),
        ("3*", "3", "*"),
        ("3", "3", nil), ("", nil, nil),
    ])
    func `a flag stands behind a value, or in place of one`(_ cell: String, _ value: String?, _ mark: String?) throws {
        let edition = try report("x,\(cell),2,3\ny,1,2,3\n").edition()
        #expect(edition.results.values[1][0]?.shortest() == value)
        #expect(edition.flags.mark(1, 0) == mark && edition.flags.mark(1, 1) == nil)
    }

    @Test func `an undeclared flag is one mistake however many cells have it`() {
        let found = report("x,1 p,2 p,3\ny,..,2,3 p\n").load().diagnostics
        #expect(found.map(\.rule) == ["undeclared-flag", "undeclared-flag"])
        #expect(
            found[0].message == "flag \"p\" in \"1 p\" is not declared, nor is it in 2 more cells"
                && found[0].hint?.english.contains("flags: {\"p\": estimated}") == true)
        #expect(report("x,1 e,2,3\ny,1,2,3\n", flags: "").problems == ["scores.csv:2:3 undeclared-flag"])
    }

    @Test(arguments: [("[e]", "wrong-type"), ("{e: }", "missing-key"), ("{5: five}", "wrong-flag"), ("{\"\": nothing}", "wrong-flag")])
    func `a wrong declaration is one mistake`(_ flags: String, _ rule: String) {
        #expect(report("x,1,2,3\ny,1,2,3\n", flags: flags).load().diagnostics.map(\.rule) == [rule])
    }

    @Test func `a reason does not make a missing score one that may be missing`() {
        #expect(report("x,:,2,3\ny,1,2,3\n", scoring: "decimals: 0").problems == ["scores.csv:2:3 blank-score"])
    }

    @Test(arguments: [("2/3", true), ("66%", true), ("0.67", false), ("3/4", false)])
    func `coverage is a number, a percentage or a fraction`(_ coverage: String, _ hasTotal: Bool) throws {
        let edition = try report("x,1,2,:\ny,1,2,3\n", scoring: "aggregate: mean, missing: exclude, coverage: \(coverage)").edition()
        #expect((edition.results.values[0][0] != nil) == hasTotal)
    }

    @Test(arguments: ["2/0", "3/2", "2/", "a/b", "1/2/3", "-1/2"])
    func `and nothing else`(_ coverage: String) {
        #expect(report("x,1,2,3\ny,1,2,3\n", scoring: "missing: exclude, coverage: \(coverage)").problems == ["edition.yaml:3:39 not-a-share"])
    }
}
