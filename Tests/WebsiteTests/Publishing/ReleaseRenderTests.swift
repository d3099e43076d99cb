import BuiltInTheme
import Output
import Source
import Testing

@testable import Website

/// What a release has beyond a build, of the fixture that is ready to be published, and that pages link to it only then.
struct ReleaseRenderTests {
    private static func files(release: Bool) throws -> [OutputFile] {
        let fixture = try SiteFixture.named("published")
        return try RenderedSite(SourceTree.load(root: fixture.path), SiteOptions(theme: .builtIn, isRelease: release)).files
    }

    @Test func `every page but the error page and what stands in frames has a card of its own that will be drawn`() throws {
        let files = try Self.files(release: true)
        let pictures = Set(files.compactMap(\.picture))
        for page in files where page.path.hasSuffix(".html") && page.path != "404.html" && !page.path.contains("/embed/") {
            let text = String(decoding: page.bytes, as: UTF8.self)
            let image = text.firstMatch(of: /<meta property="og:image" content="https:\/\/example.org\/libraries\/([^"]+)">/)
            #expect(image.map { pictures.contains(String($0.1)) } == true, "\(page.path)")
            #expect(text.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"))
        }
        let cards = files.filter { $0.path.contains("/cards/") }
        #expect(cards.allSatisfy(\.isPictureOnly) && Set(cards.map(\.path)).count == cards.count)
    }

    @Test func `the data page offers a workbook and a database`() throws {
        let files = try Self.files(release: true)
        let page = try #require(files.first { $0.path == "2020/data.html" })
        for ending in ["xlsx", "sqlite"] {
            #expect(files.contains { $0.path == "2020/data/2020.\(ending)" && !$0.bytes.isEmpty })
            #expect(String(decoding: page.bytes, as: UTF8.self).contains("href=\"../2020/data/2020.\(ending)\""))
        }
    }

    @Test func `a plain build has neither, and links to neither`() throws {
        for file in try Self.files(release: false) {
            #expect(!file.path.hasSuffix(".xlsx") && !file.path.hasSuffix(".sqlite") && !file.path.contains("/cards/"))
            guard file.path.hasSuffix(".html") else { continue }
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!text.contains("og:image") && !text.contains(".xlsx") && !text.contains(".sqlite"), "\(file.path)")
        }
    }
}

struct CivilDayTests {
    @Test(arguments: [("1970-01-01", 0), ("2000-03-01", 951_868_800), ("2026-11-21", 1_795_219_200), ("1900-02-28", -2_203_977_600)])
    func `days are counted from 1970`(_ date: String, _ seconds: Int) {
        #expect(CivilDay.seconds(date) == seconds)
    }
}
