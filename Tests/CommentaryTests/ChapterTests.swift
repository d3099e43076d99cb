import Markup
import Source
import Testing

@testable import Commentary

struct ChapterTests {
    @Test func headingsHaveStableUniqueIDs() {
        let (document, problems) = Document.parse(
            "## 为什么 A？\n\n## 为什么 A？\n\n## x {#为什么-a-2}\n\n## !\n\n## *b* `c` [d](e) {#f_1} ##\n\na\nb {#g}\n---", file: "x.md")
        #expect(problems.isEmpty)
        #expect(document.headings.map(\.id) == ["为什么-a", "为什么-a-3", "为什么-a-2", "section", "f_1", "g"])
        #expect(document.headings.map(\.text) == ["为什么 A？", "为什么 A？", "x", "!", "b c d", "a b"])
        #expect(document.headings[4].isExplicit)
        #expect(document.headings[4].idPlace == Place(file: "x.md", line: 9, column: 21))
    }

    @Test func headingIDsKeepClearOfNotesAndFigures() {
        let (document, _) = Document.parse("## fn-1\n\n## fig-x\n\na[^1]\n\n[^1]: n\n\n```figure\nid: fig-x\n```", file: "x.md")
        #expect(document.headings.map(\.id) == ["fn-1", "fig-x-2"])
    }

    @Test func headingMistakesAreDiagnosed() {
        #expect(problems("## a {#x}\n\n## b {#x}\n\n## c {#a b}") == ["3:8 duplicate-id", "5:8 invalid-id"])
        #expect(html("## a \\{#x}") == "<h2 id=\"a-x\">a {#x}</h2>\n")
    }

    @Test func placedBlocksAreFoundInContainers() {
        let (document, problems) = Document.parse(
            "> - ```figure\n>   id: a\n>     b: c\n>   ```\n\n~~~ table x\nid: t\n~~~\n\n```\nid: n\n```", file: "x.md", firstLine: 10)
        #expect(problems.isEmpty)
        #expect(document.blocks.map(\.kind) == [.figure, .table])
        #expect(document.blocks[0].yaml == "id: a\n  b: c\n")
        #expect(document.blocks[0].yamlPlace == Place(file: "x.md", line: 11, column: 5))
        #expect(document.blocks[0].place(line: 2, column: 3) == Place(file: "x.md", line: 12, column: 7))
    }

    @Test func unclosedFencesAreDiagnosed() {
        #expect(problems("a\n\n```figure\nid: x\n") == ["3:1 unclosed-fence"])
        #expect(problems("```figure\n```") == [])
        #expect(problems("> ```table\n> id: x\n\nb") == ["1:3 unclosed-fence"])
    }

    struct Host: DocumentHost {
        func block(_ index: Int, into buffer: inout ByteBuffer) { buffer.raw("<figure>\(index)</figure>") }
        func reference(_ destination: String) -> (href: String, text: String)? { destination == "#f" ? ("x.html#f", "图 9") : nil }
        func href(_ destination: String) -> String { "<\(destination)>" }
        func image(_ source: String) -> (src: String, width: Int?, height: Int?) { ("i/" + source, 3, 4) }
        func anchor(_ id: String) -> String { "p-" + id }
    }

    @Test func theHostSuppliesWhatIsAroundTheText() {
        let text = "## a\n\n```figure\nid: f\n```\n\n如\n[](#f)所示[^1]，[b](c)\n\n![d](e.png)\n\n![d](e.png \"题\")\n\n[^1]: n"
        let (document, _) = Document.parse(text, file: "x.md")
        #expect(
            document.html(host: Host()).string == """
                <h2 id="p-a">a</h2>
                <figure>0</figure>
                <p>如<a class="ref" href="x.html#f">图 9</a>所示<sup class="fnref"><a href="#p-fn:1" id="p-fnref:1" role="doc-noteref">1</a></sup>，<a href="%3Cc%3E">b</a></p>
                <p><img src="i/e.png" width="3" height="4" loading="lazy" alt="d" /></p>
                <figure class="image"><img src="i/e.png" width="3" height="4" loading="lazy" alt="d" /><figcaption>题</figcaption></figure>

                """)
        #expect(document.references.map(\.destination) == ["#f"])
        #expect(document.links.map(\.destination) == ["c"])
    }

    @Test func everythingIsEscaped() {
        #expect(html("<script>alert(\"&\")</script> ]]>") == "<p>&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt; ]]&gt;</p>\n")
        #expect(html("a <script> b") == "<p>a &lt;script&gt; b</p>\n")
        #expect(html("[a](\"><script>)").contains("href=\"%22%3E%3Cscript%3E\""))
        #expect(html("![\"<](x \"<>\")").contains("alt=\"&quot;&lt;\""))
        #expect(html("# <b>\"&]]>").contains("&lt;b&gt;&quot;&amp;]]&gt;"))
    }

    @Test func rawHTMLIsAWarning() {
        #expect(problems("a <b>c</b>\n\n<div>\nx\n</div>") == ["1:3 raw-html", "3:1 raw-html"])
    }

    @Test(arguments: ["javascript:a", "JavaScript:a", "vbscript:a", "file:///etc", "data:text/html,x", "java&#9;script:a", "&#1;javascript:a"])
    func dangerousLinksAreErrorsAndHarmless(_ destination: String) {
        #expect(problems("a [b](\(destination))") == ["1:3 dangerous-link"])
        #expect(html("a [b](\(destination))") == "<p>a <a>b</a></p>\n")
        #expect(problems("[x]: \(destination)\n\na [b][x]") == ["3:3 dangerous-link"])
    }

    @Test func harmlessDataImagesAreShown() {
        #expect(problems("![a](data:image/png;base64,AA==)") == [])
        #expect(problems("![a](data:image/svg+xml,x)") == ["1:1 dangerous-link"])
    }

    @Test func imagesNeedAlternativeText() {
        #expect(problems("文 ![](a.png) ![ ](b.png)") == ["1:3 missing-alt-text", "1:14 missing-alt-text"])
    }

    @Test func plainTextIsForSearchAndCounting() {
        let text = "## 标题 {#x}\n\n第一\n行 [链接](http://x.y)`码`[^1]\n\n```figure\nid: f\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: 注"
        #expect(Document.parse(text, file: "x.md").0.plainText == "标题\n第一行 链接码\na\tb\n1\t2\n注")
    }

    @Test func inlineTextHasNoBlocks() {
        let place = Place(file: "e.yaml", line: 3, column: 12)
        let (document, problems) = Document.parseInline("# **“好”**吗 ![](x)\n- [a](b)", at: place)
        #expect(document.html(host: PlainHost()).string == "# <strong>“好”</strong>吗 <img src=\"x\" loading=\"lazy\" alt=\"\" /> - <a href=\"b\">a</a>")
        #expect(problems.map(\.place) == [Place(file: "e.yaml", line: 3, column: 23)])
    }
}
