import Source
import Testing

@testable import Edition

/// Each wrong declaration is one mistake, where it stands, and what its hint says makes it right.
@Suite struct WrongDeclarationTests {
    struct Case: CustomTestStringConvertible, Sendable {
        struct Edit: Sendable {
            let part: String
            let other: String
            let file: String

            init(_ part: String, _ other: String, _ file: String) {
                self.part = part
                self.other = other
                self.file = "2020/" + file
            }
        }

        let testDescription: String
        let wrong: Edit
        /// `file:line:column rule`.
        let problem: String
        /// A part of the hint, which `right` follows.
        let hint: String
        /// What stands after following it, in place of what was wrong or elsewhere.
        let right: [Edit]

        init(_ name: String, _ wrong: Edit, _ problem: String, hint: String, _ right: Edit...) {
            testDescription = name
            self.wrong = wrong
            self.problem = problem
            self.hint = hint
            self.right = right
        }
    }

    private static let report = SmallReport()
        .with(
            "2020/edition.yaml",
            """
            year: 2020
            title: Index
            scoring: {aggregate: weighted-mean, decimals: 1, missing: exclude, coverage: 1/2, weights: {sum: 100}}
            flags: {e: estimated}
            bands:
              - {name: high, from: 60}
              - {name: middle, from: 40}
              - {name: low}
            """
        )
        .with(
            "2020/indicators.yaml",
            """
            - id: living
              name: Living
              weight: 70
              indicators:
                - {id: life, name: Life, weight: 50, normalise: {method: goalposts, worst: 20, best: 85, from: 0, to: 100}}
                - {id: income, name: Income, weight: 50, normalise: {method: min-max, log: true, from: 0, to: 100}}
            - {id: survey, name: Survey, max: 100, weight: 30}
            """
        )
        .with("2020/units.csv", "id,name\na,A\nb,B\nc,C\nd,D\n")
        .with("2020/values.csv", "unit,life,income\na,80,45000\nb,71,9500 e\nc,60,1800\nd,66,20000\n")
        .with("2020/scores.csv", "unit,survey\na,70\nb,40\nc,55\nd,30\n")
        .without("2020/data/visits.csv")

    static let cases: [Case] = [
        Case(
            "weights of 99", .init("weight: 70", "weight: 69", "indicators.yaml"), "indicators.yaml:3:11 weights-sum", hint: "correct one of them",
            .init("weight: 30", "weight: 31", "indicators.yaml")),
        Case(
            "goalposts with equal ends", .init("worst: 20, best: 85", "worst: 85, best: 85", "indicators.yaml"), "indicators.yaml:5:90 equal-goalposts",
            hint: "the value that gets the lowest score", .init("worst: 85", "worst: 20", "indicators.yaml")),
        Case(
            "overlapping bands", .init("from: 40}", "from: 40, to: 70}", "edition.yaml"), "edition.yaml:7:34 band-overlap", hint: "leave \"to\" out",
            .init(", to: 70", "", "edition.yaml")),
        Case(
            "a log of zero", .init("1800", "0", "values.csv"), "values.csv:4:6 log-of-zero", hint: "delete \"log:\"",
            .init("log: true, ", "", "indicators.yaml")),
        Case(
            "a flag that is not declared", .init("9500 e", "9500 p", "values.csv"), "values.csv:3:6 undeclared-flag", hint: "flags: {\"p\": estimated}",
            .init("flags: {e: estimated}", "flags: {\"p\": estimated}", "edition.yaml")),
        Case(
            "normalise on a parent", .init("  weight: 70\n", "  weight: 70\n  normalise: min-max\n", "indicators.yaml"),
            "indicators.yaml:4:14 normalise-on-parent", hint: "move \"normalise:\" to each of them",
            .init("  normalise: min-max\n", "", "indicators.yaml")),
        Case(
            "both values and scores", .init("unit,survey\na,70\nb,40\nc,55\nd,30", "unit,survey,life\na,70,1\nb,40,2\nc,55,3\nd,30,4", "scores.csv"),
            "scores.csv:1:13 values-and-scores", hint: "delete",
            .init("unit,survey,life\na,70,1\nb,40,2\nc,55,3\nd,30,4", "unit,survey\na,70\nb,40\nc,55\nd,30", "scores.csv")),
        Case(
            "an unknown method", .init("method: min-max", "method: minmax", "indicators.yaml"), "indicators.yaml:6:66 unknown-value", hint: "min-max",
            .init("method: minmax", "method: min-max", "indicators.yaml")),
        Case(
            "goalposts without an end", .init("worst: 20, ", "", "indicators.yaml"), "indicators.yaml:5:53 missing-key", hint: "worst: 20, best: 85",
            .init("goalposts, ", "goalposts, worst: 20, ", "indicators.yaml")),
        Case(
            "bounds of winsorising the wrong way round", .init("log: true", "winsorise: {min: 9000, max: 10}", "indicators.yaml"),
            "indicators.yaml:6:86 wrong-type", hint: "write the lower one as min",
            .init("{min: 9000, max: 10}", "{min: 2000, max: 30000}", "indicators.yaml")),
        Case(
            "winsorising away all values", .init("log: true", "winsorise: 2", "indicators.yaml"), "indicators.yaml:6:57 winsorised-away", hint: "draw in fewer",
            .init("winsorise: 2", "winsorise: 1", "indicators.yaml")),
        Case(
            "a key of another method", .init("log: true", "mean: 50", "indicators.yaml"), "indicators.yaml:6:81 no-effect", hint: "delete it",
            .init("mean: 50, ", "", "indicators.yaml")),
        Case(
            "goalposts against the direction", .init("{id: life, name: Life,", "{id: life, name: Life, direction: low,", "indicators.yaml"),
            "indicators.yaml:5:69 contrary-goalposts", hint: "delete \"direction:\"", .init(" direction: low,", "", "indicators.yaml")),
        Case(
            "coverage above one", .init("coverage: 1/2", "coverage: 3/2", "edition.yaml"), "edition.yaml:3:78 not-a-share", hint: "0% to 100%",
            .init("coverage: 3/2", "coverage: 50%", "edition.yaml")),
        Case(
            "a gap between bands", .init("from: 60}", "from: 60}\n  - {name: fair, from: 50, to: 55}", "edition.yaml"), "edition.yaml:7:32 band-gap",
            hint: "leave \"to\" out", .init(", to: 55", "", "edition.yaml")),
        Case(
            "bands of an indicator that is not there", .init("bands:\n", "bands:\n  lving: {quantiles: 2}\n  total:\n", "edition.yaml"),
            "edition.yaml:6:3 unknown-indicator", hint: "living", .init("lving", "living", "edition.yaml")),
        Case(
            "weights under a median", .init("  weight: 70\n", "  weight: 70\n  aggregate: median\n", "indicators.yaml"), "indicators.yaml:6:38 unused-weight",
            hint: "give living \"aggregate: weighted-mean\"", .init("aggregate: median", "aggregate: weighted-mean", "indicators.yaml")),
        Case(
            "weights that are not there", .init(", weight: 50", "", "indicators.yaml"), "indicators.yaml:5:7 missing-weight", hint: "add \"weight:\"",
            .init("name: Life,", "name: Life, weight: 50,", "indicators.yaml"), .init("name: Income,", "name: Income, weight: 50,", "indicators.yaml")),
        Case(
            "shares that do not add up",
            .init(
                "bands:\n  - {name: high, from: 60}\n  - {name: middle, from: 40}\n  - {name: low}",
                "bands:\n  - {name: upper, share: 50%}\n  - {name: lower, share: 40%}",
                "edition.yaml"), "edition.yaml:6:3 band-shares", hint: "add a band for the rest",
            .init("share: 40%}", "share: 40%}\n  - {name: last, share: 10%}", "edition.yaml")),
        Case(
            "a flag that is a number", .init("{e: estimated}", "{e: estimated, \"7\": guessed}", "edition.yaml"), "edition.yaml:4:23 wrong-flag",
            hint: "choose a letter or a sign", .init("\"7\"", "g", "edition.yaml")),
        Case(
            "a unit of measure without values", .init("max: 100,", "max: 100, unit: answers,", "indicators.yaml"), "indicators.yaml:7:46 unit-without-values",
            hint: "delete \"unit:\"", .init(" unit: answers,", "", "indicators.yaml")),
        Case(
            "a maximum beside normalise", .init("name: Life,", "name: Life, max: 100,", "indicators.yaml"), "indicators.yaml:5:35 normalise-beside-max",
            hint: "delete \"max:\"", .init(" max: 100,", "", "indicators.yaml")),
        Case(
            "a part that is better at the other end", .init("max: 100,", "max: 100, direction: low,", "indicators.yaml"),
            "indicators.yaml:7:51 contrary-direction", hint: "values.csv, which \"normalise: min-max\" turns round",
            .init(" direction: low,", "", "indicators.yaml")),
        Case(
            "a least above the most", .init("max: 100,", "min: 200, max: 100,", "indicators.yaml"), "indicators.yaml:7:35 minimum-not-below-maximum",
            hint: "the least and the most",
            .init("min: 200, ", "", "indicators.yaml")),
        Case(
            "ties that nothing settles", .init("decimals: 1,", "decimals: 1, ties: as-published,", "edition.yaml"), "edition.yaml:3:56 no-effect",
            hint: "delete it", .init(" ties: as-published,", "", "edition.yaml")),
        Case(
            "a tie-break that is not there", .init("decimals: 1,", "decimals: 1, rank_then: [surveys],", "edition.yaml"),
            "edition.yaml:3:62 unknown-indicator", hint: "survey", .init("surveys", "survey", "edition.yaml")),
    ]

    @Test(arguments: cases)
    func isOneMistakeWithAHintThatWorks(_ example: Case) {
        let wrong = Self.report.replacing(example.wrong.part, by: example.wrong.other, in: example.wrong.file)
        let found = wrong.load().diagnostics
        #expect(wrong.problems == [example.problem])
        #expect(found.map { $0.hint?.english.contains(example.hint) } == [true], "\(found.map { [$0.message, $0.hint ?? ""] })")
        let right = example.right.reduce(wrong) { $0.replacing($1.part, by: $1.other, in: $1.file) }
        #expect(right.problems == [])
    }
}
