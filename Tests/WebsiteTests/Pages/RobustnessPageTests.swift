import BuiltInTheme
import Foundation
import Output
import Source
import Testing

@testable import Website

/// What the page of intervals says, where rankings are of an unusual kind: never more than was done.
struct RobustnessPageTests {
    /// The page in both languages.
    private func page(
        _ scoring: String = "decimals: 1", indicators: String = "- {id: a, name: A, max: 10}\n- {id: b, name: B, max: 10}\n", scores: String,
        more: String = "", units: String = "id,name\nw,Wton\nx,Xton\ny,Yton\nz,Zton\n", file: String = "robustness.html"
    ) throws -> (english: String, chinese: String) {
        let tree = SourceTree(texts: [
            ("Content/site.yaml", "title: Made\nlanguages: [en, zh-Hans]\n"),
            (
                "Content/2020/edition.yaml",
                "year: 2020\ntitle: Made\nunit: {name: {en: town, zh-Hans: 镇}, plural: {en: towns, zh-Hans: 镇}, counter: 个}\nscoring: {\(scoring)}\n\(more)"
            ), ("Content/2020/indicators.yaml", indicators), ("Content/2020/units.csv", units), ("Content/2020/scores.csv", scores),
        ])
        let rendered = try RenderedSite(tree, SiteOptions(theme: .builtIn))
        try #require(!rendered.report.diagnostics.hasErrors)
        let files = Dictionary(uniqueKeysWithValues: rendered.files.map { ($0.path, $0) })
        func text(_ path: String) throws -> String { String(decoding: try #require(files[path]).bytes, as: UTF8.self) }
        return (try text("2020/" + file), try text("zh-Hans/2020/" + file))
    }

    /// The cells of a row of the table of units, from the interval on.
    private func cells(_ page: String, _ unit: String) throws -> [String] {
        let table = try #require(page.range(of: "class=\"ranking sortable firm\"").map { page[$0.upperBound...] })
        let row = try #require(table.split(separator: "<tr>").first { $0.contains(">\(unit)</a>") })
        return row.split(separator: "<td").dropFirst(2).map { cell in
            var text = String(cell.split(separator: "</td>")[0])
            text = text.drop { $0 != ">" }.dropFirst().description
            while let tag = text.range(of: "<[^>]*>", options: .regularExpression) { text.removeSubrange(tag) }
            return text
        }
    }

    /// W is the best on both, Z the worst; rank 1 is Z’s where rankings begin with the worst.
    private let ordered = "unit,a,b\nw,9,9\nx,7,3\ny,3,8\nz,1,1\n"

    @Test func possibleRanksAreOfTheRanking() throws {
        let best = try page(scores: ordered).english
        #expect(try cells(best, "Wton").suffix(2) == ["1", "yes"] && cells(best, "Zton").suffix(2) == ["4", "no"])
        #expect(try cells(best, "Xton").suffix(2) == ["2–3", "no"])
        let worst = try page("decimals: 1, rank_from: worst", scores: ordered).english
        #expect(try cells(worst, "Wton").suffix(2) == ["4", "no"] && cells(worst, "Zton").suffix(2) == ["1", "yes"])
        let low = try page("decimals: 1, direction: low, aggregate: mean", scores: ordered).english
        #expect(try cells(low, "Zton").suffix(2) == ["1", "yes"] && cells(low, "Wton").suffix(2) == ["4", "no"])
    }

    @Test func whereAllAreAlikeNothingHangsOnWeights() throws {
        let (english, chinese) = try page(scores: "unit,a,b\nw,5,5\nx,5,5\ny,5,5\nz,5,5\n")
        for text in [
            "For all 4 towns the interval is a single rank. In all of these rankings every rank was the same as under the weights in use.",
            "There are no two towns of which one is at least as good as the other on every indicator, and better on one or more.",
            "unless both have the same scores throughout", "Each of the 4 towns could be first, alone or with others,",
        ] { #expect(english.contains(text), "\(text)") }
        for text in ["4 个镇的区间都只有一个名次。在全部排名中，每个名次都与现行权重下的名次相同。", "除非两者各项得分完全相同", "4 个镇都可以排到第一（包括并列第一）"] {
            #expect(chinese.contains(text), "\(text)")
        }
        #expect(!english.contains("0.0%") && !chinese.contains("0.0%"))
    }

    @Test func fewAreSaidToBeFew() throws {
        let (english, chinese) = try page(
            scores: ordered, units: "id,name,unranked\nw,Wton,\nx,Xton,\ny,Yton,\nz,Zton,too late\n")
        #expect(english.contains("One town without a rank has no part in this.") && chinese.contains("另有 1 个镇没有名次，不在其列。"))
        #expect(english.contains("One of 3 towns could be first") && chinese.contains("3 个镇中只有 1 个可以排到第一"))
        #expect(english.contains("In 66.7% of all pairs of towns") && chinese.contains("有 66.7% 的情形是"))
    }

    /// No weight counts in a median: no ranking is made again, so the page does not say that one was.
    @Test func whereNoWeightCountsNoRankingWasMadeAgain() throws {
        let (english, chinese) = try page("aggregate: median, decimals: 1", scores: ordered)
        #expect(!english.contains("made again") && !english.contains("nine of ten") && english.contains("No interval is given"))
        #expect(!chinese.contains("重新排名") && !chinese.contains("九成") && chinese.contains("不给出名次区间"))
        let scenario = try page("aggregate: median, decimals: 1", scores: ordered, more: "scenarios: {m: {name: Mean, aggregate: mean}}\n")
        #expect(scenario.english.contains("made again") && !scenario.english.contains("nine of ten"))
    }

    /// Of halves of ranks there is no number.
    @Test func betweenHalvesOfRanksTheEndsAreApart() throws {
        let (english, chinese) = try page(
            "decimals: 0, rank: fractional", scores: "unit,a,b\nw,6,6\nx,8,4\ny,4,8\nz,1,1\n", more: "robustness: {spread: 50%}\n")
        #expect(english.contains("places apart.") || english.contains("ranks each.") || english.contains("has the widest interval"))
        #expect(!english.contains(".5 ranks each") && !chinese.contains(".5 个名次"))
    }

    /// Printed ranks stand; intervals are of the scores, and the pages say so.
    @Test func intervalsAreNotOfPrintedValues() throws {
        let scores = "unit,a,b,published_total\nw,9,9,18.2\nx,7,3,10\ny,3,8,11\nz,1,1,2\n"
        let firm = try page("decimals: 1, published: stands", scores: scores)
        #expect(firm.english.contains("Ranks and intervals on this page are made from the scores") && firm.chinese.contains("本页的名次和区间均由得分算出"))
        let ranking = try page("decimals: 1, published: stands", scores: scores, file: "ranking.html")
        #expect(ranking.english.contains("The intervals are made from the scores") && ranking.chinese.contains("名次区间均由得分算出"))
        let plain = try page(scores: ordered, file: "ranking.html")
        #expect(!plain.english.contains("The intervals are made from the scores"))
    }
}
