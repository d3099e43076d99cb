import Foundation
import Messages
import Output
import Source
import Testing

@testable import Website

/// What the reports with mistakes are told in Chinese. That every message has words is held where the reports are built: `SiteFixtureTests`.
struct ChineseMessageTests {
    /// Docs/messages.md shows what `almanac check` says of a report with ten mistakes, in both languages.
    @Test(arguments: [MessageLanguage.english, .chinese])
    func `ten mistakes are told as the guide shows`(_ language: MessageLanguage) throws {
        let (_, report) = try SiteFixture.named("several-in-two-languages").render()
        let told = render(report.diagnostics, as: .text, in: language) + report.counts.text(in: language) + "\n"
        let guide = FileSystem.contents(SiteFixture.guide).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let blocks = guide.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        #expect(blocks.contains { $0 == "text\n" + told }, "\(told)")
    }

    @Test func `the order does not depend on the language`() throws {
        let (_, report) = try SiteFixture.named("several-mistakes").render()
        func rules(_ language: MessageLanguage) -> [Substring] {
            render(report.diagnostics, as: .text, in: language).split(separator: "\n").compactMap { $0.firstMatch(of: /\[([a-z-]+)\]$/)?.output.1 }
        }
        #expect(rules(.english) == rules(.chinese) && !rules(.english).isEmpty)
    }
}

extension SiteFixture {
    /// The page of the guide about messages.
    fileprivate static var guide: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/") + "/Docs/messages.md"
    }
}
