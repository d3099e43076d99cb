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

    /// Every scenario in which weights of the first level make the total is a choice, under its own rules; those without such weights are not.
    @Test func scenariosAreChoicesUnderTheirRules() throws {
        let scenarios = """
            scenarios:
              experts: {name: Experts, weights: {a: 1, b: 3}}
              product: {name: Product, aggregate: geometric-mean}
              other-product: {name: Other product, aggregate: geometric-mean, weights: {a: 1, b: 1}}
              least: {name: The least, aggregate: min}
              single: {name: Without B, without: b}
              plain: {name: Without the extra, without: extra}

            """
        let site = try site(
            "decimals: 1", indicators: two + "- {id: extra, name: Extra, max: 5, bonus: true}\n", scores: "unit,a,b,extra\nx,15,35,1\ny,20,10,0\nz,5,5,2\n",
            more: scenarios)
        let page = try #require(site["2020/weights.html"]), data = try #require(site["2020/weights.js"])
        #expect(
            data.contains(
                #""rules":[{"id":"","form":"linear","absent":[]},{"id":"product","form":"geometric","absent":[]},{"id":"plain","form":"linear","absent":[]}]"#))
        #expect(data.contains(#""choices":[["30","70"],["1","1"],["1","3"],["30","70"],["1","1"],["30","70"]],"choice_rules":[0,0,0,1,1,2]"#))
        // What is the same under other rules is not repeated: the parts, but not what comes on top.
        #expect(data.contains(#""51.0","50 50/1","1",0,"","1",0,"","0",0]"#))
        for name in ["Experts", "Product", "Other product", "Without the extra"] { #expect(page.contains(">\(name)</button>"), "\(name)") }
        #expect(!page.contains(">The least</button>") && page.contains("The sliders cannot show “The least” and “Without B”"))
        #expect(
            page.contains("Here the rules of “Product” hold: Total as a geometric mean")
                && page.contains("Whatever the weights, bonuses count as they do there."))
        for path in ["ranking", "method", "robustness"] {
            let other = try #require(site["2020/\(path).html"])
            #expect(other.contains("2020/weights.html"), "\(path)")
        }
        let translated = try #require(site["zh-Hans/2020/weights.html"])
        #expect(translated.contains("自定权重") && translated.contains("此处采用“Product”的规则"))
    }

    /// A scenario that leaves out an indicator of the first level weighs the others.
    @Test func whatIsLeftOutHasNoWeight() throws {
        let site = try site(
            "decimals: 1", indicators: two + "- {id: c, name: C, max: 20}\n", scores: "unit,a,b,c\nx,15,35,1\ny,20,10,0\nz,5,5,2\n",
            more: "scenarios: {less: {name: Without B, without: b}}\n")
        let data = try #require(site["2020/weights.js"])
        #expect(data.contains(#"{"id":"less","form":"linear","absent":[1]}"#) && data.contains(#"["30","0","20"]],"choice_rules":[0,0,1]"#))
        #expect(data.contains(#""50 - 5/2","0",0]"#))
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
            page.contains("since the total is not made by any") && !page.contains("Weigh them yourself") && !page.contains("type=\"range\"")
                && page.contains("class=\"ranking sortable scenarios\""))
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
