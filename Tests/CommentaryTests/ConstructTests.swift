import Markup
import Source
import Testing

@testable import Commentary

/// What Pandoc, Quarto and GitHub add to CommonMark, and is a construct here, too.
struct ConstructTests {
    private struct Host: DocumentHost {
        func reference(_ destination: String) -> (href: String, text: String)? { (destination, "Figure 1") }
        func exhibitLabel(_ index: Int) -> String? { "No. \(index + 1)" }
        func exhibitAnchor(_ index: Int) -> String? { "x\(index + 1)" }
    }

    private func parse(_ text: String) -> Document {
        var options = MarkdownOptions.almanac
        options.numbers = true
        return Document.parse(text, file: "x.md", options: options).0
    }

    private func page(_ text: String) -> String { parse(text).html(host: Host()).string }

    // MARK: Words

    @Test(arguments: [
        ("~~old~~ new", "<del>old</del> new"), ("甲~~乙~~丙", "甲<del>乙</del>丙"), ("~~*a* b~~", "<del><em>a</em> b</del>"),
        ("**~~a~~**", "<strong><del>a</del></strong>"),
        ("~~_a_~~", "<del><em>a</em></del>"), ("~~a\nb~~", "<del>a\nb</del>"), ("~~[a](b)~~", "<del><a href=\"b\">a</a></del>"),
        ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
        ("H~2~O", "H<sub>2</sub>O"), ("CO~2~排放", "CO<sub>2</sub>排放"), ("x~i~、β~1~", "x<sub>i</sub>、β<sub>1</sub>"), ("E~max~", "E<sub>max</sub>"),
        ("W~东部~。", "W<sub>东部</sub>。"),
        ("得分~i~", "得分<sub>i</sub>"), ("x^2^", "x<sup>2</sup>"), ("12 km^2^", "12 km<sup>2</sup>"), ("10^-3^", "10<sup>-3</sup>"), ("1^st^", "1<sup>st</sup>"),
        ("x~i~^2^", "x<sub>i</sub><sup>2</sup>"),
        ("x^*n*^", "x<sup><em>n</em></sup>"), ("x^[a](b)^", "x<sup><a href=\"b\">a</a></sup>"), ("北京^a^", "北京<sup>a</sup>"), ("^a^ 注", "<sup>a</sup> 注"),
        ("~~H~2~O~~", "<del>H<sub>2</sub>O</del>"),
        ("[a]{.smallcaps} b", "a b"), ("[a](b){.c}", "<a href=\"b\">a</a>"), ("`a`{.r} b", "<code>a</code> b"),
    ])
    func `words are set as they are marked`(_ text: String, _ expected: String) {
        #expect(page(text) == "<p>\(expected)</p>\n")
    }

    @Test(arguments: [("*a ~~b* c~~", "<em>a ~~b</em> c~~"), ("[a ~~b](c) d~~", "<a href=\"c\">a ~~b</a> d~~")])
    func `marks that cross others are printed`(_ text: String, _ expected: String) {
        #expect(page(text) == "<p>\(expected)</p>\n")
        #expect(problems(text) == ["1:\(text.hasPrefix("*") ? 4 : 4) other-dialect"])
    }

    @Test func `in plain words small letters have characters or signs, and struck words are left out`() {
        #expect(parse("H~2~O, 10^3^, x^2k^, x~ij~, 1^st^, ~~60~~ 65").plainText == "H₂O, 10³, x^2k, xij, 1st, 65")
        #expect(parse("a ~~b~~ c").plainText == "a c")
        #expect(parse("CO~2~ ~~a~~\n\n- [x] b").passages(host: Host()).map(\.words) == ["CO₂ \n☑ b"])
    }

    @Test func `numbers in them are numbers of the text`() {
        let document = parse("~~[1](= '1')~~ x^[2](= '2')^ H~`= 3`~ ^[[4](= '4')]")
        #expect(document.claims.map(\.text) == ["1", "2", "4"])
        #expect(document.values.map(\.formula) == ["3"])
        #expect(page("~~[1](= '1')~~") == "<p><del>1</del></p>\n")
    }

    // MARK: References

    @Test(arguments: [
        ("see @fig-x.", "see <a class=\"ref\" href=\"#fig-x\">Figure 1</a>."), ("见@tbl-x的", "见<a class=\"ref\" href=\"#tbl-x\">Figure 1</a>的"),
        ("[@fig-x]", "<a class=\"ref\" href=\"#fig-x\">Figure 1</a>"), ("@Sec-x", "<a class=\"ref\" href=\"#sec-x\">Figure 1</a>"),
        ("[@fig-甲; @tbl-y]", "<a class=\"ref\" href=\"#fig-%E7%94%B2\">Figure 1</a>; <a class=\"ref\" href=\"#tbl-y\">Figure 1</a>"),
    ])
    func `an at sign before an id is a reference`(_ text: String, _ expected: String) {
        #expect(page(text) == "<p>\(expected)</p>\n")
        #expect(problems(text) == [])
    }

    // MARK: Notes

    @Test func `inline notes are numbered with the others`() {
        let (document, found) = Document.parse("a^[one *b*] c[^x] d^[two\nlines]\n\n[^x]: y^[three]", file: "x.md")
        #expect(found.isEmpty)
        #expect(document.footnotes.map(\.number) == [1, 2, 3, 4])
        #expect(document.footnotes.map(\.id) == ["fn::1", "fn:x", "fn::2", "fn::3"])
        let notes = document.footnotesHTML(host: PlainHost()).string
        #expect(notes.contains("<li id=\"fn::1\">one <em>b</em> <a class=\"fn-back\" href=\"#fnref::1\""))
        #expect(notes.contains("two lines <a") && notes.contains(">three <a"))
        #expect(document.ids.count == Set(document.ids.map(\.id)).count)
        #expect(document.footnotes[0].place == Place(file: "x.md", line: 1, column: 2))
    }

    @Test func `an inline note may stand in a table, a box, a quotation over lines, and in Chinese`() {
        #expect(parse("| a |\n|---|\n| b^[c \\| d] |").footnotesHTML(host: PlainHost()).string.contains("c | d <a"))
        #expect(parse("> [!NOTE] t^[n]\n> a").footnotesHTML(host: PlainHost()).string.contains("n <a"))
        #expect(parse("> 甲^[乙\n> 丙]丁").footnotesHTML(host: PlainHost()).string.contains(">乙丙 <a"))
        #expect(page("> 甲^[乙\n> 丙]丁").contains("</sup>丁</p>"))
    }

    @Test func `a short text has no notes of its own`() {
        var options = MarkdownOptions.almanac
        options.outerFootnotes = true
        let (document, found) = Document.parseInline("a^[n] b[^1]", at: Place(file: "x.yaml", line: 1, column: 1), options: options)
        #expect(found.map(\.rule) == ["misplaced-footnote"])
        #expect(document.noteMarks.map(\.label) == ["1"])
    }

    @Test func `notes of the summary come first`() {
        let document = Document.parse("a[^x] b[^y]\n\n[^x]: x\n[^y]: y", file: "x.md", summary: "c[^y] d[^z]").0
        #expect(document.footnotes.map(\.label) == ["y", "x"])
        #expect(document.footnotes.map(\.isInSummary) == [true, false])
        #expect(document.footnotesHTML(host: PlainHost()).string.contains("href=\"#fnref::summary:1\""))
    }

    // MARK: Lists

    @Test func `tasks have a box that is read aloud`() {
        let html = page("- [x] a\n- [ ] b\n  - [X] c\n- d")
        #expect(html.contains("<li class=\"task\"><span class=\"checkbox done\" role=\"img\" aria-label=\"Done\"></span> a</li>"))
        #expect(html.contains("<li class=\"task\"><span class=\"checkbox\" role=\"img\" aria-label=\"To do\"></span> b\n<ul>"))
        #expect(html.contains("<li>d</li>"))
        #expect(page("1. [ ] a\n\n2. [x] b").contains("<li class=\"task\">\n<p><span"))
        #expect(parse("- [x] a\n- [ ] b").plainText == "☑ a\n☐ b")
        #expect(problems("- [ ] a [1](= '1')", numbers: true) == [])
    }

    @Test func `a definition stands under its term`() {
        #expect(page("Term\n:   Definition") == "<dl class=\"terms\">\n<dt>Term</dt>\n<dd>Definition</dd>\n</dl>\n")
        #expect(
            page("*A*\n: one\n: two\n\nB\n\n:   three\n\n    four\n\n    - five\n\n:   six\n\nafter")
                == """
                <dl class="terms">
                <dt><em>A</em></dt>
                <dd>one</dd>
                <dd>two</dd>
                <dt>B</dt>
                <dd>
                <p>three</p>
                <p>four</p>
                <ul>
                <li>five</li>
                </ul>
                </dd>
                <dd>
                <p>six</p>
                </dd>
                </dl>
                <p>after</p>

                """)
        #expect(problems("Term\n: [1](= '1')", numbers: true) == [])
    }

    @Test func `definitions touch no list of the author's`() {
        for mark in ["+", "*", "-"] {
            let html = page("A\n: b\n\n\(mark) c\n\(mark) d\n\nE\n: f")
            #expect(html.contains("<ul>\n<li>c</li>\n<li>d</li>\n</ul>"), "\(html)")
            #expect(html.ranges(of: "<dl").count == 2, "\(html)")
        }
        let html = page("+ a\n\n* a\n\n- a\n\nA\n: b\n\n+ c")
        #expect(html.hasSuffix("<dd>\n<p>b</p>\n</dd>\n</dl>\n<ul>\n<li>\n<p>c</p>\n</li>\n</ul>\n"), "\(html)")
    }

    @Test(arguments: ["他说了一句话。\n: 今天", "one\ntwo\n: three", "Term\n:no blank", "    code\n: a", "A\n: b\nC\n: d"])
    func `a colon elsewhere is a character`(_ text: String) {
        #expect(page(text).contains(": ") || page(text).contains(":no"))
        #expect(!page(text).contains("<dt>C"))
    }

    // MARK: Boxes

    @Test func `a quotation with a mark is a box`() {
        #expect(page("> [!NOTE]\n> a") == "<div class=\"callout callout-note\" role=\"note\"><p class=\"callout-title\"><b>Note</b></p>\n<p>a</p>\n</div>\n")
        #expect(
            page("> [!warning] Mind *this*\n>\n> - a")
                == "<div class=\"callout callout-warning\" role=\"note\"><p class=\"callout-title\"><b>Warning</b> Mind <em>this</em></p>\n<ul>\n<li>a</li>\n</ul>\n</div>\n"
        )
        #expect(page("> [!TIP]\n> ## Title\n> a").contains("<b>Tip</b> Title</p>\n<p>a</p>"))
        #expect(page("> [!NOTE]\n> | a |\n> |---|\n> | b |").contains("</p>\n<div class=\"table-scroll\""))
        #expect(page("> a\n> [!NOTE]").contains("<blockquote>"))
    }

    @Test func `a fence of colons is the same box`() {
        #expect(page("::: {.callout-note}\na\n:::") == page("> [!NOTE]\n>\n> a"))
        #expect(
            page("::: {.callout-tip title=\"*A* \\\"b\\\"\"}\na\n:::\nafter").hasSuffix(
                "<b>Tip</b> <em>A</em> &quot;b&quot;</p>\n<p>a</p>\n</div>\n<p>after</p>\n"))
        #expect(page("::: callout-note\n## T\n---\n3. a\n:::").contains("<b>Note</b> T</p>\n<hr />\n<ol start=\"3\">"))
        #expect(
            page("::: {.callout-note}\n:::: {.callout-caution}\n```\nx\n\n:::\n```\n::::\nb\n:::").hasSuffix(
                "<pre><code>x\n\n:::\n</code></pre>\n</div>\n<p>b</p>\n</div>\n"))
        #expect(page("- a\n\n  ::: {.callout-note}\n  b\n\n  c\n  :::\n\n  d").contains("<p>b</p>\n<p>c</p>\n</div>\n<p>d</p>\n</li>"))
        #expect(page("> ::: {.callout-note}\n> a\n> :::").hasPrefix("<blockquote>\n<div class=\"callout callout-note\""))
        #expect(problems("::: {.callout-note}\na") == ["1:1 unclosed-box"])
    }

    @Test func `places in a box are the author's`() {
        let document = parse("::: {.callout-note title=\"[1](= '1')\"}\n\n## A {#a}\n\n[2](= '2')\n\n## B\n:::")
        #expect(document.claims.map(\.place) == [Place(file: "x.md", line: 1, column: 27), Place(file: "x.md", line: 5, column: 1)])
        #expect(document.headings.map(\.place.line) == [3, 7])
    }

    // MARK: Tables and images

    @Test(arguments: [
        ": Cap *a* {#tbl-x}\n\n| a |\n|---|\n| b |", "| a |\n|---|\n| b |\n\n: Cap *a* {#tbl-x}", "| a |\n|---|\n| b |\n: Cap *a* {#tbl-x}",
        ": Cap *a* {#tbl-x}\n| a |\n|---|\n| b |",
        "| a |\n|---|\n| b |\n\n: Cap\n*a*\n{#tbl-x}", "Table: Cap *a* {#tbl-x}\n\n| a |\n|---|\n| b |", "| a |\n|---|\n| b |\n\ntable: Cap *a* {#tbl-x}",
    ])
    func `a caption over or under a table gives it a number`(_ text: String) {
        let document = parse(text)
        #expect(document.blocks.map(\.written?.id) == ["tbl-x"])
        #expect(document.blocks.map(\.kind) == [.table])
        let html = document.html(host: Host()).string
        #expect(
            html.hasPrefix("<figure class=\"tab pipe\" id=\"x1\"><figcaption><b>No. 1</b> Cap <em>a</em></figcaption>\n<div class=\"table-scroll\""), "\(html)")
        #expect(html.hasSuffix("<tbody>\n<tr><td>b</td></tr>\n</tbody>\n</table></div>\n</figure>\n"), "\(html)")
        #expect(problems(text) == [])
    }

    @Test func `each table has the caption beside it`() {
        let table = "| a |\n|---|\n| b |\n\n"
        #expect(parse(": A {#a}\n\n\(table): B {#b}\n\n\(table)").blocks.map(\.written?.id) == ["a", "b"])
        #expect(parse("\(table): A {#a}\n\n\(table): B {#b}\n").blocks.map(\.written?.id) == ["a", "b"])
        #expect(page("Term\n\n: A {#a}\n\n\(table)").hasPrefix("<p>Term</p>\n<figure"))
        #expect(page(": 甲[^1]\n\n\(table)\n[^1]: n").contains("<figcaption>甲<sup class=\"fnref\">"))
        #expect(problems(": A\n\n\(table): B") == ["7:1 other-dialect"])
        #expect(problems(": A\n| a |\n|---|\n| b |\n: B") == ["1:1 second-caption"])
    }

    @Test func `an image with an id is a figure with a number`() {
        let html = page("![Cap *a* [1](= '1')](x.png){#fig-x width=60% alt=\"a \\\"b\\\" & c\"}")
        #expect(
            html
                == "<figure class=\"picture\" id=\"x1\"><figcaption><b>No. 1</b> Cap <em>a</em> 1</figcaption>\n<img src=\"x.png\" style=\"width:60%\" loading=\"lazy\" alt=\"a &quot;b&quot; &amp; c\" />\n</figure>\n"
        )
        #expect(parse("![a](x.png){#fig-x alt=b}").images.map(\.alternative) == ["b"])
        #expect(problems("![a](x.png){#fig-x}") == ["1:1 missing-alt-text"])
        #expect(problems("![](x.png){#fig-x alt=b}") == ["1:1 empty-caption"])
    }

    @Test func `an image has the width that is asked for`() {
        struct Sized: DocumentHost {
            func image(_ source: String) -> (src: String, width: Int?, height: Int?) { (source, 400, 300) }
        }
        func html(_ text: String) -> String { parse(text).html(host: Sized()).string }
        #expect(html("![a](x.png){width=100}") == "<p><img src=\"x.png\" width=\"100\" height=\"75\" loading=\"lazy\" alt=\"a\" /></p>\n")
        #expect(html("b ![a](x.png){width=50% fig-alt=c} d").contains("style=\"width:50%\" width=\"400\" height=\"300\" loading=\"lazy\" alt=\"c\" /> d"))
        #expect(html("![a](x.png \"t\"){width=50%}").hasPrefix("<figure class=\"image\"><img src=\"x.png\" style=\"width:50%\""))
    }

    @Test func `a heading may say that it has no number`() {
        for text in ["## A {-}", "## A {.unnumbered}", "## A {#b .unnumbered}"] {
            #expect(problems(text) == [])
            #expect(page(text).contains(">A</h2>"))
        }
        #expect(parse("## A {#b .unnumbered}").headings.map(\.id) == ["b"])
    }

    @Test func `on paper a note holds boxes and definitions as lines`() {
        struct Paper: DocumentHost { var notesStandAtFoot: Bool { true } }
        let document = Document.parse("a[^1] b^[c]\n\n[^1]: d\n\n    > [!NOTE] t\n    > e\n\n    T\n    : f", file: "x.md").0
        #expect(
            document.html(host: Paper()).string
                == "<p>a<span class=\"fn\" id=\"fn:1\">d<br><b>Note</b> t<br>e<br>T<br>– f</span> b<span class=\"fn\" id=\"fn::1\">c</span></p>\n")
    }
}
