import Formula
import Source
import Testing

@testable import Edition

/// Formulas that give a number, the likeliest first.
struct SuggesterTests {
    @Test(arguments: [
        ("57.3", "22 个城市平均 57.3 分", "mean(total)"), ("37.6%", "平台运营的得分率是 37.6%", "rate(ops)"), ("64.0", "东部平均 64.0 分", "mean(total where region = \"east\")"),
        ("12", "有 12 个城市不及格", "count(where total < 60)"), ("82", "杭州得 82 分", "score(\"hangzhou\", total)"),
        ("8", "武汉的初始化体验得 8 分", "score(\"wuhan\", ux.onboarding)"),
        ("13", "办事查询得满 8 分的有 13 个", "count(where svc.tracking = 8)"),
        ("8.8", "中部与西部相差 8.8 分", "gap(mean(total where region = \"central\"), mean(total where region = \"west\"))"),
        ("30", "平台运营满分 30 分", "full(ops)"), ("20", "苹果 App Store 有 20 个", "data(\"channels\", \"app_store\", \"apps\")"),
        ("16", "省会城市 16 个", "count(where tier = \"provincial-capital\")"),
    ])
    func `the sentence's own words come first`(_ number: String, _ sentence: String, _ formula: String) throws {
        let stated = try #require(ClaimText.parse(number))
        let found = Suggester(try Report2017.edition().dataset).suggest(stated, sentence: sentence)
        #expect(found.best.first?.formula == formula, "\(found.best.map(\.formula))")
        #expect(found.best.count <= 3)
    }

    @Test func `every suggestion is a formula that gives the number`() throws {
        let dataset = try Report2017.edition().dataset
        let suggester = Suggester(dataset)
        for number in ["57.3", "10", "8", "58%", "三成", "6.6", "22"] {
            let stated = try #require(ClaimText.parse(number))
            for suggestion in suggester.suggest(stated, sentence: "杭州、南京的便民服务").best {
                let (formula, problems) = Formula.parse(suggestion.formula, at: Place(file: "f"))
                #expect(problems.isEmpty)
                let value = try #require(try formula?.evaluate(in: dataset).get())
                #expect(stated.verdict(value, .equal, in: dataset).holds, "\(suggestion.formula)")
            }
        }
    }

    @Test func `what nothing gives has no suggestion`() throws {
        let stated = try #require(ClaimText.parse("7.51亿"))
        let found = Suggester(try Report2017.edition().dataset).suggest(stated, sentence: "网民 7.51亿")
        #expect(found.best.isEmpty && found.others == 0)
    }
}
