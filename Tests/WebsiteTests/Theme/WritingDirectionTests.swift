import BuiltInTheme
import Languages
import Output
import Source
import Testing

@testable import Website

struct WritingDirectionTests {
    @Test(arguments: [
        ("ar", true), ("ar-EG", true), ("he", true), ("fa-AF", true), ("ur-Latn", false), ("pa-Arab", true), ("az-Arab-IR", true), ("en", false),
        ("zh-Hans", false), ("", false),
    ])
    func `a language or its script says which way it is written`(_ tag: String, _ isRightToLeft: Bool) {
        #expect(WritingDirection.isRightToLeft(tag) == isRightToLeft)
    }

    @Test func `a page says it where it is so`() throws {
        let fixture = SiteFixture(name: "sound")
        let tree = try SourceTree.load(root: fixture.path)
        let arabic = SourceTree(
            tree.paths(under: "Content").compactMap { path in
                path == "Content/site.yaml" ? (path, Array("title: T\nlanguages: [ar]\n".utf8)) : tree.bytes(at: path).map { (path, $0) }
            })
        let options = SiteOptions(theme: .builtIn), files = try #require(try SitePlan(CheckedReport(arabic, options), options)?.render())
        let page = try #require(files.first { $0.path == "index.html" })
        #expect(String(decoding: page.bytes, as: UTF8.self).contains("<html lang=\"ar\" dir=\"rtl\">"))
        let other = try #require(try fixture.render().files.first { $0.path == "index.html" })
        #expect(String(decoding: other.bytes, as: UTF8.self).contains("<html lang=\"zh-Hans\">"))
    }
}
