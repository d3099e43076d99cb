import Edition
import Source
import Testing
import Website

@testable import Starter

/// What `almanac new report` makes builds, drafts and all, and is made of plain texts.
@Suite struct StarterReportTests {
    private func tree(_ report: StarterReport) -> SourceTree {
        SourceTree(report.files.map { ($0.path, $0.bytes) })
    }

    private static let choices = [["zh-Hans"], ["zh-Hant"], ["en"], ["zh-Hans", "en"], ["en", "zh-Hans"], ["zh-Hant", "en"], ["en", "zh-Hant"]]

    private func report(_ languages: [String], title: String? = nil, year: Int = 2025) throws -> StarterReport {
        StarterReport(title: title, year: year, languages: try StarterLanguages(languages))
    }

    @Test(arguments: choices, [true, false])
    func `a new report has no problem`(_ languages: [String], _ drafts: Bool) throws {
        let report = try report(languages)
        let (workspace, diagnostics) = Workspace.load(tree(report), drafts: drafts)
        #expect(render(diagnostics, as: .text) == "")
        let edition = try #require(workspace?.editions.first)
        #expect(edition.id == "2025")
        #expect(edition.units.count == 6)
        #expect(edition.chapters.count == (drafts ? 2 : 1))
        #expect(edition.exhibits.count == 2)
        #expect(workspace?.site.languages == languages)
    }

    @Test(arguments: choices) func `a report of a given name has no problem in any language`(_ languages: [String]) throws {
        #expect(render(Workspace.load(tree(try report(languages, title: "Index"))).diagnostics, as: .text) == "")
    }

    @Test func `nothing is left to fill in`() throws {
        for languages in Self.choices {
            for file in try report(languages, title: "T", year: 2031).files {
                let text = String(decoding: file.bytes, as: UTF8.self)
                #expect(!text.contains("{{") && !file.path.contains("YEAR"), "\(file.path)")
            }
        }
    }

    @Test func `a title of any characters stays itself`() throws {
        let title = #"A "quoted" \ <b>: #1 & 'two' {{year}}"#
        let report = try report(["en"], title: title)
        let (workspace, diagnostics) = Workspace.load(tree(report), drafts: true)
        #expect(render(diagnostics, as: .text) == "")
        #expect(workspace?.site.title.text("en") == title)
        #expect(workspace?.editions.first?.facts.title.text("en") == title + " 2025")
    }

    @Test func `line breaks in a title become spaces`() throws {
        let report = try report(["en"], title: "One\ntwo")
        #expect(Workspace.load(tree(report)).workspace?.site.title.text("en") == "One two")
    }

    @Test func `each language has the same files`() throws {
        let files = try StarterLanguages.all.map { try report([$0]).files.map(\.path) }
        #expect(Set(files).count == 1)
        #expect(files[0].contains(".gitignore"))
        let both = try report(["en", "zh-Hans"]).files.map(\.path)
        #expect(both.filter { !$0.hasSuffix(".zh-Hans.md") } == files[0])
        #expect(both.filter { $0.hasSuffix(".zh-Hans.md") }.count == 2)
    }

    @Test(arguments: StarterLanguages.all)
    func `git is told to leave sealed editions as they are`(_ language: String) throws {
        let file = try #require(report([language]).files.first { $0.path == ".gitattributes" })
        #expect(String(decoding: file.bytes, as: UTF8.self).hasSuffix("\n/Site/archive/** -text\n"))
    }
}
