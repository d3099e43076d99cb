import Source
import Testing

@testable import Edition

/// What a report in two languages says in one only, or differently: all of it is named, and nothing else.
struct TranslationGapsTests {
    /// A report that is whole in both languages.
    private let whole = SmallReport()
        .with("site.yaml", "title: {en: Library Index, zh-Hans: 图书馆指数}\nlanguages: [en, zh-Hans]\n")
        .with(
            "2020/edition.yaml",
            """
            year: 2020
            title: {en: Library Index 2020, zh-Hans: 2020 图书馆指数}
            headline: {en: Long hours and few seats, zh-Hans: 开得久，坐得少}
            unit: {name: {en: town, zh-Hans: 城镇}, plural: {en: towns, zh-Hans: 城镇}}
            groups:
              region:
                label: {en: Region, zh-Hans: 地区}
                values:
                  - {id: north, label: {en: North, zh-Hans: 北部}}
                  - {id: south, label: {en: South, zh-Hans: 南部}}
            """
        )
        .with(
            "2020/indicators.yaml",
            """
            - {id: hours, name: {en: Hours, zh-Hans: 开放时间}, max: 8}
            - {id: loans, name: {en: Loans, zh-Hans: 借阅}, max: 12}
            - {id: seats, name: {en: Seats, zh-Hans: 座位}, max: 10}
            """
        )
        .with("2020/units.csv", "id,name,name_zh,region\nash,Ash Town,灰城,north\nbeech,Beech,山毛榉,south\ncedar,Cedar,雪松,south\ndogwood,OECD,,north\n")
        .without("2020/data/visits.csv")
        .chapter(
            "01-findings.md",
            """
            ## Totals {#totals}

            The mean total is [20.25](= 'mean(total)'), and [4](= 'count(units)') towns of 12 took part in March 2020, with 30,000 readers.

            ## Hours

            Doors are open for [5.5](= 'mean(hours)') hours.
            """
        )
        .chapter(
            "01-findings.zh-Hans.md",
            """
            ## 总分 {#totals}

            2020 年 3 月，12 个城镇中有 [4](= 'count(units)') 个参评，平均总分是 [20.25](= 'mean(total)')，读者有 3 万人。

            ## 开放时间

            平均开放 [5.5](= 'mean(hours)') 小时。
            """
        )
        .replacing("title: 01-findings.zh-Hans.md", by: "title: 结论", in: "2020/chapters/01-findings.zh-Hans.md")

    private func found(_ report: SmallReport) -> [String] {
        Workspace.load(report.tree).diagnostics.sortedWithoutDuplicates().map { diagnostic in
            let file = (diagnostic.place?.file ?? "").split(separator: "/").last ?? ""
            return "\(file):\(diagnostic.place?.withinFile ?? "") \(diagnostic.severity) \(diagnostic.rule)"
        }
    }

    @Test func `a whole report has no gaps`() {
        #expect(found(whole) == [])
    }

    @Test(arguments: [
        ("site.yaml", "{en: Library Index, zh-Hans: 图书馆指数}", "Library Index", "site.yaml:1:8 note untranslated-text"),
        ("2020/edition.yaml", "{en: Library Index 2020, zh-Hans: 2020 图书馆指数}", "2020 图书馆指数", "edition.yaml:2:8 note untranslated-text"),
        ("2020/edition.yaml", "{en: Long hours and few seats, zh-Hans: 开得久，坐得少}", "{en: Long hours}", "edition.yaml:3:11 warning missing-language"),
        ("2020/edition.yaml", "{en: North, zh-Hans: 北部}", "North", "edition.yaml:9:28 note untranslated-text"),
        ("2020/indicators.yaml", "{en: Loans, zh-Hans: 借阅}", "借阅", "indicators.yaml:2:21 note untranslated-text"),
        ("2020/indicators.yaml", "{en: Hours, zh-Hans: 开放时间}", "{en: Region, zh-Hans: 大区}", "indicators.yaml:1:43 note term-in-two-translations"),
        ("2020/units.csv", "雪松", "", "units.csv:4:1 note untranslated-text"),
        ("2020/units.csv", "name_zh", "note_zh", "units.csv:2:1 note untranslated-text"),
        ("2020/chapters/01-findings.zh-Hans.md", "## 开放时间", "开放时间", "01-findings.zh-Hans.md:1:1 warning heading-differs"),
        ("2020/chapters/01-findings.zh-Hans.md", "## 总分 {#totals}", "## 总分 {#total}", "01-findings.zh-Hans.md:5:1 warning heading-differs"),
        ("2020/chapters/01-findings.md", "## Hours", "### Hours", "01-findings.zh-Hans.md:9:1 warning heading-differs"),
        ("2020/chapters/01-findings.zh-Hans.md", "12 个", "13 个", "01-findings.zh-Hans.md:7:12 warning number-differs"),
        ("2020/chapters/01-findings.zh-Hans.md", "[5.5](= 'mean(hours)')", "[6](= 'median(hours)')", "01-findings.zh-Hans.md:11:6 warning number-differs"),
        ("2020/chapters/01-findings.zh-Hans.md", "平均开放 [5.5](= 'mean(hours)') 小时。", "开放很久。", "01-findings.md:11:20 warning number-differs"),
    ])
    func `each gap is named at its place`(_ file: String, _ part: String, _ other: String, _ expected: String) {
        let problems = found(whole.replacing(part, by: other, in: file))
        #expect(problems.contains(expected), "\(problems)")
        // A number that differs is one on either side.
        #expect(problems.count == 1 || problems.allSatisfy { $0.hasSuffix("number-differs") } && problems.count == 2, "\(problems)")
    }

    @Test(arguments: [
        ("01-findings.zh-Hans.md", "title: 结论", "title: Findings", "01-findings.zh-Hans.md:2:8"),
        (
            "01-findings.zh-Hans.md", "平均开放 [5.5](= 'mean(hours)') 小时。", "The libraries are open for [5.5](= 'mean(hours)') hours.",
            "01-findings.zh-Hans.md:11:1"
        ),
        ("01-findings.md", "## Hours", "## 开放时间", "01-findings.md:9:1"),
        ("01-findings.md", "Doors are open for [5.5](= 'mean(hours)') hours.", "各图书馆平均开放时间为 [5.5](= 'mean(hours)') 小时。", "01-findings.md:11:1"),
    ])
    func `what a chapter says in the other language is named`(_ file: String, _ part: String, _ other: String, _ expected: String) {
        #expect(found(whole.replacing(part, by: other, in: "2020/chapters/" + file)) == [expected + " note untranslated-text"])
    }

    @Test func `a name in another language is no passage in it`() {
        let named = whole.replacing("Doors are open", by: "Doors of Ash Library (白蜡图书馆与阅览中心) are open", in: "2020/chapters/01-findings.md")
            .replacing("平均开放", by: "Ash Library 等平均开放", in: "2020/chapters/01-findings.zh-Hans.md")
        #expect(found(named) == [])
    }

    @Test func `the gaps of a file are one message with every place`() throws {
        let report = whole.replacing("{en: North, zh-Hans: 北部}", by: "North", in: "2020/edition.yaml")
            .replacing("{en: South, zh-Hans: 南部}", by: "South", in: "2020/edition.yaml")
            .replacing("{en: Region, zh-Hans: 地区}", by: "Region", in: "2020/edition.yaml")
            .replacing("{en: Library Index 2020, zh-Hans: 2020 图书馆指数}", by: "{zh-Hans: 2020 图书馆指数}", in: "2020/edition.yaml")
            .replacing("{en: Long hours and few seats, zh-Hans: 开得久，坐得少}", by: "{zh-Hans: 开得久}", in: "2020/edition.yaml")
        let problems = Workspace.load(report.tree).diagnostics.sortedWithoutDuplicates()
        try #require(problems.count == 2)
        #expect(problems[0].message == "2 texts are not there in en: title, headline")
        #expect(problems[0].hint == "add en: … to each, or write one text for all languages")
        #expect(problems[1].message == "pages in zh-Hans show 3 texts of this file in another language: label (3)")
        #expect(problems[1].hint == "write each in both, such as label: {en: Region, zh-Hans: …}; the same words under both if they are meant")
        #expect(problems[1].notes.map(\.text) == ["label is at Content/2020/edition.yaml:9:28", "label is at Content/2020/edition.yaml:10:28"])
    }

    @Test func `the gaps are errors where both languages are promised`() {
        let problems = Workspace.load(whole.replacing("雪松", by: "", in: "2020/units.csv").without("2020/chapters/01-findings.zh-Hans.md").tree).diagnostics
        #expect(problems.map(\.severity) == [.note, .note])
        #expect(problems.map(TranslationRules.strict).map(\.severity) == [.error, .error])
    }

    @Test(arguments: [
        ("GDP", "zh-Hans", false), ("100 km", "zh-Hans", false), ("Total", "zh-Hans", true), ("政务 APP", "en", true), ("政务 APP", "zh-Hans", false),
        ("A4", "en", false), ("Всего", "en", true), ("Total", "ru", true), ("المجموع", "ar", false), ("Total score", "fr", true), ("Total", "fr", false),
        ("Total score", "en", false), ("合計", "ja", false), ("ひらがな", "zh-Hans", true), ("점수", "ko", false),
    ])
    func `letters tell whom a text is foreign to`(_ text: String, _ language: String, _ isForeign: Bool) {
        #expect(WrittenLanguage(text).isForeign(to: language, on: ["en", "fr", "zh-Hans"]) == isForeign)
    }
}
