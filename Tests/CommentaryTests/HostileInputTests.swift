import Markup
import Testing

@testable import Commentary

/// Input that would overflow a recursive walk, or take forever with a careless search.
struct HostileInputTests {
    static let inputs: [(String, String)] = {
        let n = 10_000
        func times(_ text: String, _ count: Int = 10_000) -> String { String(repeating: text, count: count) }
        return [
            ("nested quotes", times("> ") + "a"), ("nested lists", times("- ", 2000) + "a"), ("open brackets", times("[")),
            ("brackets", times("[") + "a" + times("]")), ("nested images", times("![") + "a" + times("](b)")),
            ("asterisks", times("*") + "a" + times("*")), ("emphasis soup", times("*a **a ")), ("underscores", times("_a __a")),
            ("alternating", times("*a_ ")), ("backticks", (1...400).map { times("`", $0) + "x" }.joined()), ("backtick pairs", times("` `` ")),
            ("angles", times("<")), ("comments", times("<!-- ")), ("instructions", times("<?")), ("tags", times("<a b='")),
            ("declarations", times("<!A ")), ("cdata", times("<![CDATA[")), ("entities", times("&")), ("long entities", times("&amp;")),
            ("claims", times("[a](= '")), ("claims with parentheses", times("[a](= 'b(")), ("claims without quotes", times("[a](= ")),
            ("titles", "[a]: /b\n\n" + times("[a](b \"", 3000)), ("labels", times("[a][")), ("footnote references", times("[^a]")),
            ("footnote definitions", (0..<2000).map { "[^\($0)]: x[^\($0 + 1)]\n" }.joined() + "\n[^0]"),
            ("pipes", times("|") + "\n" + times("|-")), ("wide table", times("|a") + "\n" + times("|-") + "\n" + times("|b")),
            ("long table", "a|b\n-|-\n" + times("1|2\n")), ("definition-like", times("[^a]: ")), ("headings", times("# a\n")),
            ("same headings", times("## 标题\n\n")), ("one long line", times("中文“引”**“a”**b，", 30_000)), ("one megabyte", times("a", 1_000_000)),
            ("megabyte of links", times("[x](y) ", 50_000)), ("hard breaks", times("a\\\n")), ("soft breaks", times("中\n")),
            ("setext", times("a\n=\n")), ("reference definitions", times("[a]: b\n")), ("fences", times("```figure\n")), ("NUL", times("\0")),
            ("lazy", times("> ", 500) + "a\n" + times("b\n")), ("heading ids", times("# {#a}\n")), ("carriage returns", times("\r")),
            ("tabs", times("\t")), ("quote and tab", times(">\t")), ("numbers", times("1. ", 2000)),
            ("tildes", times("~~a")), ("tildes in code", times("`a`~~b ")), ("carets", times("a^b")), ("carets and code", times("a^`b`^")),
            ("open notes", times("^[")),
            ("nested notes", times("^[a", 2000) + times("]", 2000)), ("notes", times("a^[b]")), ("spans", times("[a]{.b}")), ("open spans", times("[a]{.b ")),
            ("crossing spans", times("*a ~~b* c~~ ")), ("references", times("@fig-x ")), ("brackets of references", times("[@fig-x;")),
            ("tasks", times("- [ ] a\n")),
            ("boxes", times("> [!NOTE] a\n\n", 3000)), ("nested boxes", times("::: {.callout-note}\n", 300) + "a\n" + times(":::\n", 300)),
            ("open boxes", times("::: {.callout-note}\n", 3000)), ("definitions", times("a\n: b\n\n", 3000)), ("colons", times(": a\n")),
            ("captions", times(": a\n\n| a |\n|---|\n\n", 1000)), ("braces", "| a |\n|---|\n\n: " + times("{#a ") + "}"),
            ("images", times("![a](b){width=5%}")), ("attributes", "![a](b){" + times("a=b ") + "}"),
            ("noncharacters", times(noncharacter(0xFDD3) + "1" + noncharacter(0xFDD3), n)),
        ]
    }()

    @Test(arguments: inputs.indices)
    func isReadAndRendered(_ index: Int) {
        let (name, text) = Self.inputs[index]
        var options = MarkdownOptions.almanac
        options.numbers = true
        let (document, _) = Document.parse(text, file: "x.md", options: options)
        #expect(document.unalignedBlocks == 0, "\(name)")
        let html = document.html(host: PlainHost())
        #expect(html.bytes.count + document.footnotesHTML(host: PlainHost()).count < 200 * (text.utf8.count + 100), "\(name)")
        #expect(document.plainText.utf8.count <= 4 * text.utf8.count + 100, "\(name)")
    }
}
