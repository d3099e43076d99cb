import Source
import Testing

@testable import Commentary

/// What Chinese input methods make of Markdown is said once, with its place and the right spelling.
struct SlipTests {
    private func slips(_ text: String, numbers: Bool = true) -> [String] {
        var options = MarkdownOptions.almanac
        options.numbers = numbers
        return Document.parse(text, file: "x.md", options: options).1.map {
            "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.severity) \($0.rule): \($0.hint ?? "")"
        }
    }

    @Test(arguments: [
        ("##小标题", "1:1 error mistyped-heading: write ## 小标题"),
        ("文\n##小标题", "2:1 error mistyped-heading: write ## 小标题"),
        ("> - ###小", "1:5 error mistyped-heading: write ### 小"),
        ("＃＃ 标题", "1:1 error mistyped-heading: write ## 标题"),
        ("##　标题", "1:1 error mistyped-heading: write ## 标题"),
        ("#标题", "1:1 warning mistyped-heading: write ## 标题"),
        ("＃ 标题", "1:1 warning mistyped-heading: write ## 标题"),
    ])
    func headings(_ text: String, _ slip: String) {
        #expect(slips(text) == [slip])
    }

    @Test(arguments: [
        ("见[总体]（01-zongti.md）。", "1:2 error mistyped-link: write [总体](01-zongti.md)"),
        ("见[总体](01-zongti.md）。", "1:2 error mistyped-link: write [总体](01-zongti.md)"),
        ("**【东城】(unit:d01)**", "1:3 error mistyped-link: write [东城](unit:d01)"),
        ("［东城］（unit：d01）", "1:1 error mistyped-link: write [东城](unit:d01)"),
        ("[见图]（#fig-a）", "1:1 error mistyped-link: write [见图](#fig-a)"),
        ("[x] (http://x.y)", "1:1 error mistyped-link: write [x](http://x.y)"),
        ("[x](a b.md)", "1:1 error mistyped-link: write [x](<a b.md>), or %20 for each space"),
        ("[x](a.md “题”)", "1:1 error mistyped-link: write [x](a.md \"题\")"),
        ("【12】（= 'mean(a)'）", "1:1 error mistyped-link: write [12](= 'mean(a)')"),
        ("！[图](x.png)", "1:1 error mistyped-image: write ![图](x.png)"),
        ("！［图］（x.png）", "1:1 error mistyped-image: write ![图](x.png)"),
        ("![图]（x.png）", "1:1 error mistyped-image: write ![图](x.png)"),
        ("![x](../images/wide photo.png)", "1:1 error mistyped-image: write ![x](<../images/wide photo.png>), or %20 for each space"),
        ("![x](../a b.png \"题\")", "1:1 error mistyped-image: write ![x](<../a b.png> \"题\"), or %20 for each space"),
        ("| 甲 |\n|---|\n| 文[a]（b.md） |", "3:4 error mistyped-link: write [a](b.md)"),
    ])
    func linksAndImages(_ text: String, _ slip: String) {
        #expect(slips(text) == [slip])
    }

    @Test func footnotesAreReportedOnceEach() {
        #expect(slips("注［^1］\n\n[^1]: 甲") == ["1:2 error mistyped-footnote: write [^1]"])
        #expect(slips("注[^1]\n\n【^1】：甲") == ["3:1 error mistyped-footnote: write [^1]: and the note"])
        #expect(slips("注[＾一]") == ["1:2 error mistyped-footnote: write [^一]"])
    }

    @Test(arguments: [
        ("文\n｜甲｜乙｜\n｜---｜---｜\n｜1｜2｜", "2:1 error"), ("|甲|乙|\n|——|——|\n|1|2|", "2:1 error"), ("甲｜乙\n—｜—", "1:1 error"),
        ("|甲|乙|\n|：-：|-|", "2:1 error"), ("｜甲｜乙｜\n｜1｜2｜", "1:1 error"), ("|甲|乙|\n|1|2|", "1:1 warning"), ("|甲|乙|\n|-|", "2:1 error"),
    ])
    func tables(_ text: String, _ start: String) {
        #expect(slips(text) == ["\(start) mistyped-table: write | between the cells, and |---|---| under the header"])
    }

    @Test(arguments: ["Figure", "figures", "FIGURE", "图", "fig"])
    func blocksNearlyFigures(_ name: String) {
        #expect(slips("文\n\n```\(name)\nid: x\nchart: bars\n```") == ["3:1 error mistyped-block: write figure behind the ```"])
    }

    @Test(arguments: ["Table", "tables", "表格"])
    func blocksNearlyTables(_ name: String) {
        #expect(slips("> ~~~ \(name)\n> id：x\n> ~~~") == ["1:3 error mistyped-block: write table behind the ```"])
    }

    @Test(arguments: [
        "〔2016〕5 号，【要点】，［注］，【要点】（见图 3），[注]（见下），[sic] (see below)，[2017]（第一期），【服务器】（Node.js）",
        "#话题# 文", "#1 名", "C# 与 F#", "文 ##x", "\\##x", "甲｜乙\n丙｜丁", "2016——2017\n——", "注意！[看](a.md)", "[x](y) (z.md)", "\\[a]（b.md）",
        "`##x` `[a]（b.md）` `［^1］` `![](a b.png)`", "`a\n##b`", "`｜a｜b｜\n｜-｜-｜`", "    ##x\n    [a]（b.md）",
        "```\n##x\n[a]（b.md）［^1］\n｜a｜b｜\n｜-｜-｜\n```", "```python\nid: x\n```", "```fixture\nx\n```", "```figure\nid: x\n```", "[x](<a b.md>)",
        "![x](a%20b.png)", "[12]（= 'x'）", "[x](a.md \"t\")",
    ])
    func ordinaryTextIsNoSlip(_ text: String) {
        #expect(slips(text) == [])
    }

    @Test func plainCommonMarkHasNoSlips() {
        #expect(Document.parse("##小\n\n# X\n\n[a]（b.md）", file: "x.md", options: .commonMark).1.isEmpty)
        #expect(commonMarkHTML("# X") == "<h1>X</h1>\n")
    }

    @Test func aChaptersHeadingsBeginWithLevelTwo() {
        #expect(slips("文\n\n# X") == ["3:1 warning level-1-heading: write ## for a section"])
        #expect(html("# X\n\nY\n===") == "<h2 id=\"x\">X</h2>\n<h2 id=\"y\">Y</h2>\n")
        #expect(Document.parse("# X", file: "x.md").0.headings.map(\.level) == [2])
    }
}
