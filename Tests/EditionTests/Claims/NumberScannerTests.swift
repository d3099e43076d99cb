import Commentary
import Languages
import Source
import Testing

@testable import Edition

/// Which numbers of a text the author has to vouch for.
struct NumberScannerTests {
    /// The numbers of a text, joined by a bar.
    private func numbers(_ markdown: String, names: [String] = [], language: String = "zh-Hans") throws -> String {
        var options = MarkdownOptions.almanac
        options.numbers = true
        let (document, _) = Document.parse(markdown, file: "c.md", options: options)
        var edition = try Report2017.edition()
        edition.facts.numberNames = names
        let site = Site(title: LocalizedText("–"), publisher: nil, languages: ["zh-Hans"], baseURL: nil, current: nil, allowsRawHTML: false)
        let known = NumberNames(edition, site)
        return document.prose.flatMap { block in
            NumberScanner(block, names: known, marks: .of(language)).numbers().map { range in
                var view = String.UnicodeScalarView()
                view.append(contentsOf: block.scalars[range])
                return String(view)
            }
        }.joined(separator: "|")
    }

    @Test(arguments: [
        ("平均 57.3 分，得分率 69.1%", "57.3|69.1%"), ("１２个城市", "１２"), ("1,280.5 万次", "1,280.5"), ("三成以上，三分之一", "三成|三分之一"), ("十二个城市", "十二个"),
        ("两座城市", "两座"), ("百分之五", "百分之五"), ("二十多个", "二十多个"), ("比 60 分低，也比第 3 名低", "60|3"),
        ("One in three cities, 2 in 3, nine out of ten", "One in three|2 in 3|nine out of ten"),
        ("Twelve indicators and a dozen of the indicators", "Twelve|a dozen"),
        ("two-thirds of them, a quarter of the cities, half the cities", "two-thirds|a quarter|half"), ("twice as many", "twice"),
        ("Four indicators, thirty per cent", "Four|thirty"),
        ("Ningbo is 3rd with 74 points", "3rd|74"),
    ])
    func `numbers are found`(_ text: String, _ expected: String) throws {
        #expect(try numbers(text) == expected)
    }

    @Test(arguments: [
        "2017 年 8 月至 10 月", "2017年8月1日", "2016—2017 年", "2017-08-01", "国发〔2016〕55号", "国办发〔2017〕47号文", "见图 9 和表 3、4", "第 22 至 28 条", "第 3 章",
        "2018(04)，66–72 页", "ISSN 1000-2952", "in August 2017, on 1 August", "2017 中国城市移动政务服务能力评价", "版本 1.0.0", "一个城市", "第三方", "统一平台", "成为", "三成不变",
        "one of the cities", "no one", "one another", "the second half", "first of all", "a third city", "the first quarter", "in the first place", "once more",
        "Q1 2017", "H2 brought", "the G20", "20th century", "3 years later", "within 12 months", "at 10 am", "section 3.2", "page 12", "on 1 Sept. 2017",
        "two ways of looking",
        "一方面", "一些", "唯一", "统一", "第一，其次", "二次开发", "三位一体", "万一", "一半是",
        "百分之百地", "十分重要", "360手机助手", "`57.3`", "[57.3](= 'mean(total)')", "`= mean(total)`", "[7.51 亿](source \"CNNIC\")", "## 57.3 分",
    ])
    func `what is no number of the author's is not`(_ text: String) throws {
        let found = try numbers(text)
        #expect(found == (text == "百分之百地" ? "百分之百" : ""))
    }

    @Test func `names and phrases are listed by the author`() throws {
        let found = try numbers("5G 用户走两条路径")
        #expect(found == "5|两条")
        #expect(try numbers("5G 用户走两条路径", names: ["5G", "两条路径"]) == "")
    }

    @Test func `a source without words stands for its block or its section`() throws {
        #expect(try numbers("用户 7 亿，普及 54%。[](source \"CNNIC\")\n\n另有 8 个。") == "8")
        #expect(try numbers("## 甲\n\n[](source \"CNNIC\")\n\n用户 7 亿。\n\n- 8 个\n\n## 乙\n\n9 个") == "9")
        #expect(try numbers("| 甲 [](source \"CCID\") | 乙 |\n|---|---|\n| 127 | 755 |\n\n9 个") == "9")
        #expect(try numbers("> 7 亿 [](source \"CNNIC\")\n>\n> 8 亿\n\n9 个") == "9")
        #expect(try numbers("- 7 亿 [](source \"CNNIC\")\n- 8 亿") == "8")
    }

    @Test func `a number has its place`() throws {
        let (edition, diagnostics) = try Report2017.with(chapter: "城市**共** 99.9 分")
        #expect(diagnostics.isEmpty)
        let site = Site(title: LocalizedText("–"), publisher: nil, languages: ["zh-Hans"], baseURL: nil, current: nil, allowsRawHTML: false)
        let found = try #require(edition?.uncheckedNumbers(site).first { $0.place?.file.hasSuffix("99-probe.md") ?? false })
        #expect(found.place == Place(file: "Content/2017/chapters/99-probe.md", line: 5, column: 9))
        #expect(found.message == "99.9 is neither computed, claimed nor quoted")
        #expect(found.hint == "name its source: [99.9](source \"…\")")
    }

    @Test(arguments: [
        ("de", "72,4 Punkte und 1.234,5 Euro", "72,4|1.234,5"), ("de", "1.234.567 Stimmen, 72,4\u{A0}%", "1.234.567|72,4\u{A0}%"), ("de", "am 24.12.2017", ""),
        ("fr", "1\u{202F}234,5 et 12\u{A0}%", "1\u{202F}234,5|12\u{A0}%"), ("de-CH", "1’234.5 Franken", "1’234.5"), ("pl", "12\u{A0}345 osób", "12\u{A0}345"),
    ])
    func `numbers are found with the marks of the language`(_ language: String, _ text: String, _ expected: String) throws {
        #expect(try numbers(text, language: language) == expected)
    }
}
