import Testing

@testable import Source

@Suite struct FrontMatterTests {
    private func split(_ text: String) -> (yaml: YAMLNode?, body: (text: String, firstLine: Int)?, diagnostics: [Diagnostic]) {
        FrontMatter.split(SourceText(file: "c.md", text: text))
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func separatesYAMLFromBody(_ end: String) throws {
        let (yaml, body, diagnostics) = split(["---", "title: 入口", "draft: true", "---", "", "正文", "---"].joined(separator: end))
        #expect(diagnostics.isEmpty)
        var fields = YAMLFields(try #require(yaml), of: "the front matter")
        #expect(fields.string("title") == "入口")
        #expect(fields.place(of: "draft") == Place(file: "c.md", line: 3, column: 8))
        #expect(body?.text == ["", "正文", "---"].joined(separator: end))
        #expect(body?.firstLine == 5)
    }

    @Test func theClosingLineMayHaveSpacesAndEndTheFile() {
        let (yaml, body, diagnostics) = split("---  \ntitle: x\n---\t")
        #expect(yaml != nil && diagnostics.isEmpty)
        #expect(body?.text == "")
    }

    @Test func emptyFrontMatterIsNull() throws {
        let (yaml, body, diagnostics) = split("---\n---\n正文\n")
        #expect(try #require(yaml).isNull)
        #expect(yaml?.place.line == 2)
        #expect(body?.text == "正文\n")
        #expect(diagnostics.isEmpty)
    }

    @Test(arguments: ["# 标题\n正文\n", "", "----\ntitle: x\n----\n", " ---\ntitle: x\n---\n"]) func aFileWithoutFrontMatterIsAllBody(_ text: String) {
        let (yaml, body, diagnostics) = split(text)
        #expect(yaml == nil)
        #expect(body?.text == text)
        #expect(body?.firstLine == 1)
        #expect(diagnostics.summary == ["1:1 missing-front-matter"])
    }

    @Test(arguments: ["---", "---\ntitle: x\n\n正文\n", "---\ntitle: x\n## 标题\n\n---\n"]) func frontMatterThatIsNeverClosedHasNoBody(_ text: String) {
        let (yaml, body, diagnostics) = split(text)
        #expect(yaml == nil && body == nil)
        #expect(diagnostics.summary == ["1:1 unclosed-front-matter"])
    }

    @Test func aHeadingBeforeTheClosingLineIsShown() {
        #expect(split("---\ntitle: x\n## 标题\n\n---\n").diagnostics.first?.notes.first?.place?.line == 3)
    }

    @Test func yamlErrorsStandAtTheirLinesInTheFile() {
        let (yaml, body, diagnostics) = split("---\ntitle: a\ntitle: b\npart: \"x\n---\nbody\n")
        #expect(yaml == nil)
        #expect(diagnostics.summary == ["4:7 yaml-syntax"])
        #expect(body?.firstLine == 6)
        #expect(split("---\ntitle: a\ntitle: b\n---\n").diagnostics.summary == ["3:1 duplicate-key"])
    }
}
