import Markup
import Source
import Testing

@testable import Commentary

struct CommentTests {
    @Test(arguments: [
        ("a <!-- b --> c", "<p>a c</p>\n"), ("甲<!-- 乙 -->丙", "<p>甲丙</p>\n"), ("a. <!-- b -->", "<p>a.</p>\n"), ("<!-- b --> a", "<p>a</p>\n"),
        ("a  <!-- b -->\nc", "<p>a\nc</p>\n"), ("a <!-- b\nc --> d", "<p>a d</p>\n"), ("a <!-- b\n\nc --> d", "<p>a d</p>\n"),
        ("a\n\n<!-- b -->\n\nc", "<p>a</p>\n<p>c</p>\n"), ("a\n<!-- b -->\nc", "<p>a\nc</p>\n"), ("<!-- a -- b\n\n```\n-->\nc", "<p>c</p>\n"),
        ("<!-->a", "<p>a</p>\n"), ("<!---->a<!-- - --->", "<p>a</p>\n"), ("## a <!-- b --> {#c}", "<h2 id=\"c\">a</h2>\n"),
        ("> a <!-- b -->\n> c", "<blockquote>\n<p>a\nc</p>\n</blockquote>\n"), ("- a\n<!-- b -->\n- c", "<ul>\n<li>a</li>\n<li>c</li>\n</ul>\n"),
        ("- a\n\n<!-- b -->\n\n- c", "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>c</li>\n</ul>\n"), ("- <!-- b -->\n- c", "<ul>\n<li></li>\n<li>c</li>\n</ul>\n"),
        ("<!-- a ` b -->c`d`", "<p>c<code>d</code></p>\n"),
    ])
    func `a comment vanishes`(_ text: String, _ expected: String) {
        #expect(html(text) == expected)
        #expect(problems(text) == [])
    }

    @Test func `a comment in a table divides no cell and ends no table`() {
        let table = html("| a | b |\n|---|---|\n| 1 <!-- x | y --> | 2 |\n<!-- | 3 | -->\n| 4 | 5 |")
        #expect(table == html("| a | b |\n|---|---|\n| 1 | 2 |\n| 4 | 5 |"))
    }

    @Test(arguments: [
        "`<!-- a -->`", "```\n<!-- a -->\n```", "    <!-- a -->", "- ~~~\n  <!-- a -->\n  ~~~", "> ```\n> <!-- a -->\n> ```", "- b\n\n      <!-- a -->",
        "`` <!-- ` -->\n`` b",
        "\\<!-- a -->",
    ])
    func `what is shown as an example stays`(_ text: String) {
        #expect(html(text).contains("&lt;!--"))
        #expect(problems(text) == [])
    }

    @Test(arguments: [
        ("a <!-- b", "1:3"), ("a\n\n<!-- b\n\nc", "3:1"), ("<!-- a --> `x` <!-- b", "1:16"), ("> <!-- a", "1:3"), ("<!-- a --", "1:1"),
        ("<!-- a\n<!-- b", "1:1"),
    ])
    func `one that is not closed is an error, and hides nothing from the checks`(_ text: String, _ place: String) {
        #expect(problems(text) == ["\(place) unclosed-comment"])
        #expect(problems(text + "\n\n[c](javascript:x)").contains { $0.hasSuffix("dangerous-link") })
    }

    @Test func `what a comment holds is nothing to any check, and lines behind it keep their numbers`() {
        let text = "<!--\n[a](javascript:b) [^1] <b>\n\n```figure\nid: x\n```\n\n[^1]: n\n## c\n--> d [^2]\n\n<!-- x -->\n\n[e](javascript:f)"
        #expect(problems(text) == ["10:7 undefined-footnote", "14:1 dangerous-link"])
        let (document, _) = Document.parse("甲 <!-- 乙 --> [](#x)\n<!--\n丙\n-->\n[](#y) <!-- 丁 -->[](#z)", file: "x.md")
        #expect(document.references.map { "\($0.place.line):\($0.place.column)" } == ["1:14", "5:1", "5:18"])
        #expect(document.blocks.isEmpty && document.footnotes.isEmpty)
    }

    @Test func `short texts have comments too`() {
        let (document, found) = Document.parseInline("a <!-- b --> `c`<!-- d -->", at: Place(file: "x.yaml", line: 3, column: 5))
        #expect(found.isEmpty)
        #expect(document.html(host: PlainHost()).string == "a <code>c</code>")
        #expect(Document.parseInline("a <!-- b", at: Place(file: "x.yaml", line: 3, column: 5)).1.first?.place == Place(file: "x.yaml", line: 3, column: 7))
    }

    @Test(arguments: ["<！-- a --> b", "<!— a —> b", "＜!-- a --> b", "甲《！—— a", "<!- a -> b"])
    func `one that an input method made text is an error`(_ text: String) {
        let rules = problems(text).map { $0.split(separator: " ")[1] }
        if text.contains("《") { #expect(rules.isEmpty) } else { #expect(rules == ["mistyped-comment"]) }
    }

    @Test func `raw HTML has its comments taken out as well`() {
        var options = MarkdownOptions.almanac
        options.rawHTML = true
        let (document, found) = Document.parse("<div>\n<!-- embargoed -->\n<b>x</b> <!-- y\nz -->\n</div>", file: "x.md", options: options)
        #expect(found.isEmpty)
        #expect(document.html(host: PlainHost()).string == "<div>\n<b>x</b>\n</div>\n")
    }

    @Test func `plain CommonMark keeps comments`() {
        for text in ["a <!-- b -->", "<!-- a -- b -->", "<!-- a", "- a\n<!-- b -->\n- c"] { #expect(commonMarkHTML(text) == libcmarkHTML(text)) }
    }
}
