import Scoring
import Source
import Testing

@testable import Formula

/// The language as authors type it.
struct LanguageTests {
    @Test(arguments: [
        ("ｍｅａｎ（ｔｏｔａｌ）", "57.3"), ("mean（total where region ＝ “东部”）", "64.0"), ("mean(total where 地区=「东部」)", "64.0"),
        ("count（where total ＞＝ ６０）", "10"), ("count(where total ≥ 60％ × 100)", "10"), ("units（where ux.auth ＝ 2）＝｛“青岛”、“银川”，“兰州”，“成都”｝", "是"),
        ("rank（‘杭州’，total） as 第0名", "第1名"), ("6 ÷ 3 × 2 － 1 ＋ 0．5", "3.5"), ("mean(total where region ！＝ ”东部”)", "50.6"),
        ("COUNT(WHERE Total >= 60 AND Region = \"EAST\")", "8"), ("= Mean(TOTAL)", "57.3"), ("mean(total where Region = 'East')", "64.0"),
        ("score(“Xi’an”, ux)", "15"), ("score(Xi'an, ux)", "15"), ("score('Xi'an', ux)", "15"), ("score(西安, 用户体验)", "15"),
        ("mean(Platform operation where tier = Provincial capital)", "10.4"), ("count(where tier = provincial-capital)", "16"),
        ("count(where tier in {provincial-capital, municipality})", "19"), ("count(where tier not in {provincial-capital; municipality})", "3"),
        ("count(where not region = east)", "11"), ("count(where region = east or region = west and total > 60)", "12"),
        ("count(where (region = east or region = west) and total > 60)", "9"), ("mean(\"用户体验\")", "17.3"), ("count(where \"地区\" = \"东部\")", "11"),
        ("count(where unit in top(3, total))", "3"), ("count(where 杭州 = unit)", "1"), ("count(where name = \"Hangzhou\")", "1"),
        ("count(where id in {hangzhou, \"南京\"})", "2"), ("count(where app = \"E福州\")", "1"), ("count(where total > mean(total))", "12"),
        ("count(where rank <= 3)", "3"), ("count(where rank(ux) <= 3)", "3"), ("count(where rate(ux) >= 0.8)", "5"),
        ("count(where total > score(武汉, total))", "9"),
        ("mean(ux + ops)", "28.5"), ("mean(rate(ux))", "69.1%"), ("max(max(ux), max(ops))", "24"), ("max(1, 2, {3, 4})", "4"), ("max(mean(ux), 20)", "20.0"),
        ("units(where svc.convenience = max(svc.convenience))", "杭州、福州、长春"),
    ])
    func isUnderstood(_ formula: String, _ expected: String) {
        #expect(result(formula) == expected)
    }

    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("-2 ^ 2", "4"), ("2 ^ 3 ^ 2", "64"), ("2 ^ -2", "0.3"), ("7 - 2 - 1", "4"), ("12 / 2 / 3", "2"),
        ("60%", "0.6"),
        ("1/3 as 0.00", "0.33"), ("1万 + 1", "10001"), ("1.5亿", "150000000"), (".5 + .5", "1"), ("count() = 22 and count() > 1", "是"),
        ("not count() = 22 or 1 < count()", "是"),
        ("count() <> 2", "是"), ("count() * 0 + 0.1 + 0.2 = 0.3", "是"), ("{1, count()} = {22, 1}", "是"), ("{1,2,count()} ≠ {1,2}", "是"),
        ("count() in {1, 22}", "是"),
        ("units(where total > 100) = {}", "是"),
    ])
    func arithmeticFollowsTheSpreadsheet(_ formula: String, _ expected: String) {
        #expect(result(formula) == expected)
    }

    @Test(arguments: [
        ("mean(total) as 0", "57"), ("mean(total) as 0.0", "57.3"), ("mean(total) as 0.00", "57.32"), ("rate(ux) as 0%", "69%"),
        ("rate(ux) as 0.00%", "69.09%"),
        ("1280500 as #,##0", "1,280,500"), ("1280.55 as #,##0.0", "1,280.6"), ("rank(宁波) as 第0名", "第3名"), ("rank(宁波) as ordinal", "第3名"),
        ("mean(total) as “0.0分”", "57.3分"), ("mean(total) as ０．０", "57.3"), ("14050000 as 0.0万", "1405.0万"), ("mean(total) - 60 as +0.0", "−2.7"),
        ("2.7 as +0.0", "+2.7"), ("64 as 0.##", "64"), ("56.25 as 0.0", "56.3"), ("0 - 0.04 as 0.0", "0.0"), ("rate(ux) as 0.0 %", "69.1 %"),
    ])
    func formatsAreThoseOfASpreadsheet(_ formula: String, _ expected: String) {
        #expect(result(formula) == expected)
    }

    @Test func ordinalsInEnglish() {
        let expected = ["1": "1st", "2": "2nd", "3": "3rd", "4": "4th", "11": "11th", "12": "12th", "21": "21st", "113": "113th"]
        for (number, text) in expected.sorted(by: { $0.key < $1.key }) { #expect(result("\(number) as ordinal", language: "en") == text) }
        #expect(result("top(3, total)", language: "en") == "Hangzhou, Nanjing and Ningbo")
    }

    @Test func kindsDecideHowNumbersArePrinted() {
        let expected = [
            "rate(ux)": "69.1%", "mean(total)": "57.3", "count()": "22", "rank(\"上海\")": "8", "score(杭州, total)": "82", "rate(svc) - rate(ops)": "21.0%",
            "mean(ux) - mean(ops)": "6.0", "count(where total >= 60) / count()": "0.45", "data(\"stores\", \"华为应用商店\", \"downloads\")": "1280.5",
            "mean(ux) / mean(ops)": "1.53", "mean(total) * 2": "114.6", "sum(total)": "1261",
        ]
        for (formula, text) in expected.sorted(by: { $0.key < $1.key }) { #expect(result(formula) == text, "\(formula)") }
    }

    @Test func theStandardDeviationIsCorrectlyRounded() throws {
        #expect(result("stdev(ux.auth) as 0.0000") == "1.2168")
        // Of fractions of a thousand digits, whose squares no double holds.
        #expect(result("round(stdev(ux.auth * (7/9)^999) * (9/7)^999, 4) as 0.0000") == "1.2168")
        #expect(result("(7/9)^999 * (9/7)^999") == "1")
        #expect(result("9^999").contains("the result is too large"))
    }

    @Test func aCacheComputesAnAggregateOnceAndKeepsEditionsApart() throws {
        let old = Edition2017.make(scoring: ["hangzhou": 70], edition: "2016")
        let both = Edition2017.make(others: ["2016": old])
        let cache = AggregateCache()
        func value(_ text: String, _ row: Row = .none) throws -> String {
            let formula = try #require(Formula.parse(text, at: chapter).0)
            return try formula.evaluate(in: both, row: row, cache: cache).get().text(in: both)
        }
        #expect(try value("mean(total)") == "57.3")
        #expect(try value("mean(total) in 2016 as 0.00") == "56.77")
        #expect(try value("change(mean(total)) as 0.00") == "0.55")
        #expect(try value("mean(total in 2016) as 0.00") == "56.77")
        #expect(try value("mean(total)", .units([0])) == "82.0")
        #expect(try value("mean(indicator)", .indicator(1, units: nil)) == "17.3")
        #expect(try value("mean(indicator)", .indicator(2, units: nil)) == "4.6")
        #expect(try value("total - mean(total)", .unit(0)) == "24.7")
        #expect(try value("mean(total) as 0.00") == "57.32")
        #expect(cache.values[AggregateCache.Key(edition: "2017", formula: "mean(total)")] != nil)
        cache.values[AggregateCache.Key(edition: "2017", formula: "mean(total)")] = .number(Exact(1), .mean)
        #expect(try value("mean(total)") == "1.0")
    }

    @Test func otherEditionsAreReadByTheirOwnIds() {
        let old = Edition2017.make(renaming: [:], scoring: ["hangzhou": 70], edition: "2016")
        let both = Edition2017.make(others: ["2016": old])
        #expect(result("score(杭州, total) - (score(杭州, total) in 2016)", in: both) == "12")
        #expect(result("score(杭州, total) - score(杭州, total in 2016)", in: both) == "12")
        #expect(result("change(score(杭州, total))", in: both) == "12")
        #expect(result("change(mean(total)) as 0.000", in: both) == "0.545")
        #expect(result("mean(total in 2016) < mean(total)", in: both) == "是")
        #expect(result("top(1, total) in 2016", in: both) == "南京")
        #expect(result("units(where total > (total in 2016))", in: both) == "杭州")
        #expect(result("mean(total in 2015)", in: both) == "15: there is no edition \"2015\" [formula-edition] the editions are 2016, 2017")
        #expect(result("mean(total in 2017)", in: both) == "57.3")
    }
}
