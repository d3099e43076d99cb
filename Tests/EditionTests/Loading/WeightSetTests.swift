import Formula
import Scoring
import Source
import Testing

@testable import Edition

/// Named weights beside those in use: read, held to the tree, computed exactly, reached by formulas.
@Suite struct WeightSetTests {
    private static let sets = """
        weight_sets:
          experts: {name: {en: Panel of experts, zh-Hans: 专家}, weights: {service: 20%, space: 80%}}
          equal: {name: {en: Equal weights, zh-Hans: 等权}, weights: equal}

        """

    static let report = SmallReport()
        .with("2020/edition.yaml", "year: 2020\ntitle: Index\nscoring: {aggregate: weighted-mean, decimals: 1, weights: {sum: 100}}\n" + sets)
        .with(
            "2020/indicators.yaml",
            """
            - id: service
              name: Service
              weight: 75
              indicators:
                - {id: hours, name: Hours, max: 10, weight: 40}
                - {id: loans, name: Loans, max: 20, weight: 60}
            - {id: space, name: Space, max: 10, weight: 25}
            - {id: extra, name: Extra, bonus: true, max: 1}
            """
        )
        .with("2020/units.csv", "id,name\na,A\nb,B\nc,C\n")
        .with("2020/scores.csv", "unit,hours,loans,space,extra\na,10,20,1,0\nb,4,7,9,1\nc,6,9,8,0\n")
        .without("2020/data/visits.csv")

    /// Plain fractions: service is 40 % hours and 60 % loans under the weights in use and under the experts', half and half where all are equal.
    @Test func whatComesOutIsExact() throws {
        let edition = try Self.report.edition(), sets = try #require(edition.scenarios)
        let hours = [10, 4, 6], loans = [20, 7, 9], space = [1, 9, 8], extra = [0, 1, 0]
        for unit in 0..<3 {
            let service = Exact(hours[unit] * 40 + loans[unit] * 60, over: 100)
            let inUse = (service * Exact(75) + Exact(space[unit] * 25)) / Exact(100) + Exact(extra[unit])
            let experts = (service * Exact(20) + Exact(space[unit] * 80)) / Exact(100) + Exact(extra[unit])
            let equal = (Exact(hours[unit] + loans[unit], over: 2) + Exact(space[unit])) / Exact(2) + Exact(extra[unit])
            #expect(edition.results.values[0][unit] == inUse)
            #expect(sets.inUse.values[0][unit] == inUse)
            #expect(sets.all.map { $0.results.values[0][unit] } == [experts, equal])
        }
        #expect(edition.results.standings[0].map { $0?.plainText } == ["1", "3", "2"])
        #expect(sets.all[0].results.standings[0].map { $0?.plainText } == ["3", "1", "2"])
        #expect(sets.all[0].move(of: 0, from: sets.inUse).climb == Exact(-2))
        #expect(sets.all[0].move(of: 1, from: sets.inUse).climb == Exact(2))
        // A parent's scale follows its weights: 40 % of 10 and 60 % of 20, or half of each.
        #expect(sets.all.map { $0.results.tree[1].maximum } == [Exact(16), Exact(15)])
        #expect(sets.all.map { $0.name.text("zh-Hans") } == ["专家", "等权"])
    }

    /// What was printed goes with the weights in use: it has no part in what others would give, nor in what they are compared with.
    @Test func printedValuesAndOrdersHaveNoPartInIt() throws {
        let printed = Self.report.with("2020/published.csv", "unit,total,rank\na,12.3,1\nb,7.8,3\nc,7.9,2\n")
            .replacing("decimals: 1,", by: "decimals: 1, published: stands, ties: as-published,", in: "2020/edition.yaml")
        let edition = try #require(printed.load().workspace?.editions.first), sets = try #require(edition.scenarios)
        #expect(edition.results.values[0][0] == Exact("12.3"))
        #expect(sets.inUse.values[0][0] == Exact("12.25"))
        #expect(sets.all[0].results.standings[0].map { $0?.plainText } == ["3", "1", "2"])
    }

    @Test(arguments: [
        ("rank(\"A\") under experts", "3"), ("rank(\"B\") under \"Panel of experts\"", "1"), ("rank(\"B\") under 专家", "1"),
        ("rank(\"A\", total under Panel of experts)", "3"), ("mean(total under equal) as 0.00", "8.00"), ("max(total) under equal", "8.3"),
        ("count(where (rank(total) under experts) < rank(total))", "1"), ("units(where rank(total under experts) = 1)", "B"),
        ("top(1, total) under experts", "B"), ("spearman(total, total under experts) as 0.0", "−1.0"), ("mean(service) under equal", "9.33"),
        ("(mean(total) under experts) - (mean(total) under equal) as 0.00", "−0.89"),
    ])
    func formulasReachThem(_ formula: String, _ text: String) throws {
        let dataset = try Self.report.edition().dataset
        let parsed = try #require(Formula.parse(formula, at: Place(file: "f")).0)
        let value = try parsed.evaluate(in: dataset, cache: AggregateCache()).get()
        #expect(value.text(in: dataset, language: "en") == text)
    }

    /// Where another year has no such set, nothing is told of it; places climbed are those of the rankings as they are.
    @Test func otherYearsAreSeenUnderTheirOwnSets() throws {
        let both = Self.report.copyingEdition(to: "2021").replacing("b,4,7,9,1", by: "b,4,7,4,1", in: "2021/scores.csv")
        func evaluate(_ text: String, _ report: SmallReport) throws -> Result<Value, Problems> {
            let dataset = try #require(report.load().workspace?.editions.first { $0.id == "2021" }).dataset
            return try #require(Formula.parse(text, at: Place(file: "f")).0).evaluate(in: dataset)
        }
        #expect(try evaluate("rank(\"B\") under experts", both).get().number == Exact(2))
        #expect(try evaluate("rank(\"B\") in 2020 under experts", both).get().number == .one)
        #expect(try evaluate("(rank(\"B\") under experts) in 2020", both).get().number == .one)
        for (text, report, message) in [
            ("climb(\"B\") under experts", both, "climbs are counted in the rankings as they are, not under experts"),
            (
                "rank(\"B\") in 2020 under experts", both.replacing("  experts:", by: "  others:", in: "2020/edition.yaml"),
                "edition \"2020\" has no scenario experts"
            ),
        ] {
            guard case .failure(let problems) = try evaluate(text, report) else {
                Issue.record("\(text) has no answer")
                continue
            }
            #expect(problems.diagnostics.map(\.message.english) == [message])
        }
    }

    /// Two sets in formulas that share what was computed do not take each other's numbers.
    @Test func setsDoNotShareWhatWasComputed() throws {
        let dataset = try Self.report.edition().dataset, cache = AggregateCache()
        let texts = try ["mean(total)", "mean(total) under experts", "mean(total) under equal", "mean(total)"].map { text in
            try #require(Formula.parse(text, at: Place(file: "f")).0).evaluate(in: dataset, cache: cache).get().number
        }
        #expect(texts[0] == texts[3] && Set(texts.map { $0?.fraction }).count == 3)
    }

    @Test(arguments: [
        ("mean(hours) under experts", "mean(hours) is the same under experts as in the ranking itself"),
        ("mean(service) under experts", "mean(service) is the same under experts as in the ranking itself"),
        ("count(units) under experts", "count(units) is the same under experts as in the ranking itself"),
        ("5 under experts", "5 is the same under experts as in the ranking itself"),
        ("total under experts", "total is a score of each unit, not one value"),
        ("mean(total) under expert", "there is no scenario \"expert\""),
        ("mean(total under experts) under equal", "mean(total under experts) is under equal already"),
        ("mean(total) under experts under equal", "two scenarios follow each other"),
    ])
    func whatHasNoMeaningIsSaid(_ formula: String, _ message: String) throws {
        let dataset = try Self.report.edition().dataset
        let (parsed, problems) = Formula.parse(formula, at: Place(file: "f"))
        var found = problems.map(\.message)
        if case .failure(let problems)? = parsed?.evaluate(in: dataset) { found = problems.diagnostics.map(\.message) }
        #expect(found.map(\.english) == [message])
    }

    /// `under` is a word of names, too.
    @Test func anIndicatorMayBeCalledUnderSomething() throws {
        let report = Self.report.replacing("name: Hours", by: "name: Deaths under five", in: "2020/indicators.yaml")
        let dataset = try report.edition().dataset
        for (formula, text) in [("mean(Deaths under five) as 0.0", "6.7"), ("score(\"A\", Deaths under five)", "10.0"), ("mean(Service) under equal", "9.33")] {
            let value = try #require(Formula.parse(formula, at: Place(file: "f")).0).evaluate(in: dataset).get()
            #expect(value.text(in: dataset, language: "en") == text)
        }
        let unknown = try #require(Formula.parse("mean(Deaths under fife)", at: Place(file: "f")).0)
        guard case .failure(let problems) = unknown.evaluate(in: dataset) else {
            Issue.record("nothing is called so")
            return
        }
        #expect(problems.diagnostics.map(\.hint) == ["write \"Deaths under five\""])
    }

    /// Each mistake is one diagnostic, where it stands.
    @Test(
        arguments: [
            ("{service: 20, space: 80}", []),
            ("{hours: 1%, loans: 99%}", []),
            ("{service: 20, spce: 80}", ["edition.yaml:5:60 unknown-indicator"]),
            ("{service: 20}", ["edition.yaml:5:47 missing-weight"]),
            ("{service: 20, space: 79}", ["edition.yaml:5:47 weights-sum"]),
            ("{service: 20%, space: 80}", ["edition.yaml:5:47 mixed-weights"]),
            ("{service: 0, space: 0}", ["edition.yaml:5:47 zero-weights"]),
            ("{service: -20, space: 120}", ["edition.yaml:5:56 negative-weight"]),
            ("{service: much, space: 80}", ["edition.yaml:5:56 not-a-number"]),
            ("{service: , space: 80}", ["edition.yaml:5:47 missing-key"]),
            ("{service: 20, space: 80, extra: 1}", ["edition.yaml:5:71 unused-weight"]),
            ("{service: 20, space: 80, total: 1}", ["edition.yaml:5:71 unused-weight"]),
            ("{service: 75, space: 25}", ["edition.yaml:5:46 weight-set-in-use"]),
            ("{}", ["edition.yaml:5:46 wrong-type"]),
            ("[20, 80]", ["edition.yaml:5:46 wrong-type"]),
            ("same", ["edition.yaml:5:46 wrong-type"]),
            ("", ["edition.yaml:5:12 missing-key"]),
        ] as [(String, [String])])
    func eachMistakeIsOneDiagnostic(_ weights: String, _ problems: [String]) {
        let report = Self.report.replacing(Self.sets, by: "weight_sets:\n  experts: {name: Panel of experts, weights: \(weights)}\n", in: "2020/edition.yaml")
        #expect(report.problems == problems.sorted())
    }

    @Test(arguments: [
        ("weight_sets: [experts]\n", "edition.yaml:4:14 wrong-type"),
        ("weight_sets: {experts: 5}\n", "edition.yaml:4:24 wrong-type"),
        ("weight_sets: {experts: {weights: equal}}\n", "edition.yaml:4:24 missing-key"),
        ("weight_sets: {\"a b\": {name: A, weights: equal}}\n", "edition.yaml:4:15 unsafe-id"),
        ("weight_sets: {experts: {name: A, weights: equal, weight: 3}}\n", "edition.yaml:4:50 unknown-key"),
    ])
    func setsThemselvesAreHeldToTheirForm(_ sets: String, _ problem: String) {
        #expect(Self.report.replacing(Self.sets, by: sets, in: "2020/edition.yaml").problems == [problem])
    }

    /// What ignores weights: the hint can be followed, and the total stays as it is.
    @Test func aSetUnderWhatIgnoresWeightsIsOneMistakeAndItsHintWorks() throws {
        let plain = Self.report.replacing(
            "aggregate: weighted-mean, decimals: 1, weights: {sum: 100}", by: "aggregate: mean, decimals: 1", in: "2020/edition.yaml"
        )
        .with("2020/indicators.yaml", "- {id: service, name: Service, max: 10}\n- {id: space, name: Space, max: 10}\n")
        .with("2020/scores.csv", "unit,service,space\na,8,1\nb,5,9\nc,6,8\n")
        let problems = plain.load().diagnostics
        #expect(problems.map(\.rule) == ["unused-weight", "unused-weight"])
        #expect(problems[0].message == "weights of service, space in weight set experts count for nothing: the aggregate of total is mean")
        let followed = plain.replacing("aggregate: mean", by: "aggregate: weighted-mean", in: "2020/edition.yaml")
            .with("2020/indicators.yaml", "- {id: service, name: Service, max: 10, weight: 1}\n- {id: space, name: Space, max: 10, weight: 1}\n")
            .replacing("  equal: {name: {en: Equal weights, zh-Hans: 等权}, weights: equal}\n", by: "", in: "2020/edition.yaml")
        #expect(try followed.edition().scenarios?.all.count == 1)
    }

    /// The names of the downloads are taken where there are sets, and only there.
    @Test func aTableMayBeCalledWeightsWhereThereAreNoSets() throws {
        let table = Self.report.with("2020/data/weights.csv", "a,b\n1,2\n")
        #expect(table.problems == ["data/weights.csv:1:1 reserved-id"])
        _ = try table.replacing(Self.sets, by: "", in: "2020/edition.yaml").edition()
    }
}
