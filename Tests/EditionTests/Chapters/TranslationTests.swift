import Source
import Testing

@testable import Edition

/// What is said of chapters in the site's further languages.
struct TranslationTests {
    private func lines(_ report: SmallReport) -> [String] {
        report.load().diagnostics.map { "\($0.place?.file.split(separator: "/").last ?? "") \($0.severity) \($0.rule): \($0.hint ?? "")" }
    }

    @Test(arguments: [
        ("01-findings.fr.md", "add fr to languages: in site.yaml, or rename the file"),
        ("01-findings.pt-BR.md", "add pt-BR to languages: in site.yaml, or rename the file"),
        ("01-findings.zh.md", "rename the file to 01-findings.zh-Hans.md"), ("01-findings.zh-CN.md", "rename the file to 01-findings.zh-Hans.md"),
        ("01-findings.zh_hans.md", "rename the file to 01-findings.zh-Hans.md"), ("01-findings.cn.md", "rename the file to 01-findings.zh-Hans.md"),
        ("02-more.EN.md", "rename the file to 02-more.en.md"),
    ])
    func `a language that the site does not list`(_ name: String, _ hint: String) {
        #expect(lines(SmallReport().chapter(name, "## Text")) == ["\(name) error unlisted-language: \(hint)"])
    }

    @Test(arguments: ["02-v1.2.md", "02-about.app.md", "02-2017.10.md"])
    func `a point in a name is no language`(_ name: String) {
        #expect(lines(SmallReport().chapter(name, "## Text")) == [])
    }

    @Test func `a translation of no chapter`() {
        #expect(
            lines(SmallReport().chapter("01-fndings.zh-Hans.md", "## 总分"))
                == ["01-fndings.zh-Hans.md error translation-without-original: rename it to 01-findings.zh-Hans.md"])
        #expect(
            lines(SmallReport().chapter("02-extra.zh-Hans.md", "## 总分"))
                == ["02-extra.zh-Hans.md error translation-without-original: write the chapter in en too"])
    }

    @Test func `a translation waits for its original`() throws {
        let report = SmallReport().with("2020/chapters/02-draft.md", "---\ntitle: Draft\ndraft: true\n---\n\n## Draft\n").chapter("02-draft.zh-Hans.md", "## 稿")
        #expect(try report.edition().chapters.map(\.slug) == ["findings"])
        #expect(try report.edition(drafts: true).chapters[1].versions.count == 2)
    }

    @Test func `what is not translated is one note for each language`() {
        #expect(untranslated(SmallReport()) == ["no chapter is translated into zh-Hans: findings"])
        let report = SmallReport().chapter("01-findings.zh-Hans.md", "## 总分").chapter("02-method.md", "## Method").chapter("03-data.md", "## Data")
        #expect(untranslated(report) == ["2 of 3 chapters are not translated into zh-Hans: method, data"])
        #expect(untranslated(report.with("site.yaml", "title: T\nlanguages: [en]\n").without("2020/chapters/01-findings.zh-Hans.md")) == [])
    }

    private func untranslated(_ report: SmallReport) -> [String] {
        Workspace.load(report.tree).diagnostics.filter { $0.rule == "untranslated" }.map(\.message.english)
    }

    private func figure(_ ids: [String]) -> String {
        ids.map { "```figure\nid: \($0)\nchart: bars\nvalue: total\n```\n" }.joined(separator: "\n")
    }

    @Test func `a translation has the figures of its original`() {
        func problems(_ original: [String], _ translation: [String]) -> [String] {
            lines(SmallReport().chapter(figure(original)).chapter("01-findings.zh-Hans.md", figure(translation)))
        }
        #expect(problems(["a", "b"], ["a", "b"]) == [])
        // Its readers would meet figure 2 before figure 1.
        let order = "put the blocks in the order of the original"
        #expect(problems(["a", "b"], ["b", "a"]) == ["01-findings.zh-Hans.md warning figures-in-another-order: \(order)"])
        #expect(problems(["a", "b", "c"], ["a", "c", "b"]) == ["01-findings.zh-Hans.md warning figures-in-another-order: \(order)"])
        #expect(problems(["a", "b", "c"], ["a", "c"]) == ["01-findings.zh-Hans.md warning figure-not-translated: copy its block here"])
        #expect(problems(["bars", "dots"], ["bars"]) == ["01-findings.zh-Hans.md warning figure-not-translated: copy its block here"])
        #expect(problems(["bars"], ["bars", "dots"]) == ["01-findings.zh-Hans.md warning figure-without-original: add it there, or delete it here"])
        #expect(problems(["regions"], ["region"]) == ["01-findings.zh-Hans.md warning figure-without-original: did you mean regions?"])
    }

    @Test(
        arguments: [
            ("{en: Index, zh-Hans: 指数}", []), ("{en: Index, zh: 指数}", []), ("Index", []),
            ("{en: Index}", ["2:8 missing-language"]), ("{en: Index, zh-Hans: 指数, fr: Indice}", ["2:33 unlisted-language"]),
        ] as [(String, [String])])
    func `a text in several languages has them all and no others`(_ title: String, _ expected: [String]) {
        let report = SmallReport().replacing("title: Library Index 2020", by: "title: \(title)", in: "2020/edition.yaml")
        #expect(report.problems == expected.map { "edition.yaml:" + $0 })
    }
}
