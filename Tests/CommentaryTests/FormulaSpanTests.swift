import Markup
import Source
import Testing

@testable import Commentary

/// Formulas between dollars, and dollars that are money.
struct FormulaSpanTests {
    private struct Host: DocumentHost {
        func formula(_ formula: TeXFormula) -> String? { "<math>\(formula.tex)</math>" }
        func formulaNumber(_ id: String) -> String? { "No. \(id)" }
    }

    private func parse(_ text: String) -> (Document, [Diagnostic]) {
        var options = MarkdownOptions.almanac
        options.numbers = true
        return Document.parse(text, file: "x.md", options: options)
    }

    private func page(_ text: String) -> String { parse(text).0.html(host: Host()).string }
    private func formulas(_ text: String) -> [String] { parse(text).0.formulas.map(\.typed) }

    @Test(arguments: [
        "US$5", "$1.2 billion and $3", "$5 and $10", "between $5 and $10.", "$5–$10", "$5-$x", "$20B-$30B", "HK$5/HK$6", "$5/$10", "\\$x\\$", "`$x$`",
        "a $ b $ c", "$ x $",
        "$x $", "变量$name 和 $value", "5$ and 10$", "5$/kg or 10$/kg", "A$5, NZ$6 and US$ 7", "价格$5，涨到$8", "$", "$$", "$$$$", "$100", "[a](http://b.org/$x$)",
        "<http://b.org/$x$>", "https://b.org/?$x$", "$1,000 to $2,000", "a price ($5) or ($6)", "US$1.5 billion (€1.4 billion), up from US$1.2 billion",
    ])
    func `money and characters stay as they were typed`(_ text: String) {
        let (document, problems) = parse(text)
        #expect(document.formulas.isEmpty)
        #expect(problems.filter { $0.rule == "other-dialect" }.allSatisfy { text == "$$" || $0.place?.column != nil && text == "$$" }, "\(problems)")
        #expect(document.plainText.contains("$") || text.contains("b.org"))
    }

    @Test(arguments: [
        ("$x_i$", ["$x_i$"]), ("is $x$.", ["$x$"]), ("得分$x_i$为$y$", ["$x_i$", "$y$"]), ("($x$)", ["$x$"]), ("US$5 and $x$", ["$x$"]),
        ("$a$$b$", ["$a$", "$b$"]),
        ("$1, 2, \\dots, n$", ["$1, 2, \\dots, n$"]), ("$\\$5$", ["$\\$5$"]), ("$\\text{a $b$ c}$", ["$\\text{a $b$ c}$"]), ("$a\nb$", ["$a b$"]),
        ("$$x$$", ["$$x$$"]), ("$$\n=x\n-y\n$$", ["$$=x -y$$"]), ("> $$\n> a\n> > b\n> $$", ["$$a b$$"]), ("- $$\n  # a\n  $$", ["$$# a$$"]),
        ("a $$x$$ b", ["$$x$$"]),
        ("| a |\n|---|\n| $x \\| y$ |", ["$x | y$"]), ("a[^1]\n\n[^1]: $x$", ["$x$"]), ("a^[$x$]", ["$x$"]), ("## $x$ {#a}", ["$x$"]), ("[$x$](b.md)", ["$x$"]),
        ("$a`b$ c`$", ["$a`b$ c`$"]), ("$100 \\times p$", ["$100 \\times p$"]), ("$2xy$", ["$2xy$"]), ("$`x^2`$", ["$x^2$"]), ("$``a`b``$", ["$a`b$"]),
    ])
    func `what stands between dollars is a formula`(_ text: String, _ expected: [String]) {
        #expect(formulas(text) == expected)
    }

    @Test(arguments: [
        ("$a_b$ and $c_d$", "<math>a_b</math> and <math>c_d</math>"), ("*a $x*y$ b*", "<em>a <math>x*y</math> b</em>"),
        ("**$w$ 为权重**", "<strong><math>w</math> 为权重</strong>"),
        ("$[a](b)$", "<math>[a](b)</math>"), ("$~a~^b^$", "<math>~a~^b^</math>"), ("$[^1]$", "<math>[^1]</math>"),
        ("$@fig-x$", "<math>@fig-x</math>"), ("$`= 1`$", "$<code>1</code>$"), ("~~$x$~~", "<del><math>x</math></del>"), ("[$x$](= '1')", "<math>x</math>"),
        ("$a<b>c$", "<math>a<b>c</math>"), ("$\\{x\\}$", "<math>\\{x\\}</math>"),
    ])
    func `nothing in a formula is Markdown`(_ text: String, _ expected: String) {
        #expect(page(text) == "<p>\(expected)</p>\n")
    }

    @Test func `a formula on a line of its own stands in a box that can be reached`() {
        #expect(page("a\n\n$$x$$") == "<p>a</p>\n<p><span class=\"equation\" role=\"group\" tabindex=\"0\" aria-label=\"Formula\"><math>x</math></span></p>\n")
        #expect(page("[$$x$$](b.md)") == "<p><a href=\"b.md\"><span class=\"equation\"><math>x</math></span></a></p>\n")
    }

    @Test(arguments: [
        ("得分$x$，说明", "得分<span class=\"unbroken\"><math>x</math>，</span>说明"), ("（$x$）。", "<span class=\"unbroken\">（<math>x</math>）。</span>"),
        ("$x$, $y$", "<span class=\"unbroken\"><math>x</math>,</span> <math>y</math>"), ("a $x$ b", "a <math>x</math> b"),
        ("$x$，（$y$", "<span class=\"unbroken\"><math>x</math>，</span><span class=\"unbroken\">（<math>y</math></span>"),
        ("$x$，$y$", "<span class=\"unbroken\"><math>x</math>，</span><math>y</math>"), ("*$x$*，", "<em><math>x</math></em>，"),
    ])
    func `punctuation stays with the formula beside it`(_ text: String, _ expected: String) {
        #expect(page(text) == "<p>\(expected)</p>\n")
    }

    @Test func `a formula with an id has a number`() {
        let (document, problems) = parse("$$\nx\n$$ {#eq-a}\n\n$$y$$ {#eq-a}\n\n$$z$$ {#a/b}")
        #expect(document.formulas.map(\.id) == ["eq-a", nil, nil] && document.formulas[0].idPlace == Place(file: "x.md", line: 3, column: 6))
        #expect(document.ids.map(\.id) == ["eq-a"])
        #expect(problems.map { "\($0.severity) \($0.rule) \($0.place?.line ?? 0)" } == ["error duplicate-id 5", "error invalid-id 7"])
        #expect(
            parse("$$x$$ {#eq-a}").0.html(host: Host()).string
                == "<p><span class=\"numbered\" id=\"eq-a\"><span class=\"equation\" role=\"group\" tabindex=\"0\" aria-label=\"Formula\"><math>x</math></span><span class=\"equation-number\">No. eq-a</span></span></p>\n"
        )
    }

    @Test func `a formula that is not set is its TeX`() {
        #expect(parse("$a<b$").0.html(host: PlainHost()).string == "<p><code class=\"tex\">a&lt;b</code></p>\n")
    }

    @Test func `each part of a formula knows its place`() {
        let formula = parse("text\n> $$\n> ab c\n>   d\n> $$").0.formulas.first
        #expect(formula?.tex == "ab c d" && formula?.place == Place(file: "x.md", line: 2, column: 3))
        #expect(formula?.place(of: 3) == Place(file: "x.md", line: 3, column: 6))
        #expect(formula?.place(of: 5) == Place(file: "x.md", line: 4, column: 5))
        #expect(parse("得分 $x+y$").0.formulas.first?.place(of: 2) == Place(file: "x.md", line: 1, column: 7))
    }

    @Test func `what could be lost is said`() {
        #expect(parse("$50%$").1.map { "\($0.severity) \($0.place?.column ?? 0) \($0.rule)" } == ["error 4 formula"])
        #expect(parse("$50\\%$").1.isEmpty)
    }

    @Test(arguments: [
        ("x_i^2", "xᵢ²"), ("\\min_i x \\times 100", "minᵢ x × 100"), ("\\frac{x_i - \\min x}{2}", "(xᵢ − min x)/2"), ("\\sum_{j=1}^{m} w_j", "∑ⱼ₌₁ᵐ wⱼ"),
        ("\\sqrt[3]{x}", "³√x"),
        ("\\sqrt{a+b}", "√(a+b)"),
        ("\\text{得分率} = \\frac{\\text{得分}}{\\text{满分}}", "得分率 = 得分/满分"), ("\\alpha \\le \\beta", "α ≤ β"),
        ("\\begin{cases} 1 & x \\\\ 0 & y \\end{cases}", "{ 1 x ; 0 y"),
        ("\\left( a \\right)", "( a )"), ("\\bar{x}", "x̄"), ("\\mathbf{W}", "W"), ("50\\%", "50%"), ("\\foo x", "foo x"), ("{", ""), ("\\", ""),
        ("\\frac", "/"),
    ])
    func `a formula has plain words`(_ tex: String, _ expected: String) {
        #expect(PlainFormula.words(tex) == expected)
        #expect(parse("a $\(tex == "{" || tex == "\\" || tex == "\\frac" ? "x" : tex)$").0.formulas.count == 1)
    }

    @Test func `what is searched and counted has the words`() {
        #expect(parse("## a $x_1$\n\nb $$y^2$$").0.plainText == "a x₁\nb y²")
        #expect(parse("a $x_1$").0.passages(host: Host()).map(\.words) == ["a x₁"])
        #expect(page("![a $x_1$](b.png)").contains("alt=\"a x₁\""))
    }
}
