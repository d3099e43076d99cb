import Source
import Testing

@testable import Edition

/// What an indicator says of its scale, and which end is the best: right, forgotten, contradictory.
@Suite struct DeclaredScaleTests {
    private static let flat = """
        - {id: hours, name: Hours}
        - {id: loans, name: Loans}
        - {id: seats, name: Seats}
        """

    /// Three indicators that are averaged.
    private func report(_ indicators: String = flat, scoring: String = "aggregate: mean", scores: String? = nil) -> SmallReport {
        let report = SmallReport().with("2020/indicators.yaml", indicators)
            .replacing("title: Library Index 2020", by: "title: Library Index 2020\nscoring: {\(scoring)}", in: "2020/edition.yaml")
        return scores.map { report.with("2020/scores.csv", "unit,hours,loans,seats\n" + $0) } ?? report
    }

    private static let negative = "ash,-1.2,0.3,1\nbeech,0.5,-0.4,0\ncedar,0.4,-2,0.1\ndogwood,0.3,2.1,-1.1"

    @Test func `scores without a maximum are taken as they are`() {
        #expect(report(scores: Self.negative).problems == [])
    }

    @Test(arguments: [
        ("{id: seats, name: Seats, min: -3, max: 9}", []), ("{id: seats, name: Seats, min: -3}", []),
        ("{id: seats, name: Seats, min: 3, max: 3}", ["indicators.yaml:3:33 minimum-not-below-maximum"]),
        ("{id: seats, name: Seats, min: low}", ["indicators.yaml:3:33 wrong-type"]),
        ("{id: seats, name: Seats, max: -3}", ["indicators.yaml:3:33 negative-maximum"]),
    ])
    func `the ends of a scale`(_ seats: String, _ problems: [String]) {
        let others = "- {id: hours, name: Hours, max: 9}\n- {id: loans, name: Loans, max: 12}\n- "
        let found = report(others + seats).load().diagnostics.filter { $0.rule != "missing-maximum" }
        #expect(found.map { "\($0.place?.file.split(separator: "/").last ?? ""):\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.rule)" } == problems)
    }

    @Test func `a maximum that one of several lacks`() {
        let mixed = report(Self.flat.replacing("name: Hours", with: "name: Hours, max: 9").replacing("name: Loans", with: "name: Loans, max: 12"))
        #expect(mixed.problems == ["indicators.yaml:3:3 missing-maximum"])
        #expect(!mixed.load().diagnostics.hasErrors)
    }

    @Test func `a sum without maxima scales nothing up`() {
        #expect(report(scoring: "missing: exclude").problems == ["indicators.yaml:1:3 no-maximum-to-scale-by"])
        #expect(report(scoring: "aggregate: mean, missing: exclude").problems == [])
    }

    @Test func `a root of what may be negative`() {
        #expect(
            report(scoring: "aggregate: geometric-mean").problems.map { String($0.split(separator: " ")[1]) } == [
                "geometric-of-negative", "geometric-of-negative", "geometric-of-negative",
            ])
        let least = report(Self.flat.replacing("}", with: ", min: 0}"), scoring: "aggregate: geometric-mean")
        #expect(least.problems == [])
    }

    @Test func `many scores below the least are one mistake`() {
        let bounded = Self.flat.replacing("}", with: ", max: 3}")
        let problems = report(bounded, scores: "ash,-1.2,0.3,1\nbeech,-0.5,0.4,0\ncedar,0.4,2,0.1\ndogwood,0.3,2.1,1.1").load().diagnostics
        #expect(problems.map(\.rule) == ["negative-score"])
        #expect(problems.first?.message == "2 of 4 scores in column hours (Hours) are negative, down to -1.2")
        #expect(problems.first?.hint == "write a number from 0 to 3; where scores can be lower, say the least with \"min:\", or leave \"max:\" out")
    }

    @Test(arguments: [
        ("direction: low", "", ["indicators.yaml:3:39 contrary-direction"]), ("direction: high", "", []),
        ("direction: low", ", direction: low", []), ("direction: high", ", direction: low", ["indicators.yaml:3:39 contrary-direction"]),
        ("penalty: true, direction: low", "", []), ("penalty: true, direction: high", "", ["indicators.yaml:3:54 contrary-direction"]),
        ("direction: low", ", published: stands", []), ("direction: down", "", ["indicators.yaml:3:39 unknown-value"]),
    ])
    func `a part that is better at the other end than the whole`(_ seats: String, _ scoring: String, _ problems: [String]) {
        let indicators = Self.flat.replacing("name: Seats", with: "name: Seats, \(seats)")
        #expect(report(indicators, scoring: "aggregate: mean" + scoring).problems == problems)
    }

    @Test func `printed ranks that begin with the worst`() {
        let scores = "unit,hours,loans,seats,published_rank\nash,7,10,9,4\nbeech,5,12,6,3\ncedar,8,9,5,2\ndogwood,2,4,3,1"
        let report = SmallReport().with("2020/scores.csv", scores)
        let problem = report.load().diagnostics.first
        #expect(problem?.rule == "published-rank-differs")
        #expect(
            problem?.hint
                == "under scoring in edition.yaml, set \"direction: low\" if the lowest is the best, or \"rank_from: worst\" if rank 1 is the worst; or correct the ranks"
        )
        func with(_ rules: String) -> SmallReport {
            report.replacing("title: Library Index 2020", by: "title: Library Index 2020\nscoring: {\(rules)}", in: "2020/edition.yaml")
        }
        #expect(with("rank_from: worst").problems == [])
        #expect(with("direction: low").problems == [])
        #expect(with("direction: low, rank_from: worst").problems.count == 1)
    }

    @Test(arguments: [
        ("rate(seats)", "seats has no maximum"), ("rate(\"ash\", total)", "total has no maximum"), ("full(loans)", "loans has no maximum"),
        ("full(total) - mean(total)", "total has no maximum"),
    ])
    func `formulas that need a maximum`(_ formula: String, _ message: String) {
        let problems = report(scores: Self.negative).chapter("[5](= '\(formula)')").load().diagnostics
        #expect(problems.map(\.message.english) == [message])
        #expect(problems.first?.hint?.english.hasPrefix("give it a max in indicators.yaml, or write mean(") == true)
    }

    @Test func `formulas that need none`() {
        let chapter = "[−2.0](= min(loans)), [−0.4](= mean(loans) - mean(hours)), [Dogwood](= top(1, loans)), [4](= rank(\"cedar\", loans))"
        #expect(report(scores: Self.negative).chapter(chapter).problems.filter { !$0.contains("claim") } == [])
    }

    @Test func `a radar has axes from zero to a maximum`() {
        let problems = report(scores: Self.negative).figure("chart: radar\nof: ash").load().diagnostics
        #expect(problems.map(\.rule) == ["no-axis"])
        #expect(report(scores: Self.negative).figure("chart: strip\nof: ash").problems == [])
    }

    @Test func `what a parent states is kept to`() {
        let parent = "- id: all\n  name: All\n  max: 2\n  indicators:\n" + Self.flat.split(separator: "\n").map { "    \($0)\n" }.joined()
        #expect(report(parent, scores: Self.negative).problems == [])
        let above = report(parent.replacing("max: 2", with: "max: 0.3"), scores: Self.negative).load().diagnostics
        #expect(above.map(\.rule) == ["value-above-maximum"])
        #expect(above.first?.message == "all of dogwood comes to 0.433333, and its maximum is 0.3")
    }
}
