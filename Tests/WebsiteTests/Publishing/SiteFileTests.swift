import BuiltInTheme
import Output
import Source
import Testing

@testable import Edition
@testable import Website

/// sitemap.xml, feed.xml, robots.txt, `_headers` and the head of pages, of the two-language fixture put at an address.
struct SiteFileTests {
    private static func site(_ base: String?, sealed: [SealedRelease] = []) throws -> [String: String] {
        let fixture = try SiteFixture.named("bilingual")
        let files = try RenderedSite(SourceTree.load(root: fixture.path), SiteOptions(theme: .builtIn, baseURL: base, sealed: sealed)).files
        return Dictionary(files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
    }

    private static let published = Result { try site("https://example.org/report/") }

    @Test func `every address of the sitemap is a page, once`() throws {
        let files = try Self.published.get()
        let sitemap = try #require(files["sitemap.xml"])
        let addresses = sitemap.matches(of: /<loc>([^<]+)<\/loc>/).map { String($0.1) }
        #expect(addresses.count > 10)
        #expect(Set(addresses).count == addresses.count)
        for address in addresses {
            #expect(address.hasPrefix("https://example.org/report/"))
            #expect(files[String(address.dropFirst("https://example.org/report/".count))] != nil, "\(address)")
        }
        #expect(!sitemap.contains("404.html"))
    }

    @Test func `every page but the error page has a canonical address in the sitemap`() throws {
        let files = try Self.published.get()
        let sitemap = try #require(files["sitemap.xml"])
        for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") && path != "404.html" {
            let canonical = text.matches(of: /<link rel="canonical" href="([^"]+)">/).map { String($0.1) }
            #expect(canonical.count == 1, "\(path)")
            #expect(sitemap.contains("<loc>\(canonical.first ?? "-")</loc>"), "\(path)")
        }
    }

    @Test func `pages name each other in both languages, and the default one`() throws {
        let page = try #require(try Self.published.get()["en/2020/ranking.html"])
        let links = page.matches(of: /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/).map { "\($0.1) \($0.2)" }
        #expect(
            links == [
                "zh-Hans https://example.org/report/2020/ranking.html", "en https://example.org/report/en/2020/ranking.html",
                "x-default https://example.org/report/2020/ranking.html",
            ])
    }

    @Test func `a site that knows no address has none of what needs one`() throws {
        let files = try Self.site(nil)
        #expect(files["sitemap.xml"] == nil && files["feed.xml"] == nil)
        #expect(files["robots.txt"] == "User-agent: *\nAllow: /\n")
        let page = try #require(files["2020/index.html"])
        #expect(!page.contains("rel=\"canonical\"") && !page.contains("og:url") && !page.contains("og:image"))
        #expect(page.contains("og:title") && page.contains("application/ld+json"))
    }

    @Test func `an error page links to the site's own folder`() throws {
        let page = try #require(try Self.published.get()["404.html"])
        #expect(page.contains("href=\"/report/2020/index.html\""))
        #expect(page.contains("href=\"/report/assets/style."))
        #expect(!page.contains("href=\"2020/"))
        #expect(page.contains("noindex"))
    }

    @Test func `hashed assets may be kept for good`() throws {
        let files = try Self.published.get()
        let headers = try #require(files["_headers"])
        let hashed = files.keys.filter { $0.contains(/\.[0-9a-f]{16}\.(css|js)$/) }
        #expect(hashed.count >= 3)
        #expect(hashed.sorted() == files.keys.filter { $0.contains(/^assets\/.*\.(css|js)$/) }.sorted())
        for path in hashed { #expect(headers.contains("/\(path)\n  Cache-Control: public, max-age=31536000, immutable\n")) }
        #expect(try #require(files["index.html"]).contains(hashed.first { $0.hasSuffix(".css") } ?? "-"))
    }

    @Test func `structured data are JSON without markup`() throws {
        for (path, text) in try Self.published.get() where path.hasSuffix(".html") {
            for script in text.matches(of: /<script type="application\/ld\+json">(.*?)<\/script>/) {
                #expect(!script.1.contains("<") && script.1.hasPrefix("{\"@context\":\"https://schema.org\""), "\(path)")
            }
        }
    }

    @Test func `a large sitemap is cut into several with an index`() {
        let entries = (1...5).map { Sitemap.Entry(address: "https://example.org/\($0)", modified: nil) }
        let files = Sitemap.files(entries, site: SiteAddress(base: "https://example.org/"), most: 2)
        #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
        #expect(String(decoding: files[0].bytes, as: UTF8.self).contains("<loc>https://example.org/sitemap-3.xml</loc>"))
    }
}

struct FeedTests {
    private func release(_ version: String, _ date: String, edition: String = "2017", isCorrection: Bool = false, sealed: SealedRelease? = nil)
        -> PublishedRelease
    {
        PublishedRelease(
            edition: edition, title: LocalizedText("Report <\(edition)>"), version: version, date: date, note: LocalizedText("Two scores"), sealed: sealed,
            hasPages: true, isCorrection: isCorrection)
    }

    private func sealed(_ version: String) throws -> SealedRelease {
        SealedRelease(
            edition: "2017", year: 2017, version: try #require(ReleaseVersion(version)), date: "2018-01-02", digest: String(repeating: "a", count: 64),
            title: LocalizedText("Report"), languages: ["en"], zipByteCount: 1234)
    }

    private func feed(_ releases: [PublishedRelease]) throws -> String? {
        let words = Theme.load(.builtIn, languages: ["en"]).theme.strings("en")
        let site = Site(
            title: LocalizedText("The Index"), publisher: LocalizedText("A & B"), languages: ["en"], baseURL: nil, current: nil, allowsRawHTML: false)
        let feed = AtomFeed(releases, site: site, address: SiteAddress(base: "https://example.org/r/"), words: words, language: "en")
        var renderer = PageRenderer(Theme.load(.builtIn, languages: []).theme, languages: [])
        return try feed.file.map { String(decoding: try $0.render(&renderer).bytes, as: UTF8.self) }
    }

    @Test func `an entry for each release, dated by the content`() throws {
        let text = try #require(try feed([release("1.0.1", "2018-03-04", isCorrection: true), release("1.0.0", "2018-01-02")]))
        #expect(text.contains("<updated>2018-03-04T00:00:00Z</updated>"))
        #expect(text.contains("<id>tag:example.org,2018-01-02:/r/2017/1.0.0</id>"))
        #expect(text.contains("<category term=\"correction\"/>") && text.contains("<category term=\"edition\"/>"))
        #expect(text.contains("Report &lt;2017&gt;, corrected: version 1.0.1"))
        #expect(text.contains("<name>A &amp; B</name>"))
    }

    @Test func `a sealed release shows its digest and offers its file`() throws {
        let sealed = try sealed("1.0.0")
        let text = try #require(try feed([release("1.0.0", "2018-01-02", sealed: sealed)]))
        #expect(text.contains("SHA-256: aaaa"))
        #expect(text.contains("<link rel=\"enclosure\" type=\"application/zip\" href=\"https://example.org/r/archive/2017/1.0.0.zip\" length=\"1234\"/>"))
    }

    @Test func `an older sealed release leads to its own pages`() throws {
        let sealed = try sealed("1.0.0")
        let text = try #require(try feed([release("1.0.1", "2018-03-04"), release("1.0.0", "2018-01-02", sealed: sealed)]))
        #expect(text.contains("href=\"https://example.org/r/archive/2017/1.0.0/data/site/2017/index.html\""))
        #expect(text.contains("href=\"https://example.org/r/2017/index.html\""))
    }

    @Test func `nothing published is no feed`() throws { #expect(try feed([]) == nil) }
}
