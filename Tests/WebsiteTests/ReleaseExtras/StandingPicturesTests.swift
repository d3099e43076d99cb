import BuiltInTheme
import Foundation
import Output
import Testing

@testable import Website

/// What a build draws anew, what it keeps, and that no picture stands beside a drawing that it was not made of.
struct StandingPicturesTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "almanac-pictures-\(UUID().uuidString)")
    private var out: String { folder.appending(path: "Site").path(percentEncoded: false) }

    /// Two towns, one score, two figures.
    private func report(_ caption: String) throws -> Build {
        let figures =
            "```figure\nid: f\nchart: bars\nvalue: total\ncaption: \(caption)\n```\n\n```figure\nid: g\nchart: dots\nvalue: total\ncaption: Dots\n```\n"
        for (path, text) in [
            ("site.yaml", "title: T\nlanguages: [en]\n"), ("2025/edition.yaml", "year: 2025\ntitle: Towns\nunit: {name: town, plural: towns}\n"),
            ("2025/indicators.yaml", "- {id: a, name: Access, max: 100}\n"), ("2025/units.csv", "id,name\nash,Ash\nbeech,Beech\n"),
            ("2025/scores.csv", "unit,a\nash,80\nbeech,60\n"), ("2025/chapters/01-test.md", "---\ntitle: Test\n---\n\n" + figures),
        ] {
            let file = folder.appending(path: "Content/" + path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return build(release: true)
    }

    private func build(release: Bool) -> Build {
        Build(root: folder.path(percentEncoded: false), out: out, SiteOptions(theme: .builtIn, isRelease: release, baseURL: "https://example.org/"))
    }

    /// Every file of the site.
    private func site() throws -> [String: Data] {
        let root = URL(filePath: out)
        var files: [String: Data] = [:]
        for path in StandingSite(out).paths { files[path] = try Data(contentsOf: root.appending(path: path)) }
        return files
    }

    private func page(_ path: String) throws -> String { String(decoding: try #require(site()[path]), as: UTF8.self) }

    @Test func whatDidNotChangeIsNotDrawnAgain() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try report("One").run().pictures
        #expect(first.drawn == first.all && first.all > 10)
        let before = try site()
        #expect(try build(release: true).run().pictures == .init(drawn: 0, all: first.all))
        #expect(try site() == before)
        // With nothing there to keep, the same bytes.
        try FileManager.default.removeItem(at: URL(filePath: out))
        #expect(try build(release: true).run().pictures.drawn == first.all)
        #expect(try site() == before)
    }

    @Test func aChangedCaptionDrawsWhatShowsIt() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try report("One").run()
        let before = try site(), second = try report("Two").run().pictures, after = try site()
        // The chapter's card shows its first figure too.
        #expect((1...2).contains(second.drawn))
        #expect(before["2025/figures/f.png"] != after["2025/figures/f.png"])
        #expect(before["2025/figures/g.png"] == after["2025/figures/g.png"])
    }

    @Test func aPlainBuildKeepsOfAReleaseWhatFits() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try report("One").run().pictures, before = try site()
        let plain = try build(release: false).run()
        #expect(plain.pictures == .init(drawn: 0, all: first.all))
        #expect(plain.output?.removed == 0 && plain.output?.written == 0)
        #expect(try site() == before)
    }

    @Test func aPictureOfAnotherDrawingGoesAndSoDoesWhatNamesIt() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try report("One").run()
        let card = "2025/cards/chapters/test.png"
        #expect(try page("2025/chapters/test.html").contains(card))
        // The chapter's card shows its title.
        let chapter = folder.appending(path: "Content/2025/chapters/01-test.md")
        let text = try String(contentsOf: chapter, encoding: .utf8)
        try Data(text.replacing("title: ", with: "title: Another ").utf8).write(to: chapter)
        _ = try build(release: false).run()
        #expect(try site()[card] == nil)
        #expect(try !page("2025/chapters/test.html").contains(card))
        #expect(try page("2025/ranking.html").contains("2025/cards/ranking.png") && site()["2025/cards/ranking.png"] != nil)
        #expect(try build(release: true).run().pictures.drawn == 1)
        #expect(try page("2025/chapters/test.html").contains(card))
    }

    @Test func aDamagedPictureIsDrawnAgain() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try report("One").run()
        let before = try site(), file = URL(filePath: out).appending(path: "2025/figures/f.png")
        for position in [40, 60, try #require(before["2025/figures/f.png"]).count - 30] {
            var bytes = try #require(before["2025/figures/f.png"])
            bytes[position] ^= 1
            try FileManager.default.removeItem(at: file)
            try bytes.write(to: file)
            #expect(try build(release: true).run().pictures.drawn == 1)
            #expect(try site() == before)
        }
        try FileManager.default.removeItem(at: file)
        #expect(try build(release: true).run().pictures.drawn == 1)
        #expect(try site() == before)
    }
}
