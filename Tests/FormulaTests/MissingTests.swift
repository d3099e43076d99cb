import Scoring
import Source
import Testing

@testable import Formula

/// What is missing is neither equal to anything nor different.
///
/// Three units: `a` has everything, `b` has no score on x, no note and no group, `c` was not there in 2016.
struct MissingTests {
    private static let now = dataset(
        "2017", ids: ["a", "b", "c"], x: [5, nil, 7], notes: ["yes", "", "no"], sizes: ["10", "", "30"], regions: ["n", "", "s"],
        others: ["2016": dataset("2016", ids: ["a", "b"], x: [4, 6], notes: ["yes", "yes"], sizes: ["10", "20"], regions: ["s", "n"], others: [:])])

    private static func dataset(
        _ id: String, ids: [String], x: [Int?], notes: [String], sizes: [String], regions: [String], others: [String: Dataset]
    ) -> Dataset {
        let tree = IndicatorTree(nodes: [
            IndicatorTree.Node(id: "total", parent: nil, children: [1, 2], depth: 0, maximum: Exact(20)),
            IndicatorTree.Node(id: "x", parent: 0, depth: 1, maximum: Exact(10)), IndicatorTree.Node(id: "y", parent: 0, depth: 1, maximum: Exact(10)),
        ])
        var rules = ScoringRules()
        rules.missing = .exclude
        let scores: [[Exact?]] = [x.map { $0.map { Exact($0) } }, ids.map { _ in Exact(1) }]
        return Dataset(
            editionID: id, results: Results(tree: tree, rules: rules, scores: scores),
            units: ids.indices.map { index in
                Dataset.Unit(
                    id: ids[index], name: LocalizedText(ids[index].uppercased()),
                    attributes: ["note": notes[index], "size": sizes[index], "region": regions[index]])
            },
            indicatorNames: ["Total", "X", "Y"].map { LocalizedText($0) },
            groups: [.init(key: "region", name: LocalizedText("Region"), values: ["n", "s"].map { .init(id: $0, name: LocalizedText($0)) })],
            tables: [
                DataTable(
                    name: "sites", columns: ["site", "visits", "kind"].map { .init(name: $0) },
                    rows: [["p", "3", "old"], ["q", "", ""], ["r", "5", "new"]].map { $0.map { DataTable.Cell($0) } })
            ], others: others)
    }

    /// Each comparison of a unit, as text: true, false or – for what cannot be told.
    @Test(arguments: [
        // Numbers: x is 5, missing, 7.
        ("x = 5", "true – false"), ("x ≠ 5", "false – true"), ("x < 6", "true – false"), ("x <= 5", "true – false"), ("x > 6", "false – true"),
        ("x >= 7", "false – true"),
        ("5 = x", "true – false"), ("x + 1 > 6", "false – true"), ("-x < -6", "false – true"), ("x = y", "false – false"), ("x ≠ rank(y)", "true – true"),
        ("x in {5, 6}", "true – false"), ("x not in {5, 6}", "false – true"), ("rate(x) > 60%", "false – true"), ("rank(x) = 1", "false – true"),
        // Columns: texts, numbers and groups that are blank.
        ("note = \"yes\"", "true – false"), ("note ≠ \"yes\"", "false – true"), ("\"yes\" = note", "true – false"),
        ("note in {\"yes\", \"no\"}", "true – true"), ("note not in {\"yes\"}", "false – true"),
        ("size > 10", "false – true"), ("size ≠ 10", "false – true"), ("region = n", "true – false"), ("region ≠ n", "false – true"),
        ("region in {n, s}", "true – true"), ("region not in {n}", "false – true"),
        // Another edition, in which c was not and everything of b was there.
        ("x = (x in 2016)", "false – –"), ("x ≠ (x in 2016)", "true – –"), ("x > (x in 2016)", "true – –"), ("region = (region in 2016)", "false – –"),
        ("region ≠ (region in 2016)", "true – –"),
        ("note = (note in 2016)", "true – –"), ("note ≠ (note in 2016)", "false – –"), ("(note in 2016) = \"yes\"", "true true –"),
        ("(note in 2016) ≠ \"yes\"", "false false –"),
        ("(region in 2016) ≠ n", "true false –"), ("(x in 2016) in {4, 5}", "true false –"), ("change(x) = 1", "true – –"), ("change(x) ≠ 1", "false – –"),
        // A set with something missing in it.
        ("5 in {x, 5 * y}", "true true true"), ("5 in {x, y}", "true – false"), ("5 not in {x, y}", "false – true"),
        // not, and, or: Kleene's tables, but for not before a comparison with one value.
        ("not x = 5", "false true true"), ("not x ≠ 5", "true true false"), ("not x in {5}", "false true true"), ("not note = \"yes\"", "false true true"),
        ("not x = y", "true – true"), ("not x = (x in 2016)", "true – –"), ("not (x in 2016) = 4", "false true –"), ("not change(x) = 1", "false – –"),
        ("x = 5 and y = 1", "true – false"), ("x = 5 and y = 2", "false false false"), ("y = 2 and x = 5", "false false false"),
        ("x = 5 or y = 1", "true true true"), ("y = 1 or x = 5", "true true true"), ("x = 5 or y = 2", "true – false"),
        ("x = 5 or note = \"no\"", "true – true"), ("x = 5 and note = \"yes\"", "true – false"),
        ("not (x = 5 and y = 1)", "false – true"), ("not (x = 5 or y = 1)", "false false false"), ("not not x = 5", "true false false"),
    ])
    func aComparisonWithWhatIsMissing(_ condition: String, _ expected: String) {
        #expect((0..<3).map { result(condition, in: Self.now, row: .unit($0), language: "en") }.joined(separator: " ") == expected)
    }

    /// What chooses and counts takes only what is true.
    @Test(arguments: [
        ("count(where x = 5)", "1"), ("count(where x ≠ 5)", "1"), ("count(where not x = 5)", "2"), ("units(where not x >= 0)", "B"),
        ("count(where not region = (region in 2016))", "1"), ("count(where region ≠ (region in 2016))", "1"), ("count(where note ≠ \"yes\")", "1"),
        ("units(where region not in {n})", "C"), ("share(where x ≠ 5)", "33.3%"), ("share(x = 5 where note = \"yes\")", "100.0%"), ("count(x)", "2"),
        ("count(note)", "2"), ("count(region)", "2"),
        ("count(x > 5)", "1"), ("mean(x where x ≠ 5)", "7.0"), ("mean(x)", "6.0"), ("count(column(\"sites\", \"visits\" where visits ≠ 3))", "1"),
        ("count(column(\"sites\", \"kind\" where kind ≠ \"old\"))", "1"),
        ("count(column(\"sites\", \"kind\"))", "2"), ("column(\"sites\", \"kind\") = {\"new\", \"old\"}", "true"), ("top(3, x)", "C and A"),
        ("score(\"b\", x) > 3", "–"), ("not score(\"b\", x) > 3", "–"),
        ("rank(\"b\", x) = 1", "–"), ("score(\"b\", x) = 3 or count() = 3", "true"), ("{score(\"b\", x), 1} = {1}", "–"),
    ])
    func whatIsChosen(_ formula: String, _ expected: String) {
        #expect(result(formula, in: Self.now, language: "en") == expected)
    }

    /// Who lacks a score weighs nothing in the weighted mean that is suggested.
    @Test func aWeightedMeanLeavesOutWhoHasNoScore() throws {
        #expect(
            result("mean(x, rank)", in: Self.now).hasSuffix(
                "write mean(x) and mean(rank), or mean(x weighted by rank)"))
        #expect(try evaluated("sum(x * y) / sum(y where x >= min(x))", in: Self.now).get().number == Exact(6))
    }

    /// A claim upon what is missing is neither true nor false: it is an error.
    @Test func aClaimUponWhatIsMissing() throws {
        let value = try evaluated("score(\"b\", x) > 3", in: Self.now).get()
        for operation in ClaimOperator.allCases {
            let verdict = try #require(ClaimText.parse("above three", language: "en")).verdict(value, operation, in: Self.now)
            #expect(verdict.outcome == .unclear("the formula gives no value: what it rests on is missing"))
        }
    }
}
