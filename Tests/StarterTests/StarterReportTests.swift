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

    @Test(arguments: StarterReport.languages, [true, false])
    func `a new report has no problem`(_ language: String, _ drafts: Bool) throws {
        let report = StarterReport(title: nil, year: 2025, language: language)
        let (workspace, diagnostics) = Workspace.load(tree(report), drafts: drafts)
        #expect(render(diagnostics, as: .text) == "")
        let edition = try #require(workspace?.editions.first)
        #expect(edition.id == "2025")
        #expect(edition.units.count == 6)
        #expect(edition.chapters.count == (drafts ? 2 : 1))
        #expect(edition.exhibits.count == 2)
    }

    @Test func `nothing is left to fill in`() {
        for language in StarterReport.languages {
            for file in StarterReport(title: "T", year: 2031, language: language).files {
                let text = String(decoding: file.bytes, as: UTF8.self)
                #expect(!text.contains("{{") && !file.path.contains("YEAR"), "\(file.path)")
            }
        }
    }

    @Test func `a title of any characters stays itself`() throws {
        let title = #"A "quoted" \ <b>: #1 & 'two' {{year}}"#
        let report = StarterReport(title: title, year: 2025, language: "en")
        let (workspace, diagnostics) = Workspace.load(tree(report), drafts: true)
        #expect(render(diagnostics, as: .text) == "")
        #expect(workspace?.site.title.text("en") == title)
        #expect(workspace?.editions.first?.facts.title.text("en") == title + " 2025")
    }

    @Test func `line breaks in a title become spaces`() {
        let report = StarterReport(title: "One\ntwo", year: 2025, language: "en")
        #expect(Workspace.load(tree(report)).workspace?.site.title.text("en") == "One two")
    }

    @Test func `each language has the same files`() {
        let files = StarterReport.languages.map { StarterReport(title: nil, year: 2025, language: $0).files.map(\.path) }
        #expect(Set(files).count == 1)
        #expect(files[0].contains(".gitignore"))
    }

    @Test(arguments: StarterReport.languages)
    func `git is told to leave sealed editions as they are`(_ language: String) throws {
        let file = try #require(StarterReport(title: nil, year: 2025, language: language).files.first { $0.path == ".gitattributes" })
        #expect(String(decoding: file.bytes, as: UTF8.self).hasSuffix("\n/Site/archive/** -text\n"))
    }
}
