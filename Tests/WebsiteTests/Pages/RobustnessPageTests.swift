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

    /// Only where weights of the single indicators can turn an order does the page say that they may.
    @Test func weightsAreSaidToDecideOnlyWhereTheyCan() throws {
        let can = try page(scores: ordered)
        #expect(can.english.contains("Not all of them need come about under some weights.") && can.chinese.contains("不一定真有哪组权重能够达到"))
        #expect(can.english.contains("In the remaining pairs the order can depend on the weights.") && can.english.contains(">Whatever the weights</h2>"))
        for scoring in ["aggregate: median, decimals: 1", "aggregate: min, decimals: 1"] {
            let (english, chinese) = try page(scoring, scores: ordered)
            #expect(english.contains("What the scores alone settle") && english.contains("So the other one cannot have the better total."), "\(scoring)")
            #expect(english.contains("that alone does not tell which of the two is ahead") && !english.contains("depend on the weights"), "\(scoring)")
            #expect(!english.contains("under some weights"), "\(scoring)")
            #expect(chinese.contains("仅凭得分就能断定的") && !chinese.contains("取决于权重"), "\(scoring)")
        }
        // A score that is missing, a product, a bonus: weights may not be able to turn what dominance leaves open.
        let gaps = try page("missing: exclude, decimals: 1", scores: "unit,a,b\nw,9,9\nx,7,\ny,3,5\nz,1,1\n").english
        let product = try page("aggregate: geometric-mean, decimals: 1", scores: ordered).english
        let extra = try page(
            indicators: "- {id: a, name: A, max: 10}\n- {id: b, name: B, max: 10}\n- {id: c, name: C, max: 1, bonus: true}\n",
            scores: "unit,a,b,c\nw,9,9,1\nx,7,3,0\ny,3,8,0\nz,1,1,0\n"
        ).english
        for english in [gaps, product, extra] {
            #expect(!english.contains("can depend on the weights") && english.contains("Whatever the weights, the other one never has the better total."))
        }
    }

    /// The method says what was done here, and nothing of what there is not.
    @Test func theMethodSpeaksOfWhatThereIs() throws {
        let plain = try page(scores: ordered)
        #expect(plain.english.contains("the weight of a part is its share of the maximum") && !plain.english.contains("onus") && !plain.chinese.contains("加分"))
        for words in ["equal totals is taken", "plain mean", "without a maximum", "missing score compares"] {
            #expect(!plain.english.contains(words), "\(words)")
        }
        let bonus = try page(
            "aggregate: mean, decimals: 1, missing: exclude, rank_then: [a]",
            indicators: "- {id: a, name: A, max: 10}\n- {id: b, name: B, max: 10}\n- {id: c, name: C, max: 1, bonus: true}\n",
            scores: "unit,a,b,c\nw,9,9,1\nx,7,3,0\ny,3,,0\nz,1,1,0\n")
        for words in [
            "No weight was drawn for bonuses, which stay as they are.", "In a plain mean, all parts weigh alike.", "What decides among equal totals is taken",
            "A missing score compares with nothing.",
        ] { #expect(bonus.english.contains(words), "\(words)") }
        #expect(!bonus.english.contains("enalties") && !bonus.english.contains("share of the maximum") && !bonus.chinese.contains("扣分"))
        let open = try page(indicators: "- {id: a, name: A}\n- {id: b, name: B}\n", scores: ordered).english
        #expect(open.contains("Where scores without a maximum are added up, all parts weigh alike.") && !open.contains("share of the maximum"))
    }

    /// Two that dominance tells apart can share a rank once totals are rounded: what is said of dominance is of totals before.
    @Test func whatIsOfUnroundedTotalsIsSaidToBe() throws {
        let scores = "unit,a,b\nw,9.1,9.1\nx,9,9\ny,3,8\nz,1,1\n"
        let (english, chinese) = try page("decimals: 0", scores: scores)
        #expect(try english.contains("of totals before they are rounded") && chinese.contains("就未取整的总分而言") && cells(english, "Xton").last == "no")
        #expect(try !page("decimals: 0, rank_by: exact", scores: scores).english.contains("of totals before they are rounded"))
    }

    /// Where uneven scores cost something, dominance bounds no rank, and nothing is said of how it would.
    @Test func whereDominanceBoundsNoRankTheMethodIsSilent() throws {
        let (english, chinese) = try page("aggregate: mazziotta-pareto, decimals: 1", scores: ordered)
        #expect(english.contains("Since uneven scores cost something here") && chinese.contains("各项不均衡会扣减总分"))
        for words in ["possible rank", "Possible ranks", "How this was computed", "class=\"ranking sortable firm\""] {
            #expect(!english.contains(words), "\(words)")
        }
    }

    /// Weights below the first level are there, and were not asked for.
    @Test func whereTheFirstLevelHasNoWeightsThatIsTheReason() throws {
        let parts = "- {id: p, name: P, aggregate: sum, indicators: [{id: a, name: A, max: 10}, {id: b, name: B, max: 10}]}\n- {id: c, name: C, max: 20}\n"
        let scores = "unit,a,b,c\nw,9,9,9\nx,7,3,4\ny,3,8,9\nz,1,1,2\n"
        let first = try page("aggregate: min, decimals: 1", indicators: parts, scores: scores, more: "robustness: {levels: first}\n")
        #expect(first.english.contains("since nothing directly below the total counts by a weight") && first.chinese.contains("总分之下的第一级没有可以改动的权重"))
        #expect(!first.english.contains("nothing in this index"))
        let all = try page("aggregate: min, decimals: 1", indicators: parts, scores: scores)
        #expect(all.english.contains("There were 1,000 draws of 2 weights."))
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
        let unit = try page("decimals: 1, published: stands", scores: scores, file: "units/w.html")
        #expect(unit.english.contains("of itself, 1,000 times over, Wton ranks 1 in at least nine of ten weightings. The intervals are made from the scores;"))
        #expect(unit.chinese.contains("名次区间均由得分算出"))
        let plain = try page(scores: ordered, file: "ranking.html")
        #expect(!plain.english.contains("The intervals are made from the scores"))
    }
}
