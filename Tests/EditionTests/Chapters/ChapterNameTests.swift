import Source
import Testing

@testable import Edition

struct ChapterNameTests {
    @Test(
        arguments: [
            ("05-entrances.md", "entrances", nil), ("05-entrances.en.md", "entrances", "en"), ("entrances.md", "entrances", nil),
            ("05_entrances.md", "entrances", nil), ("05.md", "05", nil), ("05-.md", "05-", nil), ("05-v1.2.md", "v1.2", nil),
            ("2017-2018.md", "2018", nil), ("05-入口.zh-Hans.md", "入口", "zh-Hans"), ("05-entrances.fr.md", "entrances.fr", nil), ("a5-b.md", "a5-b", nil),
        ] as [(String, String, String?)])
    func `a file name gives the address and the language`(_ name: String, _ slug: String, _ language: String?) {
        let parts = ChapterFile.nameParts(name, languages: ["zh-Hans", "en"])
        #expect(parts.slug == slug)
        #expect(parts.language == language)
    }

    @Test func `translations stand beside their original, the default language first`() throws {
        let edition = try SmallReport()
            .chapter("01-findings.zh-Hans.md", "## 总分").chapter("02-method.md", "## Method").edition()
        #expect(edition.chapters.map(\.slug) == ["findings", "method"])
        #expect(edition.chapters[0].versions.map(\.language) == ["en", "zh-Hans"])
        #expect(edition.chapters[0].version("zh-Hans").path.hasSuffix("01-findings.zh-Hans.md"))
        #expect(edition.chapters[1].version("zh-Hans").language == "en")
    }

    @Test func `two files with one address are refused`() {
        #expect(SmallReport().chapter("02-findings.md", "## Again").problems == ["chapters/02-findings.md:1:1 duplicate-chapter"])
    }

    @Test func `drafts are left out unless asked for`() throws {
        let report = SmallReport().with("2020/chapters/02-draft.md", "---\ntitle: Draft\ndraft: true\n---\n")
        #expect(try report.edition().chapters.map(\.slug) == ["findings"])
        #expect(try report.edition(drafts: true).chapters.map(\.slug) == ["findings", "draft"])
        let linked = report.chapter("[draft](02-draft.md)")
        #expect(linked.problems == ["chapters/01-findings.md:5:1 dead-link"])
        #expect(linked.load().diagnostics[0].message == "chapter \"02-draft.md\" is a draft, which this site leaves out")
    }
}
