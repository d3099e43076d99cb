import BuiltInTheme
import Commentary
import Output
import Source
import Testing

@testable import Website

/// Formulas of a report's texts between the program that sets them and the pages that show them.
struct SetFormulasTests {
    private func page(_ chapter: String, _ path: String = "2025/chapters/test.html") throws -> (page: String, diagnostics: [Diagnostic]) {
        let rendered = try RenderedSite(
            GalleryReport.tree(chapter: chapter, files: [("Content/site.yaml", "title: 画廊\nlanguages: [zh-Hans]\n")]),
            SiteOptions(theme: .builtIn, drafts: true))
        return (rendered.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "", rendered.report.diagnostics)
    }

    @Test func `a formula stands in the text, in notes, in captions and in their plain words`() throws {
        let (page, problems) = try page("得分 $x_i$。[^1]\n\n[^1]: 见 $y_i$\n\n```figure\nid: f\nchart: bars\nvalue: total\ncaption: 按 $z_i$ 的总分\n```\n")
        #expect(problems.filter { $0.rule == "formula" || $0.rule == "no-pandoc" }.isEmpty)
        for letter in ["x", "y", "z"] { #expect(page.contains("<msub><mi>\(letter)</mi><mi>i</mi></msub>"), "\(letter)") }
        #expect(page.contains("按 zᵢ 的总分"))
    }

    @Test func `a formula has a number, and references name it, from other pages too`() throws {
        let (page, problems) = try page("$$x$$ {#eq-a}\n\n$$y$$ {#eq-b}\n\n见@eq-b 与 [](#eq-a)。\n")
        #expect(!problems.hasErrors)
        #expect(page.contains("<span class=\"numbered\" id=\"eq-b\">") && page.contains("<span class=\"equation-number\">（2）</span>"))
        #expect(page.contains("<a class=\"ref\" href=\"#eq-b\">公式 2</a>") && page.contains("<a class=\"ref\" href=\"#eq-a\">公式 1</a>"))
        #expect(try self.page("$$x$$ {#eq-a}\n\n见@eq-c。\n").diagnostics.contains { $0.message.english == "reference to \"eq-c\" leads nowhere" })
    }

    @Test func `without formulas no program is looked for`() {
        let (set, problems) = SetFormulas.of([], memo: nil)
        #expect(problems.isEmpty && set.markup(TeXFormula.sample("x")) == nil)
    }

    @Test func `a missing program is one warning at the first formula`() {
        let problem = FormulaProblem.noProgram(.sample("a"), count: 3)
        #expect(problem.severity == .warning && problem.place == Place(file: "x.md", line: 1, column: 1))
        #expect(problem.message.english.hasPrefix("3 formulas need the program pandoc") && problem.message.english.hasSuffix("as here $a$"))
    }
}

extension TeXFormula {
    fileprivate static func sample(_ tex: String) -> TeXFormula {
        Document.parse("$\(tex)$", file: "x.md").0.formulas[0]
    }
}
