import Scoring
import Source
import Testing

@testable import Formula

/// What would be read and then ignored is an error that shows the right spelling: for each production of the grammar, formulas that mean
/// nothing there. Each line is `column: message [rule] hint`.
struct NoEffectTests {
    /// 2016 beside 2017, with the groups in another order.
    private static let both: Dataset = {
        let old = Edition2017.make(scoring: ["hangzhou": 70], edition: "2016")
        let turned = Dataset(
            editionID: "2016", results: old.results, units: old.units, indicatorNames: old.indicatorNames, groups: old.groups.reversed(),
            attributeNames: old.attributeNames, tables: old.tables)
        return Edition2017.make(others: ["2016": turned])
    }()

    // formula = expression [ "as" format ]
    @Test(arguments: [
        ("units(where total > 60) as 0.0", "25: as 0.0 has no effect on a list of units: a format is for numbers [formula-no-effect] take as 0.0 out"),
        ("highest(rate, ux) as 0%", "19: as 0% has no effect on a list of indicators: a format is for numbers [formula-no-effect] take as 0% out"),
        ("mean(total) > 60 as ordinal", "18: as ordinal has no effect on a condition: a format is for numbers [formula-no-effect] take as ordinal out"),
        (
            "data(\"channels\", \"App Store\", \"channel\") as 0.0",
            "42: as 0.0 has no effect on a text: a format is for numbers [formula-no-effect] take as 0.0 out"
        ),
        ("true", "1: true alone is no condition: it is the same for everything [formula-no-effect] compare something, such as total >= 60"),
    ])
    func aFormatOrAFormula(_ formula: String, _ expected: String) { #expect(result(formula, in: Self.both) == expected) }

    // and, or, not
    @Test(arguments: [
        ("count(where true)", "13: true alone is no condition: it is the same for everything [formula-no-effect] compare something, such as total >= 60"),
        ("count(where not false)", "17: false alone is no condition: it is the same for everything [formula-no-effect] compare something, such as total >= 60"),
        (
            "count(where total > 60 and true)",
            "28: true alone is no condition: it is the same for everything [formula-no-effect] compare something, such as total >= 60"
        ),
        ("count(where total > 60 and total > 60)", "28: \"total > 60\" stands twice [formula-no-effect] delete one"),
        ("count(where region = east or region = east)", "30: \"region = east\" stands twice [formula-no-effect] delete one"),
        ("count(where region = east and region = west)", "31: region is never both, so this never holds [formula-no-effect] write region in {east, west}"),
        ("count(where total = 5 and total = 6)", "27: total is never both, so this never holds [formula-no-effect] write total in {5, 6}"),
        (
            "count(where region ≠ \"east\" or region ≠ \"west\")",
            "32: region always differs from one of the two, so this always holds [formula-no-effect] write region not in {\"east\", \"west\"}"
        ),
    ])
    func aConnective(_ formula: String, _ expected: String) { #expect(result(formula, in: Self.both) == expected) }

    @Test(arguments: [
        ("count(where region = east or region = west)", "18"), ("count(where region ≠ east and region ≠ west)", "4"),
        ("count(where total ≠ ux and total ≠ ops)", "22"),
        ("count(where (region = east or tier = municipality) and (region = west or total > 60))", "9"),
        ("indicators(where leaf and depth = 2 and parent = ux) = indicators(ux)", "是"),
    ])
    func aConnectiveThatSaysSomething(_ formula: String, _ expected: String) { #expect(result(formula, in: Self.both) == expected) }

    // comparison
    @Test(arguments: [
        ("1 = 1", "3: both sides are 1 [formula-no-effect] compare it with something else"),
        (
            "1 <> 2",
            "1: \"1 <> 2\" compares constants: it says nothing of the data [formula-no-effect] compare a score, a column or an aggregate, such as mean(total) >= 60"
        ),
        (
            "{1, 2} = {2, 1}",
            "1: \"{1, 2} = {2, 1}\" compares constants: it says nothing of the data [formula-no-effect] compare a score, a column or an aggregate, such as mean(total) >= 60"
        ),
        (
            "\"杭州\" in {\"杭州\"}",
            "1: \"\"杭州\" in {\"杭州\"}\" compares constants: it says nothing of the data [formula-no-effect] compare a score, a column or an aggregate, such as mean(total) >= 60"
        ),
        ("count(where total = total)", "19: both sides are total [formula-no-effect] compare it with something else"),
        ("count(where mean( total ) > mean(total))", "27: both sides are mean( total ) [formula-no-effect] compare it with something else"),
        ("count(where region > 3)", "20: a value of region cannot be compared with a number [formula-type] write a value of it, such as region = \"east\""),
        ("count(where app > 3)", "17: a text cannot be compared with a number [formula-type] write one of its texts, such as app = \"浙江政务服务网\""),
        ("count(where region = \"eest\")", "22: \"eest\" is no value of region [formula-unknown-name] write \"east\""),
        ("count(where \"e福洲\" = app)", "13: no unit has \"e福洲\" in column app [formula-unknown-name] write \"e福州\""),
        ("count(where app not in {\"E福州\", \"e福洲\"})", "24: no unit has \"e福洲\" in column app [formula-unknown-name] write \"e福州\""),
        ("count(where (app in 2016) = \"e福洲\")", "29: no unit has \"e福洲\" in column app [formula-unknown-name] write \"e福州\""),
        ("count(where app = \"\")", "19: a blank cell is neither equal to anything nor different [formula-no-effect] count(app) counts those that have one"),
        ("count(column(\"stores\", \"apps\" where store = \"应用包\"))", "45: no row of stores has \"应用包\" in column store [formula-unknown-name] write \"应用宝\""),
        ("indicators(where role = \"bonsu\")", "25: no indicator has \"bonsu\" as its role [formula-unknown-name] write \"bonus\""),
        ("count(where region in {})", "23: nothing is in an empty set [formula-no-effect] write what it holds, such as {…, …}, or take the condition out"),
        ("count(where region in {east, \"东部\"})", "30: \"东部\" stands twice in the set [formula-no-effect] delete one"),
        ("units(where total > 80) = {杭州, 南京, hangzhou}", "36: hangzhou stands twice in the set [formula-no-effect] delete one"),
        ("{1, count(),} = {1}", "12: nothing stands behind this comma [formula-syntax] delete it"),
    ])
    func aComparison(_ formula: String, _ expected: String) { #expect(result(formula, in: Self.both) == expected) }

    // postfix = primary "in" edition
    @Test(arguments: [
        (
            "60 in 2016",
            "7: 60 is the same in every edition, so in 2016 behind it has no effect [formula-no-effect] take in 2016 out, or write it behind what differs, such as mean(total) in 2016"
        ),
        (
            "60 in 2017",
            "7: 60 is the same in every edition, so in 2017 behind it has no effect [formula-no-effect] take in 2017 out, or write it behind what differs, such as mean(total) in 2017"
        ),
        (
            "mean(total) > 60 in 2016",
            "21: 60 is the same in every edition, so in 2016 behind it has no effect [formula-no-effect] write (mean(total) in 2016) > 60"
        ),
        (
            "mean(total where region = \"east\" in 2016)",
            "37: \"east\" is the same in every edition, so in 2016 behind it has no effect [formula-no-effect] write mean(total in 2016 where region = \"east\"), or (region in 2016) = \"east\" to choose by what each was then"
        ),
        (
            "mean(total in 2016 where region = \"east\" in 2016)",
            "45: \"east\" is the same in every edition, so in 2016 behind it has no effect [formula-no-effect] write mean(total in 2016 where region = \"east\")"
        ),
        (
            "count(where region = \"east\" in 2016)",
            "32: \"east\" is the same in every edition, so in 2016 behind it has no effect [formula-no-effect] write count(where region = \"east\") in 2016, or (region in 2016) = \"east\" to choose by what each was then"
        ),
        (
            "share(total >= 60 where region = east and total < 70 in \"2016\")",
            "57: 70 is the same in every edition, so in 2016 behind it has no effect [formula-no-effect] write share(total >= 60 where region = east and total < 70) in \"2016\", or (total in \"2016\") < 70 to choose by what each was then"
        ),
        (
            "top(3, total where tier in {\"municipality\"} in 2016)",
            "48: {\"municipality\"} is the same in every edition, so in 2016 behind it has no effect [formula-no-effect] write top(3, total in 2016 where tier in {\"municipality\"})"
        ),
        (
            "count(where name = \"杭州\" in 2016)",
            "28: \"杭州\" is the same in every edition, so in 2016 behind it has no effect [formula-no-effect] write count(where name = \"杭州\") in 2016, or (name in 2016) = \"杭州\" to choose by what each was then"
        ),
        (
            "(mean(total in 2016)) in 2017",
            "26: (mean(total in 2016)) is the same in every edition, so in 2017 behind it has no effect [formula-no-effect] take in 2017 out, or write it behind what differs, such as mean(total) in 2017"
        ),
        ("((mean(total) in 2016) + 1) in 2017", "32: ((mean(total) in 2016) + 1) is the same in every edition, so in 2017 behind it has no effect"),
        (
            "mean(total) in 2016 in 2017",
            "24: mean(total) in 2016 is of 2016, so in 2017 behind it has no effect [formula-no-effect] write mean(total) in 2016, or mean(total) in 2017"
        ),
        (
            "(mean(total) in 2016) in 2017",
            "26: (mean(total) in 2016) is of 2016, so in 2017 behind it has no effect [formula-no-effect] write (mean(total) in 2016), or mean(total) in 2017"
        ),
        ("1 in 2016 in 2016 in 2016", "22: three editions follow each other [formula-limit]"),
        (
            "change(mean(total in 2016))",
            "8: mean(total in 2016) is the same in every edition, so it does not change [formula-no-effect] write what is to be compared without its edition, such as change(mean(total))"
        ),
        (
            "change(60)",
            "8: 60 is the same in every edition, so it does not change [formula-no-effect] write what is to be compared without its edition, such as change(mean(total))"
        ),
        ("total in 2016", "1: total is a score of each unit, not one value [formula-type] write mean(total in 2016)"),
    ])
    func anEdition(_ formula: String, _ expected: String) { #expect(result(formula, in: Self.both).hasPrefix(expected), "\(result(formula, in: Self.both))") }

    @Test(arguments: [
        ("mean(total in 2016 where region = \"east\") as 0.00", "62.91"), ("mean(total where region = \"east\") in 2016 as 0.00", "62.91"),
        ("((mean(total) in 2016) - mean(total)) in 2016", "0.0"), ("count(where (region in 2016) = \"east\")", "11"),
        ("count(where region ≠ (region in 2016))", "0"),
        ("count(where (tier in 2016) = tier)", "22"), ("difference(mean(total in 2016), mean(total)) as 0.00", "−0.55"),
        ("max(mean(total in 2016), mean(total))", "57.3"),
        ("count(where max(total in 2016, total) > 81)", "1"), ("count(where difference(total, total in 2016) > 0)", "1"), ("mean(total in 2017)", "57.3"),
        ("count(where gap(total in 2016, total) = 12)", "1"), ("score(\"杭州\", total) > (score(\"杭州\", total) in 2016)", "是"),
    ])
    func anEditionThatSaysSomething(_ formula: String, _ expected: String) { #expect(result(formula, in: Self.both) == expected) }

    // call = word "(" arguments [ "where" expression ] ")"
    @Test(arguments: [
        ("mean(total,)", "11: nothing stands behind this comma [formula-syntax] delete it"),
        ("mean(total where region = east where tier = municipality)", "32: where stands twice [formula-syntax] join the conditions with and"),
        (
            "mean(total, ux)",
            "13: mean takes one column, not 2: their numbers would be thrown together [formula-arguments] write mean(total) and mean(ux), or mean(total weighted by ux)"
        ),
        (
            "sum(ux, ops where region = east)",
            "9: sum takes one column, not 2: their numbers would be thrown together [formula-arguments] write sum(ux where region = east) + sum(ops where region = east)"
        ),
        ("median(ux, 60)", "12: median takes one column, not 2: their numbers would be thrown together [formula-arguments] write median(ux)"),
        ("stdev(ux, ops)", "11: stdev takes one column, not 2: their numbers would be thrown together [formula-arguments] write stdev(ux) and stdev(ops)"),
        ("min(ux, ops)", "9: min takes one column, not 2: their numbers would be thrown together [formula-arguments] write min(min(ux), min(ops))"),
        (
            "sum(column(\"stores\", \"apps\"), column(\"stores\", \"popular\"))",
            "31: sum takes one column, not 2: their numbers would be thrown together [formula-arguments] write sum(column(\"stores\", \"apps\")) + sum(column(\"stores\", \"popular\"))"
        ),
        ("mean(60)", "6: 60 is one number, so its mean is 60 itself [formula-no-effect] write 60"),
        ("max(mean(ux))", "5: mean(ux) is one number, so its max is mean(ux) itself [formula-no-effect] write mean(ux)"),
        ("quantile(mean(total), 0.9)", "10: mean(total) is one number, so its quantile is mean(total) itself [formula-no-effect] write mean(total)"),
        ("sum(60 where region = east)", "14: where has no effect on 60: it chooses among units [formula-no-effect] write count(where region = east)"),
        (
            "mean(mean(ux) where region = east)",
            "21: where has no effect on mean(ux): it chooses among units [formula-no-effect] write mean(ux where region = east)"
        ),
        (
            "sum(column(\"stores\", \"apps\") where region = east)",
            "36: where has no effect on column(\"stores\", \"apps\"): it chooses among units [formula-no-effect] write sum(column(\"stores\", \"apps\" where region = east))"
        ),
        ("max(mean(ux), 20 where region = east)", "24: where has no effect on mean(ux), 20: it chooses among units [formula-no-effect] take the condition out"),
        ("count(5)", "7: 5 is the same for every unit [formula-no-effect] write count() for all units, or a condition after where"),
        ("count(mean(total))", "7: mean(total) is the same for every unit [formula-no-effect] write count(total), or count() for all units"),
        (
            "count(units(where total > 60) where region = east)",
            "7: count of a list takes no where [formula-arguments] write the condition inside the list’s own brackets"
        ),
        (
            "count(where mean(total) > 60)",
            "13: \"mean(total) > 60\" is the same for every unit, so it chooses nothing [formula-no-effect] write total > 60 for each unit’s own"
        ),
        (
            "share(where full(ux) = 25)",
            "13: \"full(ux) = 25\" is the same for every unit, so it chooses nothing [formula-no-effect] write ux = 25 for each unit’s own"
        ),
        (
            "share(mean(ux) > 15 where region = east)",
            "7: \"mean(ux) > 15\" is the same for every unit, so it chooses nothing [formula-no-effect] write ux > 15 for each unit’s own"
        ),
        ("units(where region = east and score(杭州) > 60)", "31: \"score(杭州) > 60\" is the same for every unit, so it chooses nothing"),
        ("top(3, mean(total))", "8: mean(total) is the same for every unit [formula-no-effect] write total"),
        ("top(3, 60)", "8: 60 is the same for every unit [formula-no-effect] write an indicator or a column, such as total"),
        ("highest(mean(total), ux)", "9: mean(total) is the same for every indicator [formula-no-effect] write mean, which is of each indicator in turn"),
        ("lowest(score(杭州, total), region)", "8: score(杭州, total) is the same for every group [formula-no-effect] compare what differs from group to group"),
        ("highest(mean(total), units)", "9: mean(total) is the same for every unit [formula-no-effect] write total"),
        ("gap(60, region)", "5: 60 is the same for every group [formula-no-effect] compare what differs from group to group"),
        ("gap(mean(ux), mean(ux))", "15: both sides are mean(ux) [formula-no-effect] compare it with something else"),
        ("difference(count(), count( ))", "21: both sides are count() [formula-no-effect] compare it with something else"),
        ("groups(region where score(杭州) > 60)", "21: \"score(杭州) > 60\" is the same for every group, so it chooses nothing"),
        ("indicators(where mean(total) > 60)", "18: \"mean(total) > 60\" is the same for every indicator, so it chooses nothing"),
        ("count(column(\"stores\", \"apps\" where mean(total) > 4))", "37: \"mean(total) > 4\" is the same for every row, so it chooses nothing"),
    ])
    func aCall(_ formula: String, _ expected: String) { #expect(result(formula, in: Self.both).hasPrefix(expected), "\(result(formula, in: Self.both))") }

    @Test(arguments: [
        ("max(mean(ux), mean(ops))", "17.3"), ("max(rate(ux), rate(ops))", "69.1%"), ("mean(rate(ux), rate(ops), 10%)", "38.9%"), ("max(1, 2, {3, 4})", "4"),
        ("mean(ux + ops)", "28.5"), ("sum(ux * total) / sum(total) as 0.00", "17.78"), ("count(app)", "22"),
        ("highest(mean, ux)", "初始化体验"), ("count(where max(ux, ops) > 20)", "5"), ("mean({1, 2, 6})", "3.0"), ("groups(region where mean(total) >= 60)", "东部"),
    ])
    func aCallThatSaysSomething(_ formula: String, _ expected: String) { #expect(result(formula, in: Self.both) == expected) }

    /// The guide's own table.
    @Test(arguments: FormulaGuide.noEffects.map { [$0.instead] + $0.write }) func theGuideSaysWhatIsSo(_ formulas: [String]) {
        #expect(result(formulas[0], in: Self.both).contains("[formula-"))
        for formula in formulas.dropFirst() { #expect(!result(formula, in: Self.both).contains("[formula-"), "\(formula)") }
    }

    /// In the rows of figures and tables.
    @Test(arguments: [
        (
            "count(apps)", Row.record(table: 2, row: 1),
            "7: count counts units, not rows of stores [formula-no-effect] write count(column(\"stores\", \"apps\"))"
        ),
        (
            "sum(apps where region = east)", .record(table: 2, row: 1),
            "16: \"region = east\" is the same for every row, so it chooses nothing [formula-no-effect] compare what differs from row to row, or take the condition out"
        ),
        (
            "mean(total where downloads > 1000)", .record(table: 2, row: 1),
            "18: \"downloads > 1000\" is the same for every unit, so it chooses nothing [formula-no-effect] compare what differs from unit to unit, or take the condition out"
        ),
        (
            "mean(total * apps)", .record(table: 2, row: 1),
            "1: the rows of stores and the units cannot be aggregated together [formula-type] aggregate them apart, each in a formula of its own"
        ),
        (
            "sum(column(\"stores\", \"apps\"), 3)", .record(table: 2, row: 1),
            "31: sum takes one column, not 2: their numbers would be thrown together [formula-arguments] write sum(column(\"stores\", \"apps\")) + 3"
        ),
        ("max(apps, popular)", .record(table: 2, row: 1), "128"), ("sum(apps, popular)", .record(table: 2, row: 1), "139"),
        ("count(where total > apps)", .record(table: 2, row: 3), "21"), ("count(where indicator = 0)", .indicator(5, units: nil), "0"),
    ])
    func aRow(_ formula: String, _ row: Row, _ expected: String) { #expect(result(formula, in: Self.both, row: row) == expected) }

    @Test(arguments: [
        (
            "mean(total) > 50",
            "1: \"mean(total) > 50\" is the same for every unit, so it chooses nothing [formula-no-effect] write total > 50 for each unit’s own"
        ),
        (
            "total > 50 and 1 < 2",
            "16: \"1 < 2\" compares constants: it says nothing of the data [formula-no-effect] compare a score, a column or an aggregate, such as mean(total) >= 60"
        ),
        ("true", "1: true alone is no condition: it is the same for everything [formula-no-effect] compare something, such as total >= 60"),
    ])
    func aConditionOfAFigure(_ text: String, _ expected: String) throws {
        let condition = try #require(Condition.parse(text, at: chapter).0)
        guard case .failure(let problems) = condition.units(in: Self.both) else {
            Issue.record("nothing is said of \(text)")
            return
        }
        #expect(problems.diagnostics.map(line).joined(separator: "\n") == expected)
    }
}
