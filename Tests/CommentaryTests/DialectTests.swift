import Source
import Testing

@testable import Commentary

/// What other dialects have and this one has not is said once, at its place, with what to write.
struct DialectTests {
    private func found(_ text: String) -> [String] {
        var options = MarkdownOptions.almanac
        options.numbers = true
        return Document.parse(text, file: "x.md", options: options).1.map {
            "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.severity) \($0.rule): \($0.hint ?? "")"
        }
    }

    @Test(arguments: [
        ("x ==y== z", "1:3"), ("[@smith2020, p. 3]", "1:1"), ("见[-@li]。", "1:2"), ("[see @fig-x]", "1:6"), ("[-@fig-x]", "1:1"),
        ("@smith2020 says", "1:1"), ("[[Page]]", "1:1"), ("a [[Page|words]] b", "1:3"), ("[TOC]", "1:1"),
        ("[[_TOC_]]", "1:1"),
        ("{{< video x >}}", "1:1"), ("a {{ page.title }}", "1:3"), ("{% include x %}", "1:1"), ("\\newpage", "1:1"), ("\\cite{a}", "1:1"),
        ("see \\ref{x}", "1:5"), ("so :smile: ok", "1:4"),
        ("\\(x^2\\)", "1:1"), ("\\[a_b\\]", "1:1"), ("a $$x", "1:3"), ("$5 billion (HK$ 39)", "1:1"), ("2$x$", "1:2"), ("$得分$", "1:1"),
        ("![a](b.png){width=5cm}", "1:12"), ("![a](b.png){.c}", "1:12"), ("x ![a](b.png){#fig-x}", "1:16"),
        ("[a](b.md){.c}", "1:10"), ("`a`{.r}", "1:4"), ("`a`{=html}", "1:4"), ("[a]{.smallcaps}", "1:1"), ("[a]{.mark}", "1:1"), ("## A {#b .c}", "1:6"),
        ("> [!INFO]\n> a", "1:3"), ("> [!tip]- a", "1:3"), ("::: note\na\n:::", "1:1"), ("::: {.callout-hint}\n\na\n\n:::", "1:5"),
        ("::: {.callout-note icon=false}\na\n:::", "1:1"), ("::: {.callout-note #n}\na\n:::", "1:21"), ("> [!NOTE]\n> ## a {#b}", "2:10"),
        ("One.\n: Definition", "2:1"), ("a\nb\n: c", "3:1"), (": Caption {#tbl-x}", "1:1"), ("| a |\n|---|\n\n: b {#t .c}", "4:5"),
        ("| one\n| two", "1:1"), ("3~~5，6~~8", "1:2"), ("北京~上海~广州", "1:3"), ("2^3^4", "1:2"), ("A~B~C", "1:2"), ("*a ~~b* c~~", "1:4"),
        ("+---+---+\n| a | b |\n+---+---+", "1:1"),
        ("```{r}\nx\n```", "1:1"),
        ("```mermaid\nx\n```", "1:1"), ("```geojson\nx\n```", "1:1"), ("```math\nx\n```", "1:1"), ("```{=html}\nx\n```", "1:1"),
        ("Term\n~ Definition", "2:1"), ("Term\n\n  ~ Definition", "3:3"), ("(@) one", "1:1"), ("(@good) one", "1:1"), ("#. one\n#. two", "1:1"),
        ("Right   Left\n-----   ----\n1   2", "2:1"), (":+1: a", "1:1"), ("$x${#eq-a}", "1:6"), ("$$x$$ {#eq-a .b}", "1:7"),
        ("| a |\n|---|\n| ==b== |", "3:3"), ("> - ==a==", "1:5"), ("甲\n\n[^1]: ==x==\n\n[^1]", "3:7"),
    ])
    func `a construct is one warning`(_ text: String, _ place: String) {
        let found = found(text)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix("\(place) warning other-dialect: ") == true, "\(found)")
    }

    @Test func `a hint says what to write`() {
        #expect(found("see @thm-x") == ["1:5 warning other-dialect: write [](#thm-x)"])
        #expect(found("[a b]{.underline}") == ["1:1 warning other-dialect: write **a b**"])
        #expect(found("## A {#b .c}") == ["1:6 warning other-dialect: write {#b}"])
        #expect(found("[@li2020, p. 3]") == ["1:1 warning other-dialect: write a footnote: [^li2020], and a paragraph [^li2020]: with the source"])
        #expect(found("[[a|b]]") == ["1:1 warning other-dialect: write [b](02-chapter.md), with the chapter’s file"])
        #expect(found("![a](../b.png =300x200)") == ["1:1 error mistyped-image: write ![a](../b.png)"])
        #expect(found("[a](https://example.org/b c.pdf)") == ["1:1 error mistyped-link: write [a](https://example.org/b%20c.pdf)"])
        #expect(found("a<br>b").first?.hasSuffix("end the line with a backslash for a line break") == true)
    }

    @Test(arguments: [
        "~5 %", "| one", "a | b\nc | d", "5~10", "a^b", "^", "@", "3~5个，6~8个", "5%~10%~15%", "10kg~20kg~30kg", "H~2", "x^2 and y^2", "2^10，x^3，",
        "^_^ ^o^ 好^o^ ^-^", "好呀~~，谢谢~~",
        "好~~ 吃~~ 了", "a ~~~b~~~ c", "me@fig-x.org @fig-tree.com a@fig-x", "他说\n：今天", "a :b", "价格：\n\n1", "`~~a~~ H~2~O x^2^ @fig-x ^[n]`", "x^[2", "- [a] b",
        "- [x](b.md)", "\\~~a~~ H\\~2~O x\\^2^ \\@fig-x", "> a [!NOTE]", "~/x/~", "[0,1]^n", "a ~ b ~ c",
        "US$5 and US$10, A$ and B$, $5–$9, $3.50, between $5m and $7m", "3~5 个，6~8 个，3~5个，6~8个", "2^10 and x^y", "a == b, a === b, `==x==`",
        "me@example.org, @everyone, a@b",
        "10:30:45, 注：甲：乙, a:b:c, http://x.y:80/z", "[[1]](a.md) [a][b] [x]", "{a}, {1, 2}, f{x}, \\{.a}", "C:\\end and C:\\new\\ref", "[](#a){b}", "~ 5, ~5~ 6",
        "a ~~ b ~~ c", "$ 5 $",
        "`$x_i$ ~~a~~ \\newpage [@b] {{c}}`", "```\n~~a~~\n::: x\n```", "\\~~a~~ \\$x_i$ \\[@a] \\:smile:", "0.05** 0.01*** (0.2)**\n\n| a |\n|---|\n| 0.3** |",
        "5 * 3 ** 2",
        "[a](b.md) {c}", "甲：\n乙", "[^1]\n\n[^1]: n", "![a](b.png)", "---\n\na\n\n***", "[x] done", "(a) x", "x^[^1]\n\n[^1]: n",
    ])
    func `ordinary text is none`(_ text: String) {
        #expect(found(text).filter { !$0.contains("unknown-reference") } == [])
    }

    @Test(arguments: [
        ("** 甲 **乙", "1:1 warning stray-emphasis: write **甲**"), ("**甲 **乙", "1:1 warning stray-emphasis: write **甲**"),
        ("＊＊甲＊＊", "1:1 warning stray-emphasis: write **甲**"),
        ("文**未闭合", "1:2 warning stray-emphasis: write ** behind the words too, or \\*\\* for the characters themselves"),
        ("> a **b\n\nc", "1:5 warning stray-emphasis: write ** behind the words too, or \\*\\* for the characters themselves"),
        ("a word** b", "1:7 warning stray-emphasis: write ** before the words too, or \\*\\* for the characters themselves"),
    ])
    func `asterisks that are printed are pointed out`(_ text: String, _ expected: String) {
        #expect(found(text) == [expected])
    }

    @Test func `each stray pair is one warning`() {
        #expect(found("** 甲 **乙，**甲 **乙，＊＊甲＊＊，**未闭合").map { String($0.prefix { $0 != " " }) } == ["1:1", "1:10", "1:18", "1:24"])
    }

    @Test(arguments: [
        ("[see [a](b.md)](c.md)", "1:1 nested-link"), ("x [[](#a)](c.md)", "1:3 nested-link"),
        ("x[^my note]\n\n[^my note]: A longer note.", "1:2 mistyped-footnote"),
        ("##", "1:1 empty-heading"), ("## a\n\n#### b", "3:1 skipped-level"), ("### a", "1:1 skipped-level"), ("a\n-", "1:1 underlined-text"),
        ("一句话。\n---", "1:1 underlined-text"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\nSource: survey.", "4:1 text-under-table"), ("| a |\n|---|\n| 1 |\nSource: survey.", "4:1 text-under-table"),
        ("|---|---|\n| 1 | 2 |", "1:1 mistyped-table"), ("a </b> c", "1:3 raw-html"), ("![a](b.png \"see [x](y)\")", "1:1 markup-in-title"),
    ])
    func `what would be printed raw or break the page is pointed out`(_ text: String, _ problem: String) {
        let found = problems(text)
        #expect(found.first == problem, "\(found)")
        #expect(found.count == (text.contains("my note") ? 2 : 1), "\(found)")
    }

    @Test(
        arguments: [
            ("<div>\n\na", "unbalanced-html"), ("</main>", "unbalanced-html"), ("a <b><i>c</b>", "unbalanced-html"),
            ("<img src=\"../a.png\" alt=\"x\">", "html-image"),
            ("<p>a\n\n<br> <hr/> <b>c</b>", nil), ("<https://example.org> <a href=\"#b\">c</a>", nil),
        ] as [(String, String?)])
    func `HTML that would break the page is an error where HTML is allowed`(_ text: String, _ rule: String?) {
        var options = MarkdownOptions.almanac
        options.rawHTML = true
        #expect(Document.parse(text, file: "x.md", options: options).1.map(\.rule) == [rule].compactMap { $0 })
    }

    @Test(arguments: [
        ("见https://example.org/a?b=1。然后", "https://example.org/a?b=1"), ("(https://example.org/a_(b)).", "https://example.org/a_(b)"),
        ("https://example.org/a, b", "https://example.org/a"),
        ("**https://example.org**", "https://example.org"), ("http://example.org/a*b", "http://example.org/a"),
        ("| a |\n|---|\n| https://example.org/b|", "https://example.org/b"),
        ("https://example.org/a&b;", "https://example.org/a&amp;b"), ("> https://example.org/a\nb", "https://example.org/a"),
    ])
    func `a web address is a link as far as it goes`(_ text: String, _ address: String) {
        #expect(html(text).contains("<a href=\"\(address)\">\(address)</a>"), "\(html(text))")
        #expect(problems(text) == [])
    }

    @Test(arguments: [
        "[https://a.org](https://b.org)", "[a](https://b.org \"https://c.org\")", "`https://a.org`", "<https://a.org>", "[a]: https://b.org\n\n[a]",
        "xhttps://a.org", "https:// a", "![https://a.org](b.png)",
    ])
    func `an address that is a link already, or none, stays`(_ text: String) {
        let links = html(text).components(separated: "<a href=").count - 1
        #expect(links <= 1 && !html(text).contains("&lt;http"))
        #expect(problems(text) == [])
    }

    @Test func `no space comes of a line break beside a full-width mark`() {
        #expect(html("全角，\nabc，其中\n12 分，\n`x` 分\n（a）\nb") == "<p>全角，abc，其中\n12 分，<code>x</code> 分（a）b</p>\n")
        #expect(
            html("abc\n（甲）\n[](#a)；\n[b](c)")
                == "<p>abc（甲）<a class=\"ref\" href=\"#a\">b</a></p>\n".replacing("<a class=\"ref\" href=\"#a\">b</a>", with: "#a；<a href=\"c\">b</a>"))
    }
}

extension String {
    fileprivate func components(separated separator: String) -> [Substring] { split(separator: separator, omittingEmptySubsequences: false) }
}
