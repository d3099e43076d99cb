import BuiltInTheme
import Output
import Source
import Testing

@testable import Website

/// The page of own weights, and what its script computes with.
struct WeightsPageTests {
    private func site(_ scoring: String, indicators: String, scores: String, more: String = "", units: String = "id,name\nx,Xton\ny,Yton\nz,Zton\n") throws
        -> [String: String]
    {
        let tree = SourceTree(texts: [
            ("Content/site.yaml", "title: Made\nlanguages: [en, zh-Hans]\n"),
            (
                "Content/2020/edition.yaml",
                "year: 2020\ntitle: Made\nunit: {name: {en: town, zh-Hans: 镇}, plural: {en: towns, zh-Hans: 镇}, counter: 个}\nscoring: {\(scoring)}\n\(more)"
            ), ("Content/2020/indicators.yaml", indicators), ("Content/2020/units.csv", units), ("Content/2020/scores.csv", scores),
        ])
        let rendered = try RenderedSite(tree, SiteOptions(theme: .builtIn))
        try #require(!rendered.report.diagnostics.hasErrors)
        return Dictionary(uniqueKeysWithValues: rendered.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    private let two = "- {id: a, name: A, max: 30}\n- {id: b, name: B, max: 70}\n"

    @Test func numbersAreWholeOverOneDenominator() throws {
        let site = try site("decimals: 1", indicators: two, scores: "unit,a,b\nx,0.1,70\ny,30,1.25\nz,29.99999999999999999999,0\n")
        let data = try #require(site["2020/weights.js"])
        // 0.1 of 30 and 70 of 70, times 100: a third and a hundred.
        #expect(data.contains(#"["Xton","2020/units/x.html","",2,"1","70.1","1 300/3","0",0]"#))
        #expect(data.contains(#""31.3","1400 25/14","0",0]"#))
        #expect(data.contains(#""2999999999999999999999 0/30000000000000000000""#))
        #expect(data.contains(#""choices":[["30","70"],["1","1"]]"#))
    }

    @Test func namesCannotEndTheScript() throws {
        let site = try site(
            "decimals: 0, missing: exclude", indicators: two, scores: "unit,a,b\nx,1,2\ny,3,4\nz,5,\n",
            units: "id,name,unranked\nx,\"</script><b>\"\"\",\ny,\"a\\b&\",\nz,Zton,\"no <rank>\"\n")
        let data = try #require(site["2020/weights.js"])
        #expect(!data.contains("<") && !data.contains("&"))
        #expect(data.contains(#""\u003c/script\u003e\u003cb\u003e\"""#) && data.contains(#""no \u003crank\u003e",0,"–""#))
    }

    @Test func otherWeightsOfTheFirstLevelAreChoicesAndOtherRulesAreNot() throws {
        let scenarios = """
            scenarios:
              experts: {name: Experts, weights: {a: 1, b: 3}}
              least: {name: The least, aggregate: min}
              single: {name: Without B, without: b}

            """
        let site = try site("decimals: 1", indicators: two, scores: "unit,a,b\nx,10,20\ny,20,10\nz,5,5\n", more: scenarios)
        let page = try #require(site["2020/weights.html"]), data = try #require(site["2020/weights.js"])
        #expect(data.contains(#""choices":[["30","70"],["1","1"],["1","3"]]"#))
        #expect(page.contains(">Experts</button>") && !page.contains(">The least</button>"))
        #expect(page.contains("The sliders cannot show “The least” and “Without B”"))
        for path in ["ranking", "method", "robustness"] {
            let other = try #require(site["2020/\(path).html"])
            #expect(other.contains("2020/weights.html"), "\(path)")
        }
        let translated = try #require(site["zh-Hans/2020/weights.html"])
        #expect(translated.contains("自定权重"))
    }

    @Test(arguments: ["median", "min", "max", "mazziotta-pareto"])
    func whereNoWeightCountsThePageSaysSo(_ aggregate: String) throws {
        let scores = "unit,a,b\nx,10,20\ny,20,10\nz,5,5\n"
        let alone = try site("decimals: 1, aggregate: \(aggregate)", indicators: two, scores: scores)
        #expect(alone["2020/weights.html"] == nil && alone["2020/weights.js"] == nil)
        let ranking = try #require(alone["2020/ranking.html"])
        #expect(!ranking.contains("weights.html"))
        let beside = try site(
            "decimals: 1, aggregate: \(aggregate)", indicators: two, scores: scores, more: "scenarios: {plain: {name: Plain, aggregate: mean}}\n")
        let page = try #require(beside["2020/weights.html"])
        #expect(
            page.contains("since the total is not made by any") && !page.contains("type=\"range\"") && page.contains("class=\"ranking sortable scenarios\""))
        #expect(beside["2020/weights.js"] == nil)
    }

    /// What was printed is shown under the weights in use; the script computes with the scores.
    @Test func whatWasPrintedIsKnownToBe() throws {
        let plain = try site("decimals: 0", indicators: two, scores: "unit,a,b\nx,10,20\ny,20,10\nz,5,5\n")
        let data = try #require(plain["2020/weights.js"])
        #expect(data.contains(#""printed":false"#))
    }

    @Test func onlyThisPageLoadsItsScript() throws {
        let site = try site("decimals: 0", indicators: two, scores: "unit,a,b\nx,10,20\ny,20,10\nz,5,5\n")
        let script = try #require(site.keys.first { $0.hasPrefix("assets/weights.") })
        for (path, text) in site where path.hasSuffix(".html") { #expect(text.contains(script) == path.hasSuffix("/weights.html"), "\(path)") }
    }
}
