import BuiltInTheme
import Edition
import Output
import Source
import Testing

@testable import Website

/// What the find dialog lists by name, of a report in two languages.
struct FindEntriesTests {
    private static let folder = "Content/2024/"
    static let texts: [(String, String)] = [
        ("Content/site.yaml", "title: 河流\nlanguages: [zh-Hans, en]\n"),
        (
            folder + "edition.yaml",
            "year: 2024\ntitle: {zh-Hans: 河流 2024, en: Rivers 2024}\nheadline: 水\nunit: {name: {zh-Hans: 城市, en: town}, plural: {zh-Hans: 城市, en: towns}}\ngroups:\n  bank:\n    label: {zh-Hans: 两岸, en: Bank}\n"
                + "    values:\n      - {id: left, label: {zh-Hans: 左岸, en: Left}}\n      - {id: right, label: {zh-Hans: 右岸, en: Right}}\nattributes: {app: 应用, kind: 类型}\nreleases:\n  - {version: 1.0.0, date: 2024-02-03}\n"
        ),
        (
            folder + "indicators.yaml",
            "- id: water\n  name: 水质\n  name_en: Water\n  max: 10\n  description: 水清不清。\n  criteria:\n    - {points: 6, label: 看得见河底}\n    - {points: 4, label: 没有气味}\n"
        ),
        (
            folder + "units.csv",
            "id,name,name_en,bank,app,kind,population,pinyin\nyan,盐城,Yan'cheng,left,掌上盐城,甲,120,\nzhong,重水,Zhongshui,right,水 App,甲,30,chóng shuǐ\nlan,兰河,Lanhe,left,,甲,7,\nmo,墨山,Moshan,right,,甲,9,\n"
        ),
        (folder + "scores.csv", "unit,water\nyan,9\nzhong,7\nlan,5\nmo,1\n"),
        (
            folder + "chapters/01-banks.md",
            "---\ntitle: 两岸之间\nsummary: 左岸更清。\n---\n\n开头一句。\n\n## 左岸 {#left}\n\n平均 `= mean(total)` 分，见 [](#fig-a)。\n\n```figure\nid: fig-a\nchart: bars\nrows: units\nvalue: total\ncaption: 各城市的水\n```\n"
        ),
    ]

    static func site(_ texts: [(String, String)] = texts) throws -> (plan: SitePlan, files: [String: String]) {
        let rendered = try RenderedSite(SourceTree(texts: texts), SiteOptions(theme: .builtIn))
        #expect(rendered.report.diagnostics.filter { $0.severity == .error } == [])
        let report = CheckedReport(SourceTree(texts: texts), SiteOptions(theme: .builtIn))
        let plan = try #require(SitePlan(report, SiteOptions(theme: .builtIn)))
        return (plan, Dictionary(rendered.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first })
    }

    private func entries(_ language: String = "zh-Hans") throws -> [FindEntry] {
        let plan = try Self.site().plan
        let edition = try #require(plan.editions.first { $0.rendition.language == language })
        return FindEntries(rendition: edition.rendition, editions: edition.editions).all(PagePlan.pages(edition))
    }

    private func entry(_ label: String, _ entries: [FindEntry]) throws -> FindEntry { try #require(entries.first { $0.label == label }, "\(label)") }

    @Test func `units have their names in every language, and are read`() throws {
        let entries = try entries()
        #expect(
            try entry("盐城", entries)
                == FindEntry(label: "盐城", kind: "城市", path: "2024/units/yan.html", names: ["Yan'cheng"], readings: ["yan cheng"]))
        // The column has the last word.
        #expect(try entry("重水", entries).readings == ["chong shui"])
        #expect(entries.first?.label == "盐城")
    }

    @Test func `an English page lists English names, and finds the others`() throws {
        let entries = try entries("en")
        let unit = try entry("Yan'cheng", entries)
        #expect(unit.path == "en/2024/units/yan.html" && unit.names == ["盐城"] && unit.readings == ["yan cheng"])
        #expect(try entry("Water", entries).names == ["水质"])
        #expect(entries.contains { $0.label == "How to cite" && $0.path == "en/2024/data.html#page:cite" && $0.names.contains("BibTeX") })
    }

    @Test func `a page stands under its title and what else it is called`() throws {
        let entries = try entries()
        for (name, path) in [
            ("排名", "2024/ranking.html"), ("勘误", "2024/checks.html"), ("引用", "2024/data.html#page:cite"), ("下载", "2024/data.html"), ("权重", "2024/method.html"),
        ] {
            #expect(entries.contains { $0.path == path && ($0.label == name || $0.names.contains(name)) }, "\(name)")
        }
        #expect(!entries.contains { $0.path == "404.html" || $0.path == "index.html" })
    }

    @Test func `indicators, criteria, groups, chapters, headings and figures`() throws {
        let entries = try entries()
        #expect(try entry("水质", entries).path == "2024/indicators/water.html")
        #expect(try entry("看得见河底", entries).part == "水质")
        #expect(try entry("右岸", entries).path == "2024/groups/bank/right.html")
        #expect(try entry("两岸之间", entries).path == "2024/chapters/banks.html")
        #expect(entries.contains { $0.kind == "小节" && $0.label == "左岸" && $0.path == "2024/chapters/banks.html#left" && $0.part == "两岸之间" })
        #expect(entries.contains { $0.label == "各城市的水" && $0.kind == "图 1" && $0.path == "2024/chapters/banks.html#fig-a" })
        // What has a number is called by it in each language.
        #expect(try entry("两岸之间", entries).names.suffix(2) == ["第 1 章", "chapter 1"])
        #expect(try entry("各城市的水", entries).names == ["图 1", "figure 1", "fig. 1"])
    }

    /// A word that every unit has, a number and a blank are no names.
    @Test func `attributes that name something`() throws {
        let entries = try entries()
        let app = try entry("掌上盐城", entries)
        #expect(app.kind == "应用" && app.path == "2024/units/yan.html" && app.part == "盐城")
        #expect(!entries.contains { ["甲", "120", ""].contains($0.label) })
        #expect(!entries.contains { $0.label == "chóng shuǐ" })
    }

    @Test func `every address is of a file of the site`() throws {
        let files = try Self.site().files
        for language in ["zh-Hans", "en"] {
            for entry in try entries(language) {
                let path = String(entry.path.split(separator: "#")[0])
                #expect(files[path] != nil, "\(entry)")
            }
        }
    }

    @Test func `other editions, and the units that only they have`() throws {
        let files = try YearsIndex().site()
        let script = try #require(files["2024/find/entries.js"])
        #expect(script.contains("[\"Dogwood\",0,\"2021/units/dogwood.html\",\"2021\"]"))
        #expect(script.contains("[\"Towns 2022\""))
        // Ashby was called Ash.
        #expect(script.contains("[\"Ashby\",0,\"2024/units/ashby.html\",\"\",\"Ash\"]"))
    }

    @Test func `a unit that is gone is read as one that is there`() throws {
        var index = YearsIndex()
        index.language = "zh-Hans"
        index.years[0].year.units = index.years[0].year.units.replacing("Dogwood", with: "南京")
        let script = try #require(try index.site()["2024/find/entries.js"])
        #expect(script.contains("[\"南京\",0,\"2021/units/dogwood.html\",\"2021\",\"\",\"nan/na jing\"]"))
    }
}
