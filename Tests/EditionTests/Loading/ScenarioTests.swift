import Formula
import Scoring
import Source
import Testing

@testable import Edition

/// Named alternatives to the rules in use: read, held to the tree, computed exactly, reached by formulas.
@Suite struct ScenarioTests {
    private static let scenarios = """
        scenarios:
          shares: {name: {en: Other shares, zh-Hans: 别的权重}, weights: {service: 1, space: 1}}
          equal: {name: Equal everywhere, weights: equal}
          geometric: {name: Geometric, aggregate: geometric-mean}
          weakest: {name: Weakest part, aggregate: {service: min}}
          no-extra: {name: Without the extra points, without: extra}
          no-space: {name: Without space, without: [space, extra]}
          unmissed: {name: Blanks as zero, missing: zero}

        """

    /// A rubric of points: 30 for service (10 and 20), 10 for space, and a bonus.
    static let report = SmallReport()
        .with("2020/edition.yaml", "year: 2020\ntitle: Index\nscoring: {decimals: 3, missing: exclude}\n" + scenarios)
        .with(
            "2020/indicators.yaml",
            """
            - id: service
              name: Service
              max: 30
              indicators:
                - {id: hours, name: Hours, max: 10}
                - {id: loans, name: Loans, max: 20}
            - {id: space, name: Space, max: 10}
            - {id: extra, name: Extra, bonus: true, max: 2}
            """
        )
        .with("2020/units.csv", "id,name\na,A\nb,B\nc,C\n")
        .with("2020/scores.csv", "unit,hours,loans,space,extra\na,10,8,4,2\nb,4,11,9,0\nc,6,,8,1\n")
        .without("2020/data/visits.csv")

    private func totals(_ id: String, _ report: SmallReport = report) throws -> [Exact?] {
        let scenarios = try #require(try report.edition().scenarios)
        return try #require(scenarios.all.first { $0.id == id }).results.values[0]
    }

    /// A sum counts each part by its share of the full marks, so that other weights have a meaning; a bonus comes on top as it is. C lacks
    /// loans: the rest of service stands for it.
    @Test func whatComesOutIsExact() throws {
        let a = (hours: Exact(10), loans: Exact(8), space: Exact(4)), b = (hours: Exact(4), loans: Exact(11), space: Exact(9))
        #expect(
            try totals("shares") == [
                (a.hours + a.loans) / Exact(30) * Exact(20) + a.space / Exact(10) * Exact(20) + Exact(2),
                (b.hours + b.loans) / Exact(30) * Exact(20) + b.space / Exact(10) * Exact(20),
                Exact(6) / Exact(10) * Exact(20) + Exact(8) / Exact(10) * Exact(20) + Exact(1),
            ])
        #expect(
            try totals("equal") == [
                (a.hours / Exact(10) + a.loans / Exact(20)) * Exact(10) + a.space / Exact(10) * Exact(20) + Exact(2),
                (b.hours / Exact(10) + b.loans / Exact(20)) * Exact(10) + b.space / Exact(10) * Exact(20),
                Exact(6) / Exact(10) * Exact(20) + Exact(8) / Exact(10) * Exact(20) + Exact(1),
            ])
        // The same shares of the full marks, as exponents: 40 × (18/30)^(3/4) × (4/10)^(1/4) + 2.
        let rates = [
            (Exact(18, over: 30), Exact(4, over: 10), Exact(2)), (Exact(15, over: 30), Exact(9, over: 10), .zero),
            (Exact(6, over: 10), Exact(8, over: 10), .one),
        ]
        #expect(
            try totals("geometric")
                == rates.map { service, space, extra in
                    Exact.geometricMean([(service * Exact(40), Exact(3)), (space * Exact(40), .one)]) + extra
                })
        // The weakest of two on one scale: min(10/10, 8/20) of 30.
        #expect(try totals("weakest") == [Exact(12 + 4 + 2), Exact(12 + 9), Exact(18 + 8 + 1)])
        #expect(try totals("no-extra") == [Exact(22), Exact(24), Exact(26)])
        #expect(try totals("no-space") == [Exact(18), Exact(15), Exact(18)])
        #expect(try totals("unmissed") == [Exact(24), Exact(24), Exact(15)])
    }

    /// A sum written as a weighted mean is the same sum, whatever is missing and wherever it is rounded.
    @Test(arguments: ["exclude", "zero"], ["final", "each-level"])
    func aSumThatCanBeWeighedIsTheSum(_ missing: String, _ rounding: String) throws {
        let report = Self.report.replacing("missing: exclude", by: "missing: \(missing), round_at: \(rounding)", in: "2020/edition.yaml")
            .replacing("  unmissed: {name: Blanks as zero, missing: zero}\n", by: "", in: "2020/edition.yaml")
        let results = try report.edition().results
        let scores = results.tree.leaves.map { results.values[$0] }
        #expect(Results(tree: results.tree.weighable, rules: results.rules, scores: scores).values == results.values)
        #expect(results.tree.weighable.nodes.map(\.maximum) == results.tree.nodes.map(\.maximum))
        #expect(!results.tree.isMoved(by: results.tree.weighable).contains(true))
    }

    /// Where no maxima are declared a point counts as a point, and equal weights are what there is.
    @Test func aSumWithoutMaximaWeighsAlike() throws {
        let report = Self.report
            .with("2020/indicators.yaml", "- {id: p, name: P}\n- {id: q, name: Q}\n").with("2020/scores.csv", "unit,p,q\na,1,-2\nb,3,4\nc,5,6\n")
            .with("2020/edition.yaml", "year: 2020\ntitle: Index\nscenarios: {other: {name: Other, weights: {p: 3, q: 1}}}\n")
        // Half of the points' weight each: 2 × (3/4 p + 1/4 q).
        #expect(try totals("other", report) == [Exact(1, over: 2), Exact(13, over: 2), Exact(21, over: 2)])
    }

    /// A weight set is a scenario, too, and a scenario can have its weights under another aggregate.
    @Test func aScenarioTakesTheWeightsOfASet() throws {
        let report = WeightSetTests.report.replacing(
            "weight_sets:", by: "scenarios: {both: {name: Both, weights: experts, aggregate: geometric-mean}}\nweight_sets:", in: "2020/edition.yaml")
        let scenarios = try #require(try report.edition().scenarios)
        #expect(scenarios.all.map(\.id) == ["experts", "equal", "both"] && scenarios.weightSets.map(\.id) == ["experts", "equal"])
        let service = Exact(10 * 40 + 20 * 60, over: 100)
        #expect(scenarios.all[2].results.values[0][0] == Exact.geometricMean([(service, .one), (.one, Exact(4))]))
    }

    @Test(arguments: [
        ("score(\"A\", total) under shares", "22.000"), ("rank(\"B\") under 别的权重", "2"), ("mean(total under \"no-space\") as 0.0", "17.0"),
        ("units(where (rank(total) under geometric) < rank(total))", ""), ("mean(loans) under unmissed as 0.0", "6.3"),
    ])
    func formulasReachThem(_ formula: String, _ text: String) throws {
        let dataset = try Self.report.edition().dataset
        let value = try #require(Formula.parse(formula, at: Place(file: "f")).0).evaluate(in: dataset, cache: AggregateCache()).get()
        #expect(value.text(in: dataset, language: "en") == text)
    }

    @Test(arguments: [
        ("mean(space) under \"no-space\"", "mean(space) is the same under no-space as in the ranking itself"),
        ("mean(hours) under unmised", "there is no scenario \"unmised\""),
        ("mean(total) under no-space", "there is no scenario \"no\""),
        ("mean(hours) under shares", "mean(hours) is the same under shares as in the ranking itself"),
        ("mean(service) under shares", "mean(service) is the same under shares as in the ranking itself"),
    ])
    func whatAScenarioDoesNotChangeIsSaid(_ formula: String, _ message: String) throws {
        let parsed = try #require(Formula.parse(formula, at: Place(file: "f")).0)
        guard case .failure(let problems) = parsed.evaluate(in: try Self.report.edition().dataset) else {
            Issue.record("it has a value")
            return
        }
        #expect(problems.diagnostics.first?.message.english == message)
    }

    /// Each mistake is one diagnostic, where it stands.
    @Test(
        arguments: [
            ("{name: A}", ["edition.yaml:5:3 missing-key"]),
            ("{weights: {service: 1, space: 1}}", ["edition.yaml:5:6 missing-key"]),
            ("5", ["edition.yaml:5:6 wrong-type"]),
            ("{name: A, weight: {service: 1, space: 1}}", ["edition.yaml:5:16 unknown-key"]),
            ("{name: A, weights: {service: 1}}", ["edition.yaml:5:26 missing-weight"]),
            ("{name: A, weights: {service: 1, spce: 1}}", ["edition.yaml:5:38 unknown-indicator"]),
            ("{name: A, weights: {service: 1, space: 1, extra: 1}}", ["edition.yaml:5:48 unused-weight"]),
            ("{name: A, weights: {service: 30, space: 10}}", ["edition.yaml:5:3 scenario-in-use"]),
            ("{name: A, weights: {hours: 1%, loans: 1}}", ["edition.yaml:5:26 mixed-weights"]),
            ("{name: A, weights: experts}", ["edition.yaml:5:25 unknown-weight-set"]),
            ("{name: A, aggregate: geometric}", ["edition.yaml:5:27 unknown-value"]),
            ("{name: A, aggregate: sum}", ["edition.yaml:5:27 aggregate-in-use"]),
            ("{name: A, aggregate: {hours: min}}", ["edition.yaml:5:28 aggregate-of-scores"]),
            ("{name: A, aggregate: {servce: min}}", ["edition.yaml:5:28 unknown-indicator"]),
            ("{name: A, aggregate: median, weights: {service: 1, space: 2}}", ["edition.yaml:5:45 unused-weight"]),
            ("{name: A, without: spac}", ["edition.yaml:5:25 unknown-indicator"]),
            ("{name: A, without: total}", ["edition.yaml:5:25 left-out-whole"]),
            ("{name: A, without: [service, space]}", ["edition.yaml:5:26 left-out-whole"]),
            ("{name: A, without: [hours, loans]}", ["edition.yaml:5:26 left-out-whole"]),
            ("{name: A, without: [service, hours]}", ["edition.yaml:5:35 left-out-twice"]),
            ("{name: A, without: space, weights: {service: 1, space: 1}}", ["edition.yaml:5:54 unused-weight"]),
            ("{name: A, missing: exclude}", ["edition.yaml:5:25 missing-in-use"]),
            ("{name: A, missing: error}", ["edition.yaml:5:25 missing-in-use"]),
            ("{name: A, missing: none}", ["edition.yaml:5:25 unknown-value"]),
            ("{name: A, without: extra}\n  y: {name: A, without: space}", ["edition.yaml:6:3 duplicate-name"]),
            ("{name: {en: A, zh-Hans: 甲}, without: extra}\n  y: {name: {en: B, zh-Hans: 甲}, without: space}", ["edition.yaml:6:3 duplicate-name"]),
        ] as [(String, [String])])
    func eachMistakeIsOneDiagnostic(_ scenario: String, _ problems: [String]) {
        #expect(Self.report.replacing(Self.scenarios, by: "scenarios:\n  x: \(scenario)\n", in: "2020/edition.yaml").problems == problems)
    }

    @Test(arguments: [
        ("scenarios: [x]\n", "edition.yaml:4:12 wrong-type"),
        ("scenarios: {\"a b\": {name: A, without: extra}}\n", "edition.yaml:4:13 unsafe-id"),
        ("scenarios: {x: {name: A, without: extra}, X: {name: B, without: space}}\n", "edition.yaml:4:43 id-differs-in-case"),
    ])
    func scenariosThemselvesAreHeldToTheirForm(_ scenarios: String, _ problem: String) {
        #expect(Self.report.replacing(Self.scenarios, by: scenarios, in: "2020/edition.yaml").problems == [problem])
    }

    /// An id is one of a weight set or of a scenario, and a product has no meaning below zero.
    @Test func whatOnlyTheWholeEditionTells() {
        let taken = WeightSetTests.report.replacing(
            "weight_sets:", by: "scenarios: {experts: {name: Twice, aggregate: geometric-mean}}\nweight_sets:", in: "2020/edition.yaml")
        #expect(taken.problems == ["edition.yaml:4:13 duplicate-scenario"])
        let negative = Self.report.with("2020/indicators.yaml", "- {id: p, name: P}\n- {id: q, name: Q}\n")
            .with("2020/scores.csv", "unit,p,q\na,1,-2\nb,3,4\nc,5,6\n")
            .with("2020/edition.yaml", "year: 2020\ntitle: Index\nscenarios: {g: {name: G, aggregate: geometric-mean}}\n")
        #expect(negative.load().diagnostics.map(\.message) == ["scenario g takes the geometric-mean for total, and a has -2 on q"])
    }

    /// A table cannot be called as the download of scenarios is; one called weights can, without weight sets.
    @Test func namesOfDownloadsAreTaken() {
        #expect(Self.report.with("2020/data/scenarios.csv", "a,b\n1,2\n").problems == ["data/scenarios.csv:1:1 reserved-id"])
        #expect(Self.report.with("2020/data/weights.csv", "a,b\n1,2\n").problems == [])
    }
}
