import Testing

@testable import Commentary

struct TableTests {
    private func rows(_ text: String) -> [String] {
        html(text).split(separator: "\n").filter { $0.hasPrefix("<tr>") }.map(String.init)
    }

    @Test func cellsHoldInlineMarkup() {
        let text = "| a | b |\n|---|--:|\n| `x\\|y` | **“好”**吗[^1] |\n| *a | b* |\n| [l](u) | [r] \\| <http://x.y> |\n\n[r]: /ref\n[^1]: n"
        let rows = rows(text)
        #expect(rows[0] == "<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th></tr>")
        #expect(rows[1].hasPrefix("<tr><td><code>x|y</code></td><td class=\"right\"><strong>“好”</strong>吗<sup"))
        #expect(rows[2] == "<tr><td>*a</td><td class=\"right\">b*</td></tr>")
        #expect(rows[3] == "<tr><td><a href=\"u\">l</a></td><td class=\"right\"><a href=\"/ref\">r</a> | <a href=\"http://x.y\">http://x.y</a></td></tr>")
        #expect(problems(text) == [])
    }

    @Test func dashesAloneAreADelimiterRow() {
        #expect(rows("a | b\n- | -\n1 | 2").count == 2)
        #expect(rows("| a |\n|-|\n| 1 |") == ["<tr><th scope=\"col\">a</th></tr>", "<tr><td>1</td></tr>"])
        #expect(html("a\n- | -").contains("<ul>"))
        #expect(html("a | b\n- c | d").contains("<ul>"))
    }

    @Test func tablesFollowTextAndStandInContainers() {
        #expect(html("text\n| a |\n|---|\n| 1 |").hasPrefix("<p>text</p>\n<div class=\"table-scroll\""))
        #expect(rows("> - | a | b |\n>   |---|---|\n>   | 1 | 2 |").count == 2)
        #expect(rows("- x\n\n  | a | b |\n  | - | - |\n  | 1 | 2 |").count == 2)
        #expect(html("| a | b |\n|---|---|").contains("</thead>\n</table></div>"))
    }

    @Test func whatIsNoTableStaysText() {
        #expect(!html("a | b\n|---|").contains("<table"))
        #expect(!html("    | a |\n    |---|").contains("<table"))
        #expect(!html("```\n| a |\n|---|\n```").contains("<table"))
        #expect(html("a\n---").contains("<h2"))
    }

    @Test func cellsKeepHashesAndBackslashes() {
        #expect(rows("| C# | # |\n|---|---|\n| a\\\\ | ## x ## |")[0] == "<tr><th scope=\"col\">C#</th><th scope=\"col\">#</th></tr>")
        #expect(rows("| C# | # |\n|---|---|\n| a\\\\ | ## x ## |")[1] == "<tr><td>a\\</td><td>## x ##</td></tr>")
        #expect(rows("| | b |\n|---|---|\n|  | 2 |")[1] == "<tr><td></td><td>2</td></tr>")
    }

    @Test func mistakesAreDiagnosed() {
        #expect(problems("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |") == ["3:1 table-row-length", "4:1 table-row-length"])
        #expect(problems("| a | b |\n|---|---|\n| 1 | 2 |\n---") == ["1:1 underlined-table"])
    }

    @Test func hostileTextInCellsIsEscaped() {
        #expect(rows("| <script> |\n|---|\n| \"&]]> |") == ["<tr><th scope=\"col\">&lt;script&gt;</th></tr>", "<tr><td>&quot;&amp;]]&gt;</td></tr>"])
    }
}
