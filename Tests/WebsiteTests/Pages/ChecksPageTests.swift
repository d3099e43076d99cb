import BuiltInTheme
import Output
import Source
import Testing

@testable import Website

/// Values and claims on pages, and the page that lists them.
struct ChecksPageTests {
    private static let files = Result { try SiteFixture(name: "claims-hold").render().files }

    private func page(_ path: String) throws -> String {
        let file = try #require(try Self.files.get().first { $0.path == path })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    private func matches(_ text: String, _ open: String, _ close: Character = "\"") -> [String] {
        var found: [String] = []
        var rest = text[...]
        while let range = rest.firstRange(of: open) {
            rest = rest[range.upperBound...]
            found.append(String(rest.prefix { $0 != close }))
        }
        return found
    }

    @Test(arguments: ["index.html", "2020/index.html", "2020/chapters/findings.html", "2020/checks.html", "2020/report.html"])
    func `ids stand once on a page, and every button opens a card of its page`(_ path: String) throws {
        let text = try page(path)
        let ids = matches(text, " id=\"")
        #expect(ids.count == Set(ids).count)
        for target in matches(text, "popovertarget=\"") { #expect(ids.contains(target), "\(target)") }
        for link in matches(text, "href=\"#") { #expect(ids.contains(link), "\(link)") }
    }

    @Test func `every link to the page of checks leads to a row`() throws {
        let ids = matches(try page("2020/checks.html"), " id=\"")
        for path in ["2020/chapters/findings.html", "2020/report.html", "2020/index.html"] {
            let links = matches(try page(path), "checks.html#")
            #expect(!links.isEmpty)
            for link in links { #expect(ids.contains(link), "\(link) of \(path)") }
        }
    }

    @Test func `every link back leads to the number`() throws {
        let ids = matches(try page("2020/chapters/findings.html"), " id=\"")
        let links = matches(try page("2020/checks.html"), "chapters/findings.html#")
        #expect(links.count > 15)
        for link in links { #expect(ids.contains(link), "\(link)") }
    }

    @Test func `no formula reaches a page as text`() throws {
        for file in try Self.files.get() where file.path.hasSuffix(".html") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!text.contains("`="), "\(file.path)")
            #expect(!text.contains("](="), "\(file.path)")
        }
    }

    @Test func `a difference shows what the data give and says what was printed`() throws {
        let text = try page("2020/chapters/findings.html")
        #expect(text.contains(">20 分</label>"))
        #expect(text.contains("（<a class=\"printed\" href=\"../../2020/checks.html#e1\">原报告作 21 分</a>）"))
    }

    @Test func `titles and captions read as plain words where no mark can stand`() throws {
        let text = try page("2020/chapters/findings.html")
        #expect(text.contains("<title>平均 20.3 分 · "))
        #expect(text.contains("<caption class=\"vh\">最高26 分，最低 9 分</caption>"))
        #expect(text.contains(">得分率 71.3%</a>") || !text.contains("class=\"toc\""))
    }

    @Test func `the downloads list every entry`() throws {
        let rows = try page("2020/data/checks.csv").split(whereSeparator: \.isNewline)
        #expect(rows.count == 1 + 25 + 4)
        #expect(rows[0] == "\u{FEFF}id,kind,file,line,operator,stated,formula,computed,exact,verdict,explanation")
        #expect(try page("2020/data.html").contains("checks.csv"))
    }

    @Test func `a preview shows a false claim, marked`() throws {
        let fixture = SiteFixture(name: "false-claim")
        var options = SiteOptions(theme: .builtIn, drafts: true)
        let tree = try SourceTree.load(root: fixture.path)
        #expect(try RenderedSite(tree, options).files.isEmpty)
        options.showsFalseClaims = true
        let rendered = try RenderedSite(tree, options)
        #expect(rendered.report.diagnostics.hasErrors)
        let chapter = try #require(rendered.files.first { $0.path == "2020/chapters/findings.html" })
        #expect(String(decoding: chapter.bytes, as: UTF8.self).contains("class=\"claim claim-false\""))
    }
}
