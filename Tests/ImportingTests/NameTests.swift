import Edition
import Source
import Testing

@testable import Importing

/// What names and headings say, and the ids that are made of them.
struct NameTests {
    @Test(
        arguments: [
            ("Ash & Birch", "ash-birch"), ("Côte d’Ivoire", "cote-divoire"), ("杭州", "hangzhou"), ("重庆", "chongqing"), ("长沙", "changsha"),
            ("一、组织保障", "zuzhibaozhang"), ("三亚", "sanya"), ("成都", "chengdu"),
            ("1.1 Opening hours", "opening-hours"), ("2024", "2024"), ("Łódź", "lodz"), ("!!!", nil), ("القاهرة", "القاهرة"),
        ] as [(String, String?)])
    func id(_ name: String, _ id: String?) { #expect(IDMaker.plain(name) == id) }

    @Test func idsAreSafeEachOnceAndTheSameAgain() {
        var ids = IDMaker(reserved: IDMaker.indicatorWords)
        let made = ["Total", "Total!", "CON", "índex", "a/../b"].map { ids.id($0, fallback: "x") }
        #expect(Set(made.map { $0.lowercased() }).count == 5 && made.allSatisfy { SafeID.problem($0) == nil && $0 != "total" })
        #expect(ids.id("Total", fallback: "x") == made[0] && ids.take("../up", key: "u") == nil && ids.take("CHN", key: "c") == "CHN")
    }

    @Test(
        arguments: [
            ("质量（20分）", "质量", "20", nil, nil), ("Access (0-100)", "Access", "100", nil, nil), ("Costs (30%)", "Costs", nil, "30%", nil),
            ("Income (USD)", "Income", nil, nil, "USD"), ("Beds (per 1000)", "Beds (per 1000)", nil, nil, nil), ("Access", "Access", nil, nil, nil),
            ("(x)", "(x)", nil, nil, nil), ("Care (max 25)", "Care", "25", nil, nil),
        ] as [(String, String, String?, String?, String?)])
    func brackets(_ heading: String, _ name: String, _ maximum: String?, _ weight: String?, _ measure: String?) {
        let said = HeadingNumbers(heading)
        #expect(said.name == name && said.maximum == maximum && said.weight == weight && said.measure == measure)
    }

    @Test(arguments: [("Overall Score", HeadingWords.total), ("2024 Rank", .rank), ("2023年总分", .total), ("ISO-3 code", .code), ("权重（%）", .weight)])
    func headings(_ text: String, _ word: HeadingWords) { #expect(word.matches(text) || HeadingWords.folded(text) == "iso3code") }

    @Test(arguments: [("-1", true), ("逆向", true), ("+", false), ("Higher is better", false), ("maybe", nil)] as [(String, Bool?)])
    func directions(_ text: String, _ isLow: Bool?) { #expect(HeadingWords.isLowBest(text) == isLow) }

    @Test(
        arguments: [(["城市", "总分"], "zh-Hans"), (["縣市", "總分", "權重"], "zh-Hant"), (["City"], nil), (["都市", "スコア"], "ja"), (["المدينة"], "ar")]
            as [([String], String?)])
    func languages(_ texts: [String], _ language: String?) { #expect(ReportLanguage.of(texts) == language) }

    @Test(arguments: ["plain", "a: b", "yes", "# no", "- x", "\"q\"", "1,2", "back\\slash", "two\nlines", "", "é"])
    func yamlReadsWhatWasWritten(_ text: String) {
        #expect(
            YAMLNode.parse("key: \(YAMLText.scalar(text))\n", file: "t").0.map { node in
                if case .mapping(let entries) = node.value, case .scalar(let read, _) = entries[0].value.value { read == text } else { false }
            } == true)
    }
}
