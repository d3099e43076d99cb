import Testing

@testable import Exports

/// Formulas as MathML. Pandoc is there where the tests run: `make test` installs it.
struct PandocTests {
    private func convert(_ formulas: [(String, Bool)]) throws -> [Pandoc.Outcome] {
        let pandoc = try #require(Pandoc.find(), "install pandoc, or run make test")
        return try pandoc.convert(formulas.map { Pandoc.Formula(tex: $0.0, isDisplay: $0.1, words: "words <\($0.0.count)>") })
    }

    private func set(_ outcome: Pandoc.Outcome) -> String {
        if case .set(let markup) = outcome { markup } else { "" }
    }

    @Test func `formulas are set in one run, each for itself`() throws {
        let outcomes = try convert([("x_i", false), ("\\frac{a", false), ("\\sum_{i=1}^n x_i", true), ("\\foo", true), ("\\text{得分 <b> & $y$}", false)])
        #expect(
            set(outcomes[0]).hasPrefix(
                "<math alttext=\"words &lt;3&gt;\"><semantics><msub><mi>x</mi><mi>i</mi></msub><annotation encoding=\"application/x-tex\">x_i</annotation>"))
        #expect(outcomes[1] == .refused(FormulaRefusal(reason: .endsTooEarly, offset: 7)))
        #expect(set(outcomes[2]).hasPrefix("<math display=\"block\" ") && set(outcomes[2]).contains("<munderover>"))
        #expect(outcomes[3] == .refused(FormulaRefusal(reason: .unknownCommand("\\foo"), offset: 4)))
        #expect(set(outcomes[4]).contains("得分 &lt;b&gt; &amp;"))
    }

    @Test(arguments: [
        "\\href{javascript:alert(1)}{x}", "\\class{a}{x}", "\\text{</p><script>alert(1)</script>}", "</math><script>x</script>", "F1: x", "\\unicode{x3c}",
        "\\url{a}",
        "\\style{color:red}{x}", "]]>", "&lt;script&gt;", "\\input{/etc/passwd}", "\\includegraphics{x}",
    ])
    func `nothing but a formula comes of one`(_ tex: String) throws {
        let outcomes = try convert([("a", false), (tex, false), ("b", false)])
        #expect(set(outcomes[0]).contains("<mi>a</mi>") && set(outcomes[2]).contains("<mi>b</mi>"))
        let markup = set(outcomes[1])
        #expect(!markup.contains("<script") && !markup.contains("href=") && !markup.contains("style=") && !markup.contains("class=") && !markup.contains("<p"))
    }

    @Test(arguments: [
        "<math><mi href=\"x\" style=\"a\" onclick=\"b\">x</mi></math>", "<math><mi>x</mi></math>",
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"inline\"><mi mathvariant=\"italic\">x</mi></math>",
    ])
    func `only what formulas need is written anew`(_ markup: String) {
        #expect(MathMarkup.read(Array(markup.utf8), words: "w") == "<math alttext=\"w\"><mi>x</mi></math>")
    }

    @Test(arguments: [
        "<math><a>x</a></math>", "<math><mi>x</mi>", "<mi>x</mi>", "<math>x</math>", "<math><math><mi>x</mi></math></math>", "<math><script>x</script></math>",
        "<math><annotation-xml><mi>x</mi></annotation-xml></math>", "",
    ])
    func `what is no formula is refused`(_ markup: String) {
        #expect(MathMarkup.read(Array(markup.utf8), words: "") == nil)
    }

    @Test func `what pandoc says is read`() {
        #expect(
            FormulaRefusal("\\foo{x}\n    ^\nunexpected control sequence \\foo\nexpecting x") == FormulaRefusal(reason: .unknownCommand("\\foo"), offset: 4))
        #expect(FormulaRefusal("a }\n  ^\nunexpected \"}\"\nexpecting x") == FormulaRefusal(reason: .unexpected("}"), offset: 2))
        #expect(FormulaRefusal("something else") == FormulaRefusal(reason: .notRead, offset: 0))
    }

    @Test func `without formulas nothing is started`() throws {
        #expect(try Pandoc(program: "/nonexistent").convert([]).isEmpty)
    }
}
