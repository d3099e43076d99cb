import BuiltInTheme
import Output
import Source
import Testing

@testable import Website

/// Shades, scales, the order of sorting and every word follow the end that is the best, on the total and on each indicator.
struct DirectionTests {
    /// Three towns; `scoring` and a further indicator as given. A chapter has a heatmap.
    private func pages(_ scoring: String, _ more: String = "", _ scores: [String] = ["10,9.5", "6,5", "0,2"]) throws -> [String: String] {
        let tree = SourceTree(texts: [
            ("Content/site.yaml", "title: Risk\nlanguages: [en, zh-Hans]\n"),
            (
                "Content/2020/edition.yaml",
                "year: 2020\ntitle: Risk\nheadline: Risk\nunit: {name: {en: town, zh-Hans: 镇}, plural: {en: towns, zh-Hans: 镇}, counter: 个}\nscoring: {\(scoring)}\n"
            ),
            ("Content/2020/indicators.yaml", "- {id: flood, name: Flood, max: 10}\n- {id: fire, name: Fire, max: 10}\n\(more)"),
            ("Content/2020/units.csv", "id,name\nx,Xton\ny,Yton\nz,Zton\n"),
            ("Content/2020/scores.csv", "unit,flood,fire\(more.isEmpty ? "" : ",fine")\n" + zip(["x", "y", "z"], scores).map { "\($0),\($1)\n" }.joined()),
            ("Content/2020/chapters/01-all.md", "---\ntitle: All\n---\n\n```figure\nid: heat\nchart: heatmap\n```\n"),
        ])
        let rendered = try RenderedSite(tree, SiteOptions(theme: .builtIn))
        try #require(!rendered.report.diagnostics.hasErrors)
        return Dictionary(
            uniqueKeysWithValues: rendered.files.filter { $0.path.hasSuffix(".html") }.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    /// The shade of each unit's first cell in the score table, best unit first.
    private func shades(_ page: String) -> [String] {
        page.matches(of: /class="tot">[^<]*<\/td>(?:<td class="iv".*?<\/td>)?<td class="(h[0-6])"/).map { String($0.1) }
    }

    private func ends(_ page: String) -> [String] {
        page.firstMatch(of: /<p class="scale"[^>]*><span>([^<]*)<\/span>.*?<span>([^<]*)<\/span>/).map { [String($0.1), String($0.2)] } ?? []
    }

    @Test func theHighestIsDarkestWhereItIsTheBest() throws {
        let pages = try pages("decimals: 1"), ranking = try #require(pages["2020/ranking.html"])
        #expect(shades(ranking) == ["h6", "h4", "h0"] && ends(ranking) == ["0%", "100%"])
        #expect(ranking.contains("its colour the score rate"))
        #expect(ranking.matches(of: /data-first="ascending"/).count == 2)
    }

    @Test func theLowestIsDarkestWhereItIsTheBest() throws {
        let pages = try pages("decimals: 1, direction: low"), ranking = try #require(pages["2020/ranking.html"])
        #expect(shades(ranking) == ["h6", "h2", "h0"] && ends(ranking) == ["100%", "0%"])
        #expect(ranking.contains("the stronger its colour, the better") && ranking.contains("Share of the maximum"))
        // Rank, its interval, total and both indicators begin with the lowest.
        #expect(ranking.matches(of: /data-first="ascending"/).count == 5)
        let chapter = try #require(pages["2020/chapters/all.html"])
        #expect(ends(chapter) == ["100%", "0%"])
        #expect(chapter.contains("<td class=\"h6\">0.0</td>"))
    }

    @Test func aPenaltyCountsTheOtherWay() throws {
        let penalty = "- {id: fine, name: Fine, max: 3, penalty: true}\n", scores = ["10,9.5,0", "6,5,1", "0,2,3"]
        let pages = try pages("decimals: 1", penalty, scores), ranking = try #require(pages["2020/ranking.html"])
        #expect(ends(ranking) == ["worst", "best"] && ranking.contains("the stronger its colour, the better"))
        #expect(ranking.contains("<td class=\"h6\" data-rate=\"0.0%\">0.0</td>") && ranking.contains("<td class=\"h0\" data-rate=\"100.0%\">3.0</td>"))
        #expect(ranking.matches(of: /data-first="ascending"/).count == 3)
        #expect(try #require(pages["2020/method.html"]).contains("the fewer points it takes, the better"))

        let low = try self.pages("decimals: 1, direction: low", penalty, scores)
        #expect(try #require(low["2020/method.html"]).contains("the more points it takes, the better"))
        #expect(ends(try #require(low["2020/ranking.html"])) == ["worst", "best"])
    }

    @Test func noPageSpeaksOfFullMarksOrLossesWhereTheLowestIsTheBest() throws {
        for (path, page) in try pages("decimals: 1, direction: low") {
            for word in ["full marks", "oints lost", " loses", " leads ", "满分", "失分", "拿满"] { #expect(!page.contains(word), "\(word) on \(path)") }
        }
    }

    @Test func anIndexOfOneIndicatorIsNotToldTwice() throws {
        let tree = SourceTree(texts: [
            ("Content/site.yaml", "title: One\nlanguages: [en]\n"),
            ("Content/2020/edition.yaml", "year: 2020\ntitle: One\nunit: {name: town, plural: towns}\n"),
            ("Content/2020/indicators.yaml", "- {id: s, name: Score, max: 100}\n"), ("Content/2020/units.csv", "id,name\nx,Xton\ny,Yton\n"),
            ("Content/2020/scores.csv", "unit,s\nx,36\ny,9\n"),
        ])
        let files = try RenderedSite(tree, SiteOptions(theme: .builtIn)).files
        let page = String(decoding: try #require(files.first { $0.path == "2020/units/x.html" }).bytes, as: UTF8.self)
        #expect(page.contains("<p class=\"lede\">Xton scores 36 and takes rank 1 among 2 towns.</p>"))
        #expect(!page.contains("Strengths") && !page.contains("lost"))
        let indicators = String(decoding: try #require(files.first { $0.path == "2020/indicators/index.html" }).bytes, as: UTF8.self)
        #expect(indicators.contains("1 indicator, with scores from 0 to 100."))
    }
}
