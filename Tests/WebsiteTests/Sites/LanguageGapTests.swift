import BuiltInTheme
import Messages
import Output
import Source
import Testing

@testable import Website

/// A report in two languages with gaps and differences of every kind: all of them are named, and nothing else.
struct LanguageGapTests {
    /// By file, what was planted: a part of the line that it stands on; nil for what is missing from the file.
    private static let planted: [(file: String, line: String?, rule: String)] = [
        ("site.yaml", "publisher: 图书馆之友", "untranslated-text"),
        ("2020/edition.yaml", "title: 2020 城市图书馆评价", "untranslated-text"),
        ("2020/edition.yaml", "headline: {zh-Hans: 星河领先，白石落后}", "missing-language"),
        ("2020/edition.yaml", "zh-Hans: 四座城市平均得", "missing-language"),
        ("2020/edition.yaml", "name: 城市", "untranslated-text"),
        ("2020/edition.yaml", "label: 地区", "untranslated-text"),
        ("2020/edition.yaml", "label: 南部", "untranslated-text"),
        ("2020/edition.yaml", "label: 及格线", "untranslated-text"),
        ("2020/indicators.yaml", "aspect: 便利", "untranslated-text"),
        ("2020/indicators.yaml", "label: 周末开放", "untranslated-text"),
        ("2020/indicators.yaml", "name: 空间", "untranslated-text"),
        ("2020/units.csv", "qingyuan,青原,", "untranslated-text"),
        ("2020/data/visits.yaml", "title: 每月到馆人次", "untranslated-text"),
        ("2020/data/visits.yaml", "note: 四座城市合计。", "untranslated-text"),
        ("2020/data/visits.yaml", "label: 人次", "untranslated-text"),
        ("2020/errata.yaml", "en: Average total", "term-in-two-translations"),
        ("2020/errata.yaml", "states: 21 分", "untranslated-text"),
        ("2020/errata.yaml", "reason: {zh-Hans: 四舍五入应为 20.3。}", "missing-language"),
        ("2020/chapters", nil, "untranslated"),
        ("2020/chapters/01-findings.en.md", "13 cities applied", "number-differs"),
        ("2020/chapters/01-findings.md", "31 座城市报名", "number-differs"),
        ("2020/chapters/01-findings.en.md", "= 'median(total)'", "number-differs"),
        ("2020/chapters/01-findings.md", "= 'mean(total)'", "number-differs"),
        ("2020/chapters/01-findings.en.md", "```figure", "untranslated-text"),
        ("2020/chapters/01-findings.en.md", nil, "figure-not-translated"),
        ("2020/chapters/01-findings.en.md", nil, "heading-differs"),
        ("2020/chapters/02-method.en.md", "title: 方法", "untranslated-text"),
        ("2020/chapters/02-method.en.md", "得分由图书馆之友的志愿者实地走访各馆后评定。", "untranslated-text"),
    ]

    /// `file:line rule`: where a diagnostic is, and where it says that others of its kind are.
    private func found(_ report: BuildReport) -> Set<String> {
        Set(
            report.diagnostics.flatMap { diagnostic in
                let others = diagnostic.notes.filter { note in
                    let text = note.message.english
                    return text.hasSuffix(" is at") && !text.hasPrefix("the other one") && !text.hasPrefix("in the original")
                }
                return ([diagnostic.place] + others.map(\.place)).compactMap { $0 }.map { "\($0.file):\($0.line) \(diagnostic.rule)" }
            })
    }

    private func expected(_ fixture: SiteFixture) throws -> Set<String> {
        Set(
            try Self.planted.map { file, part, rule in
                guard let part else { return "Content/\(file):1 \(rule)" }
                let lines = try fixture.lines(of: "Content/\(file)")
                let line = try #require(lines.firstIndex { $0.contains(part) }, "\(file) has no \(part)")
                return "Content/\(file):\(line + 1) \(rule)"
            })
    }

    @Test func `all gaps and differences are named, and nothing else`() throws {
        let fixture = try SiteFixture.named("several-language-gaps")
        let found = found(try fixture.render().report), expected = try expected(fixture)
        #expect(found.subtracting(expected) == [])
        #expect(expected.subtracting(found) == [])
        #expect(expected.count > 20)
    }

    @Test func `they are errors where both languages are promised`() throws {
        var options = SiteOptions(theme: .builtIn, drafts: true)
        options.isStrictOnLanguages = true
        let report = try RenderedSite(SourceTree.load(root: SiteFixture.named("several-language-gaps").path), options).report
        #expect(!report.diagnostics.isEmpty && report.diagnostics.allSatisfy { $0.severity == .error })
        let whole = try RenderedSite(SourceTree.load(root: SiteFixture.named("two-languages").path), options).report
        #expect(whole.diagnostics == [])
        // So is a language that the theme does not speak.
        let unspoken = try RenderedSite(SourceTree.load(root: SiteFixture.named("language-without-strings").path), options).report
        #expect(unspoken.diagnostics.contains { $0.rule == "language-without-strings" && $0.severity == .error })
    }
}

extension SiteFixture {
    /// The lines of a file of the report as it is laid out.
    fileprivate func lines(of file: String) throws -> [Substring] {
        let bytes = try #require(FileSystem.contents("\(path)/\(file)"))
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
}
