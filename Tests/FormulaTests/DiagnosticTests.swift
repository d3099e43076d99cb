import Scoring
import Source
import Testing

@testable import Formula

/// What an author is told; each line is `column: message [rule] hint`, the formula beginning at column 1.
struct DiagnosticTests {
    @Test(arguments: [
        // Syntax
        ("", "1: there is no formula [formula-syntax] write one such as mean(total)"),
        ("mean(total", "5: this ( is not closed [formula-syntax] add ) where it ends"),
        ("mean(total))", "12: this ) closes nothing [formula-syntax] delete it, or open a ( before"),
        ("mean(\"total)", "6: the quotation mark is not closed [formula-syntax] add \" where the text ends"),
        ("mean(total) +", "14: expected a value, but the formula ends [formula-syntax]"),
        ("mean(total) mean(ux)", "13: expected an operator or the end, but found \"mean\" [formula-syntax]"),
        ("mean(total) where region = \"east\"", "13: where stands outside of a function [formula-syntax] write it inside the brackets: mean(total where …)"),
        ("count(where 50 < total < 60)", "24: two comparisons follow each other [formula-syntax] join them with and: 50 <= total and total < 60"),
        ("count(where total => 60)", "19: \"=>\" has no meaning in a formula [formula-syntax] write >="),
        ("count(where total > 60 && ux > 3)", "24: \"&&\" has no meaning in a formula [formula-syntax] write and"),
        ("1 ≈ 1", "3: \"≈\" has no meaning in a formula [formula-syntax] compare rounded values, such as round(x, 1) = 57.3"),
        ("mean[total]", "5: \"[\" has no meaning in a formula [formula-syntax] write (\n11: \"]\" has no meaning in a formula [formula-syntax] write )"),
        ("mean total", "1: the function mean needs brackets [formula-syntax] write mean(total)"),
        ("1, 2", "2: a comma stands outside of brackets [formula-syntax] a list is written {a, b}"),
        ("{1, 2", "1: this { is not closed [formula-syntax] add } where it ends"),
        ("where", "1: expected a value, but found \"where\" [formula-syntax]"),
        // Formats
        ("mean(total) as", "15: there is no number format after as [formula-format] write one such as 0, 0.0, 0.0%, #,##0, 第0名 or ordinal"),
        ("mean(total) as pretty", "16: \"pretty\" is no number format [formula-format] write one such as 0, 0.0, 0.0%, #,##0, 第0名 or ordinal"),
        // Names
        ("meen(total)", "1: there is no function \"meen\" [formula-unknown-function] write mean"),
        ("averageif(total)", "1: there is no function \"averageif\" [formula-unknown-function] write mean(… where …)"),
        ("mean(totl)", "6: there is no indicator, column or unit \"totl\" [formula-unknown-name] write total"),
        ("rate(uxx)", "6: there is no indicator \"uxx\" [formula-unknown-name] write ux"),
        ("mean(total where regoin = \"east\")", "18: there is no indicator, column or unit \"regoin\" [formula-unknown-name] write region"),
        ("mean(total where region = \"eest\")", "27: \"eest\" is no value of region [formula-unknown-name] write \"east\""),
        ("mean(total where region = \"north-east\")", "27: \"north-east\" is no value of region [formula-unknown-name] its values are east, central, west"),
        ("score(\"hangzou\", total)", "7: there is no unit \"hangzou\" [formula-unknown-name] write \"hangzhou\""),
        (
            "score(\"hangzou\", totall)",
            "7: there is no unit \"hangzou\" [formula-unknown-name] write \"hangzhou\"\n18: there is no indicator \"totall\" [formula-unknown-name] write total"
        ),
        ("units(where ux.auth = 2) = {\"青岛\", \"yinchan\"}", "35: there is no unit \"yinchan\" [formula-unknown-name] write \"yinchuan\""),
        ("count(where app = \"浙江政务服务\")", "19: no unit has \"浙江政务服务\" in column app [formula-unknown-name] write \"浙江政务服务网\""),
        ("data(\"chanels\", \"App Store\")", "6: there is no data table \"chanels\" [formula-unknown-name] write \"channels\""),
        ("data(\"channels\", \"Appstore\")", "18: the data table channels has no row \"Appstore\" [formula-unknown-name] write \"App Store\""),
        ("data(\"channels\", \"App Store\", \"app\")", "31: the data table channels has no column \"app\" [formula-unknown-name] write \"apps\""),
        ("data(\"stores\", \"应用宝\")", "16: the data table stores has several columns [formula-arguments] name one of store, apps, downloads, popular"),
        (
            "mean(totl where regoin = \"east\") + meen(ux)",
            "6: there is no indicator, column or unit \"totl\" [formula-unknown-name] write total\n17: there is no indicator, column or unit \"regoin\" [formula-unknown-name] write region\n36: there is no function \"meen\" [formula-unknown-function] write mean"
        ),
        // Arguments and types
        ("mean()", "1: mean needs something to aggregate [formula-arguments] write mean(indicator where condition)"),
        ("full(ux, ops)", "10: full takes 1 argument, not 2 [formula-arguments] write full(indicator)"),
        ("full(ux where region = \"east\")", "15: full takes no where [formula-arguments] write full(indicator)"),
        ("total", "1: total is a score of each unit, not one value [formula-type] write mean(total)"),
        ("ux + 1", "1: ux is a score of each unit, not one number [formula-type] write mean(ux)"),
        ("score(ux)", "1: score needs a unit here [formula-arguments] write score(\"杭州\", ux)"),
        ("region", "1: region is a column of units.csv and differs from unit to unit [formula-type] compare it after where: count(where region = …)"),
        ("mean(region)", "6: expected numbers, but found a value of region [formula-type]"),
        ("count(where total)", "13: expected a condition, but found a number [formula-type] compare it with something, such as total >= 60"),
        ("count(where region > \"east\")", "20: \">\" compares numbers, not a value of region [formula-type] write = or ≠"),
        ("count(where total = \"east\")", "21: expected a number, but found the text \"east\" [formula-type]"),
        ("units() + 1", "1: expected a number, but found a list of units [formula-type]"),
        ("share()", "1: share needs a condition [formula-arguments] write share(where condition)"),
        ("{\"a\", 1} = {1}", "7: expected a text, but found a number [formula-type] a set holds things of one kind"),
        ("top(0, total)", "5: the number of units is not a whole number from 1 [formula-arguments] write top(3, total)"),
        ("highest(rate, ux.auth)", "15: ux.auth has no indicators below it [formula-arguments]"),
        ("quantile(total, 90)", "17: 90 is not between 0 and 1 [formula-arguments] write a part such as 0.9 or 90%"),
        // Values
        ("1 / 0", "3: division by zero [formula-division-by-zero] check what stands behind /"),
        ("mean(total) / (1 - 1)", "13: division by zero [formula-division-by-zero] check what stands behind /"),
        ("0 ^ -1", "3: division by zero: a negative power of 0 [formula-division-by-zero]"),
        ("mean(total where total > 100)", "1: mean of nothing: no unit has a value here [formula-of-nothing] check the condition after where"),
        ("rank(\"杭州\", total where region = west)", "1: 杭州 is not among the units that meet the condition after where [formula-of-nothing]"),
        // Editions
        ("mean(total in 2016)", "15: there is no edition \"2016\" [formula-edition] 2017 is the only edition; for one of several values write {…} after in"),
        (
            "mean(total) in 2016 - mean(total)",
            "16: there is no edition \"2016\" [formula-edition] 2017 is the only edition; for one of several values write {…} after in"
        ),
        ("change(mean(total))", "1: there is no edition before 2017 to compare with [formula-edition] leave change out until there is one"),
        // Limits
        ("2 ^ 1001", "3: the exponent is beyond 1000 [formula-limit]"),
        ("2 ^ 0.5", "3: the exponent is not a whole number [formula-limit] write sqrt(…) for a square root"),
        ("99 ^ 999", "4: the result is too large [formula-limit]"),
    ])
    func theMessage(_ formula: String, _ expected: String) {
        #expect(result(formula) == expected)
    }

    @Test(arguments: ["indicators(where ", "units(where "])
    func aConditionThatTheOneAroundItCannotReachIsRefused(_ opening: String) {
        let condition = opening.hasPrefix("units") ? "total > 0" : "rate(indicator) > 0"
        let deep = String(repeating: "count(\(opening)", count: 7) + condition + String(repeating: ")) > 0", count: 6) + "))"
        #expect(result(deep).contains("[formula-no-effect]"))
    }

    /// Of each indicator the 22 units.
    @Test func aConditionWithinAnotherIsHeldToABudget() throws {
        let formula = try #require(Formula.parse("count(indicators(where count(where score(indicator) >= 3) > 10))", at: Place(file: "f")).0)
        let bound = try formula.bind(in: Edition2017.dataset, row: .none).get()
        #expect(throws: Never.self) { try bound.evaluate().get() }
        let indicators = Edition2017.dataset.results.tree.count - 1
        let steps = indicators + indicators * 22
        #expect(throws: Never.self) { try bound.evaluate(.none, cache: nil, trace: nil, budget: StepBudget(most: steps)).get() }
        let problems = #expect(throws: Problems.self) { try bound.evaluate(.none, cache: nil, trace: nil, budget: StepBudget(most: steps - 1)).get() }
        #expect(problems?.diagnostics.map(\.message) == ["this takes more than \(steps - 1) steps to compute"])
        #expect(problems?.diagnostics.map(\.rule) == ["formula-limit"])
    }

    @Test func deepNestingIsRefusedAndNotACrash() {
        let deep = String(repeating: "(", count: 1_900) + "1" + String(repeating: ")", count: 1_900)
        #expect(result(deep) == "41: brackets nest deeper than the 40 allowed [formula-limit] split the formula")
        #expect(result(String(repeating: "-", count: 3_000) + "1") == "40: signs are repeated too often [formula-limit]")
        #expect(result(String(repeating: "not ", count: 900) + "true") == "157: not is repeated too often [formula-limit]")
        #expect(result(String(repeating: "abs(", count: 900)).hasSuffix("[formula-limit] split the formula"))
        #expect(result("1" + String(repeating: " + 1", count: 900)) == "901")
        #expect(
            result(String(repeating: "x", count: 5_000))
                == "1: a formula of 5000 characters is longer than the 4000 allowed [formula-limit] split it into several formulas")
        #expect(result("1" + String(repeating: "0", count: 80)) == "1: a number of 81 digits is longer than the 60 allowed [formula-limit]")
    }

    @Test func aPlaceCountsFromTheFormulasOwnOverLines() {
        let (_, diagnostics) = Formula.parse("mean(total\n  where region = “东部”", at: Place(file: "a.md", line: 7, column: 11))
        #expect(diagnostics.map(\.place) == [Place(file: "a.md", line: 7, column: 15)])
        let (formula, _) = Formula.parse("mean(total\n  where regoin = “东部”)", at: Place(file: "a.md", line: 7, column: 11))
        guard case .failure(let problems)? = formula?.evaluate(in: Edition2017.dataset) else {
            Issue.record("expected a problem")
            return
        }
        #expect(problems.diagnostics.map(\.place) == [Place(file: "a.md", line: 8, column: 9)])
    }

    @Test func anAmbiguousNameListsWhatItCanMean() {
        let dataset = Edition2017.make(renaming: ["ux.auth": "内容运营"])
        #expect(
            result("mean(内容运营)", in: dataset)
                == "6: \"内容运营\" can mean indicator ux.auth or indicator ops.content [formula-ambiguous-name] write the id of the one that is meant")
        #expect(result("mean(ux.auth)", in: dataset) == "4.4")
    }
}
