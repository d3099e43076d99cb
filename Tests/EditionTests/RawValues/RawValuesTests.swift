import Scoring
import Source
import Testing

@testable import Edition

@Suite struct RawValuesTests {
    /// Four indicators of four countries, each normalised in another way.
    private static let report = SmallReport()
        .with("2020/edition.yaml", "year: 2020\ntitle: Conditions\nscoring: {aggregate: mean, decimals: 3}\n")
        .with(
            "2020/indicators.yaml",
            """
            - {id: life, name: Life, unit: years, normalise: {method: goalposts, worst: 20, best: 85}}
            - {id: income, name: Income, unit: dollars, normalise: {method: min-max, log: true, winsorise: {highest: 1}}}
            - {id: mort, name: Mortality, direction: low, normalise: min-max}
            - {id: trust, name: Trust, normalise: {method: z-score, mean: 0.5, deviation: 0.2}}
            """
        )
        .with("2020/units.csv", "id,name\na,A\nb,B\nc,C\nd,D\n")
        .with("2020/values.csv", "unit,life,income,mort,trust\na,80.1,45000,3,61.5\nb,71.25,9500,22.5,40\nc,60,1800,60.1,35.5\nd,86,120000,2,58\n")
        .without("2020/scores.csv").without("2020/chapters/01-findings.md").without("2020/data/visits.csv")

    /// By unit, then by indicator: computed with Python's decimal module at sixty digits.
    private static let oracle = [
        [
            "0.924615384615384615384615384615", "1", "0.982788296041308089500860585197934595524956970740", "0.697472788628903405727403466312309373951123951143",
            "0.901219117321399027653219859031407146215174076624",
        ],
        [
            "0.788461538461538461538461538461", "0.516796926694893422971794446587289845529473799542", "0.647160068846815834767641996557659208261617900172",
            "0.364479458784085898030213307432728861013934543332", "0.579224498196833404327027822259804094085871945377",
        ],
        [
            "0.615384615384615384615384615384", "0", "0", "0.294783180444472931302894436969560846678243737046",
            "0.227541948957272078979569763088544057823407088107",
        ],
        [
            "1", "1", "1", "0.643264572142537764939488789285400918356697768476", "0.910816143035634441234872197321350229589174442119",
        ],
    ]

    @Test func scoresAgreeWithAnOracleToTwentyFiveDigits() throws {
        let edition = try Self.report.edition()
        let tolerance = Exact(1) / Exact(10).power(25)
        for (unit, expected) in Self.oracle.enumerated() {
            for (node, text) in zip([1, 2, 3, 4, 0], expected) {
                let value = try #require(edition.results.values[node][unit]), right = try #require(Exact(text))
                #expect((value - right).magnitude < tolerance, "\(edition.indicators[node].id) of \(edition.units[unit].id)")
            }
        }
        #expect(edition.results.standings[0].map { $0?.plainText } == ["2", "3", "4", "1"])
    }

    @Test func everyParameterIsKept() throws {
        let columns = try Self.report.edition().rawColumns
        #expect(
            columns.map { $0.parameters.map(\.name) } == [
                [.count], [.count, .winsorisedHigh, .winsorisedCount, .minimum, .maximum], [.count, .minimum, .maximum], [.count, .mean, .deviation],
            ])
        #expect(columns[1].parameters[1].value == Exact(45_000))
        #expect(columns.map(\.measure.best) == [.high, .high, .low, .high])
        #expect(columns[0].values == [Exact("80.1"), Exact("71.25"), Exact(60), Exact(86)])
    }

    @Test func aBoundedScaleGivesTheEndsOfTheScoresAndAnotherNone() throws {
        let tree = try Self.report.edition().tree
        #expect(tree.nodes.map(\.maximum) == [nil, .one, .one, .one, nil])
        let scaled = try Self.report.replacing("worst: 20, best: 85", by: "worst: 20, best: 85, from: 1, to: 100", in: "2020/indicators.yaml").edition()
        #expect(scaled.tree[1].maximum == Exact(100) && scaled.tree[1].minimum == Exact(1))
        #expect(scaled.results.values[1][3] == Exact(100))
        let open = try Self.report.replacing("best: 85", by: "best: 85, capped: false", in: "2020/indicators.yaml").edition()
        #expect(open.tree[1].maximum == nil && open.results.values[1][3] == Exact(66, over: 65))
    }

    /// In a risk index the worst value gets the highest score.
    @Test func whereTheLowestScoreIsTheBestScoresAreTurnedRound() throws {
        let low = try Self.report.replacing("decimals: 3", by: "decimals: 3, direction: low", in: "2020/edition.yaml").edition()
        // Life and its goalposts: more is better, so that the longest life has the lowest score.
        #expect(low.results.values[1][3] == .zero)
        // Mortality: less is better, and has the lower score.
        #expect(low.results.values[3][3] == .zero && low.results.values[3][2] == .one)
        // Nothing is said of income: it rises with the risk.
        #expect(low.results.values[2][2] == .zero)
    }

    @Test func scoresAndRawValuesStandBesideEachOther() throws {
        let mixed = try Self.report
            .replacing(
                "- {id: trust, name: Trust, normalise: {method: z-score, mean: 0.5, deviation: 0.2}}", by: "- {id: trust, name: Trust, max: 1}",
                in: "2020/indicators.yaml"
            )
            .with("2020/values.csv", "unit,life,income,mort\na,80.1,45000,3\nb,71.25,9500,22.5\nc,60,1800,60.1\nd,86,120000,2\n")
            .with("2020/scores.csv", "unit,trust\na,0.5\nb,0.25\nc,0\nd,1\n").edition()
        #expect(mixed.results.values[4] == [Exact("0.5"), Exact("0.25"), .zero, .one])
        #expect(mixed.rawColumns.count == 3 && mixed.tree.root.maximum == .one)
    }

    @Test func aMissingValueFollowsTheRuleForScores() throws {
        let gap = Self.report.replacing("b,71.25,", by: "b,,", in: "2020/values.csv")
        #expect(gap.problems == ["values.csv:3:3 blank-score"])
        let edition = try gap.replacing("decimals: 3", by: "decimals: 3, missing: exclude", in: "2020/edition.yaml").edition()
        #expect(edition.results.values[1][1] == nil && edition.rawColumns[0].parameters.first?.value == Exact(3))
        #expect(edition.results.values[0][1] != nil)
    }

    /// As `almanac new edition` leaves them.
    @Test func blankValuesOfADraftAreOneWarning() {
        let draft = Self.report.with("2020/values.csv", "unit,life,income,mort,trust\na,,,,\nb,,,,\nc,,,,\nd,,,,\n")
            .replacing("year: 2020", by: "year: 2020\ndraft: true", in: "2020/edition.yaml")
        #expect(
            draft.load(drafts: true).diagnostics.map { "\($0.place?.description ?? "") \($0.severity) \($0.rule)" } == [
                "Content/2020/values.csv:2:3 warning blank-scores"
            ])
    }

    @Test(arguments: [
        ("percentile", ["1", "0", "0.6666666666", "0.3333333333"]), ("rank", ["4", "1", "3", "2"]),
        ("distance-to-best", ["1", "0.25", "0.75", "0.5"]), ("min-max", ["1", "0", "0.6666666666", "0.3333333333"]),
        ("{method: percentile, from: 0, to: 100}", ["100", "0", "66.6666666666", "33.3333333333"]),
        ("{method: min-max, winsorise: 1}", ["1", "0", "1", "0"]), ("{method: min-max, winsorise: {min: 20, max: 30}}", ["1", "0", "1", "0"]),
        ("{method: goalposts, worst: 80, best: 0}", ["0.5", "0.875", "0.625", "0.75"]),
    ])
    func eachMethod(_ way: String, _ expected: [String]) throws {
        let edition = try Self.report.with("2020/indicators.yaml", "- {id: x, name: X, normalise: \(way)}\n")
            .with("2020/values.csv", "unit,x\na,40\nb,10\nc,30\nd,20\n").edition()
        for (value, text) in zip(edition.results.values[1], expected) {
            let value = try #require(value), right = try #require(Exact(text))
            #expect((value - right).magnitude < Exact(1, over: 1_000_000_000), "\(way)")
        }
    }

    /// Each wrong declaration is one diagnostic, at its place.
    @Test(arguments: [
        ("{id: x, name: X, normalise: {method: goalposts, worst: 5, best: 5}}", "indicators.yaml:1:67 equal-goalposts"),
        ("{id: x, name: X, normalise: {method: goalposts, worst: 5}}", "indicators.yaml:1:31 missing-key"),
        ("{id: x, name: X, normalise: goalposts}", "indicators.yaml:1:31 missing-key"),
        (
            "{id: x, name: X, normalise: {min: 20, max: 85}}",
            "indicators.yaml:1:31 missing-key"
        ),
        ("{id: x, name: X, normalise: minmax}", "indicators.yaml:1:31 unknown-value"),
        ("{id: x, name: X, max: 1, normalise: min-max}", "indicators.yaml:1:25 normalise-beside-max"),
        ("{id: x, name: X, normalise: {method: min-max, from: 1, to: 1}}", "indicators.yaml:1:62 equal-ends"),
        ("{id: x, name: X, normalise: {method: min-max, worst: 1}}", "indicators.yaml:1:56 no-effect"),
        ("{id: x, name: X, normalise: {method: z-score, to: 1}}", "indicators.yaml:1:53 no-effect"),
        ("{id: x, name: X, normalise: {method: z-score, deviation: 0}}", "indicators.yaml:1:60 deviation-not-above-zero"),
        ("{id: x, name: X, normalise: {method: min-max, winsorise: 4}}", "indicators.yaml:1:31 winsorised-away"),
        ("{id: x, name: X, normalise: {method: min-max, winsorise: {min: 5, max: 1}}}", "indicators.yaml:1:60 wrong-type"),
        ("{id: x, name: X, direction: low, normalise: {method: goalposts, worst: 0, best: 9}}", "indicators.yaml:1:47 contrary-goalposts"),
        ("{id: x, name: X, unit: km, max: 100}", "indicators.yaml:1:26 unit-without-values|values.csv:1:1 values-not-normalised"),
        ("{id: x, name: X, normalise: {method: min-max, log: true}}", "values.csv:3:3 log-of-zero"),
        ("{id: x, name: X, normalise: {method: goalposts, worst: 0, best: 9, log: true}}", "indicators.yaml:1:58 log-of-zero"),
    ])
    func eachWrongDeclarationIsToldOnce(_ indicator: String, _ expected: String) {
        let report = Self.report.with("2020/indicators.yaml", "- " + indicator + "\n").with("2020/values.csv", "unit,x\na,40\nb,0\nc,30\nd,20\n")
        let scored = indicator.contains("max: 100") ? report.with("2020/scores.csv", "unit,x\na,40\nb,0\nc,30\nd,20\n") : report
        #expect(scored.problems == expected.split(separator: "|").map { "\($0)" })
    }

    @Test func whatIsWrongWithTheFilesIsToldWhereItStands() {
        let one = Self.report.with("2020/indicators.yaml", "- {id: x, name: X, normalise: min-max}\n")
        #expect(one.with("2020/values.csv", "unit,x\na,5\nb,5\nc,5\nd,5\n").problems == ["indicators.yaml:1:31 no-spread"])
        #expect(one.with("2020/values.csv", "unit,x\na,1\nb,n/a\nc,3\nd,4\n").problems == ["values.csv:3:3 not-a-number"])
        #expect(one.with("2020/values.csv", "unit,y\na,1\nb,2\nc,3\nd,4\n").problems == ["values.csv:1:1 missing-column", "values.csv:1:6 unknown-column"])
        #expect(one.with("2020/values.csv", "unit,x\na,1\nb,2\nc,3\n").problems == ["values.csv:1:1 missing-scores"])
        #expect(one.with("2020/values.csv", "unit,x\na,1\nb,2\nc,3\ne,4\n").problems == ["values.csv:1:1 missing-scores", "values.csv:5:1 unknown-unit"])
        #expect(one.with("2020/values.csv", "unit,x\na,1\nb,2\nc,3\nd,4\nd,4\n").problems == ["values.csv:6:1 duplicate-unit"])
        let ambiguous = one.with("2020/values.csv", "unit;x\na;1,234\nb;2,500\nc;3,100\nd;4,000\n").load().diagnostics
        #expect(ambiguous.map(\.rule) == ["not-a-number"])
        #expect(
            ambiguous.first?.hint?.english == "write it without separators: 1234, or 1.234 if the comma is the decimal point; "
                + "for the whole file \"number: point\" or \"number: comma\" in values.yaml says which")
        #expect(one.without("2020/values.csv").problems == ["values.csv:1:1 missing-file"])
        // What it would be made of need not be there yet.
        let unsaid = Self.report.with("2020/indicators.yaml", "- {id: x, name: X, normalise: {min: 20, max: 85}}\n").without("2020/values.csv")
        #expect(unsaid.problems == ["indicators.yaml:1:31 missing-key"])
        let both = one.with("2020/values.csv", "unit,x\na,1\nb,2\nc,3\nd,4\n").with("2020/scores.csv", "unit,x\na,1\nb,2\nc,3\nd,4\n")
        #expect(both.problems == ["scores.csv:1:6 values-and-scores"])
        let parent = Self.report.with(
            "2020/indicators.yaml", "- {id: p, name: P, normalise: min-max, indicators: [{id: x, name: X, normalise: min-max}]}\n"
        ).with("2020/values.csv", "unit,x\na,1\nb,2\nc,3\nd,4\n")
        #expect(parent.problems == ["indicators.yaml:1:31 normalise-on-parent"])
    }
}
