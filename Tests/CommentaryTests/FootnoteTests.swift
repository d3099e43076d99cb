import Markup
import Source
import Testing

@testable import Commentary

struct FootnoteTests {
    private func notes(_ text: String) -> String {
        Document.parse(text, file: "x.md").0.footnotesHTML(host: PlainHost()).string
    }

    @Test func numbersFollowTheFirstReference() {
        let text = "甲[^b]乙[^a]丙[^b]\n\n[^a]: 一 二\n[^b]: 数据来源：国家统计局。"
        let (document, problems) = Document.parse(text, file: "x.md")
        #expect(problems.isEmpty)
        #expect(document.footnotes.map(\.label) == ["b", "a"])
        #expect(document.footnotes[0].references.count == 2)
        #expect(html(text).contains("丙<sup class=\"fnref\"><a href=\"#fn:b\" id=\"fnref:b:2\" role=\"doc-noteref\">1</a></sup>"))
        #expect(notes(text).contains("<li id=\"fn:a\">一 二 <a class=\"fn-back\" href=\"#fnref:a\""))
        #expect(document.ids.map(\.id) == ["fn:b", "fnref:b", "fnref:b:2", "fn:a", "fnref:a"])
    }

    @Test func definitionsHoldSeveralBlocks() {
        let text = "a[^1]\n\n[^1]: one\nlazy\n\n    two\n\n    - x\n\n        code\n\nafter"
        #expect(html(text).hasSuffix("<p>after</p>\n"))
        #expect(
            notes(text).contains("<p>one\nlazy</p>\n<p>two</p>\n<ul>\n<li>\n<p>x</p>\n<pre><code>  code\n</code></pre>")
                || notes(text).contains("<p>two</p>\n<ul>"))
    }

    @Test func definitionsMayFollowAParagraphAndStandInQuotes() {
        #expect(html("a[^1]\n[^1]: n") == html("a[^1]\n\n[^1]: n"))
        #expect(html("> a[^1]\n>\n> [^1]: n").hasSuffix("</blockquote>\n"))
        #expect(notes("> a[^1]\n>\n> [^1]: n").contains("n <a"))
    }

    @Test func definitionsTouchNoListOfTheAuthors() {
        for mark in ["1)", "+", "1.", "*", "-"] {
            #expect(html("\(mark) a\n\(mark) b\n\n[^1]: n").contains("<li>a</li>\n<li>b</li>"), "\(mark)")
        }
        #expect(!html("a[^1]\n\n[^1]: n").contains("<ol>"))
    }

    @Test func chineseLabelsAndColonsWork() {
        #expect(notes("甲[^来源]\n\n[^来源]：国家统计局").contains("<li id=\"fn:来源\">国家统计局"))
    }

    @Test func aReferenceBeforeAParenthesisIsNoLink() {
        #expect(html("甲[^1](2017)\n\n[^1]: n").contains("</sup>(2017)"))
    }

    @Test func escapesAndCodeAreNoReferences() {
        #expect(html("\\[^1] `[^1]`\n\n[^1]: n") == "<p>[^1] <code>[^1]</code></p>\n")
        #expect(html("```\n[^1]: n\n```") == "<pre><code>[^1]: n\n</code></pre>\n")
    }

    @Test func notesMayReferToNotes() {
        let (document, problems) = Document.parse("a[^1]\n\n[^1]: b[^2]\n[^2]: c", file: "x.md")
        #expect(problems.isEmpty)
        #expect(document.footnotes.map(\.number) == [1, 2])
    }

    @Test func mistakesAreDiagnosed() {
        #expect(problems("a [^x] b") == ["1:3 undefined-footnote"])
        #expect(problems("a\n\n[^x]: n") == ["3:1 unused-footnote"])
        #expect(problems("a[^x]\n\n[^x]: n\n[^X]: m") == ["4:1 duplicate-footnote"])
        #expect(problems("a[^x]\n\n[^x]:") == ["3:1 empty-footnote"])
        #expect(html("a [^x] b") == "<p>a [^x] b</p>\n")
    }
}
