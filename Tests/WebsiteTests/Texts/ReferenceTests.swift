import Output
import Testing

@testable import Website

/// Links without words, and marks of notes, in every text that can hold them. That all of them lead somewhere, and that no id stands
/// twice, `SiteLinkTests` sees for the same fixture.
struct ReferenceTests {
    private static let files = Result { try SiteFixture(name: "references").render().files }

    private func page(_ path: String) throws -> String {
        let file = try #require(try Self.files.get().first { $0.path == path }, "\(path)")
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// The words of every link of the class `ref` before the first figure, in order.
    private func references(_ text: String) -> [String] {
        text.split(separator: "<a class=\"ref\" href=\"").dropFirst().map { part in
            String(part.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
        }
    }

    @Test(arguments: [
        ("2020", ["图 1", "数据来源", "图 2", "注", "方法", "云山", "借阅", "北部", "排名", "2020 城市图书馆评价", "城市", "图 2", "表 1"]),
        (
            "en/2020",
            [
                "Figure 1", "Main", "Figure 2", "Notes", "Methods", "Yunshan", "Loans", "North", "Ranking", "City Libraries 2020", "Cities",
                "Figure 2", "Table 1",
            ]
        ),
    ])
    func `a link without words has those of its target`(_ folder: String, _ words: [String]) throws {
        let found = references(try page("\(folder)/chapters/main--page.html"))
        #expect(found == words)
    }

    @Test func `plain words name what they refer to`() throws {
        let chapter = try page("2020/chapters/main--page.html"), other = try page("2020/chapters/main.html")
        #expect(chapter.contains("<meta name=\"description\" content=\"各城市的总分见图 1。\">"))
        #expect(
            chapter.contains(">总分，又见图 2</title>") || chapter.contains("aria-label=\"总分，又见图 2") || chapter.contains("<caption class=\"vh\">总分，又见图 2</caption>"))
        #expect(other.contains("与<a class=\"ref\" href=\"../../2020/chapters/main--page.html#fig-totals\">图 1</a>相同的总分"))
        #expect(!other.contains("与相同"))
        #expect(chapter.contains("alt=\"图，见图 1，平均 20.25\"") || chapter.contains("alt=\"图，见图 1，平均 20.3\""))
        #expect(try page("2020/index.html").contains("content=\"总分见表 1，方法见方法。\""))
        #expect(try page("en/2020/index.html").contains("content=\"Totals in Table 1, methods in Main.\""))
        #expect(try page("en/2020/chapters/index.html").contains("The totals of all cities are in Figure 1."))
        let figure = try page("2020/figures/fig-totals.svg")
        #expect(figure.contains("图 1 总分，又见图 2"))
        #expect(figure.contains("与表 1比较"))
    }

    @Test(arguments: ["2020/report.html", "en/2020/report.html"])
    func `on the page of the whole report nothing leads to a chapter's page`(_ path: String) throws {
        let main = try page(path).split(separator: "<main")[1].split(separator: "</main>")[0]
        #expect(!main.contains("href=\"../../2020/chapters/") && !main.contains("href=\"../../en/2020/chapters/") && !main.contains("href=\"chapters/"))
        #expect(main.contains("href=\"#fig-rates\""))
    }

    @Test func `a caption's note is numbered with the text's and leads back to its figure`() throws {
        let text = try page("2020/chapters/main--page.html")
        #expect(text.contains("总分<sup class=\"fnref\"><a href=\"#fn:1\" role=\"doc-noteref\">1</a></sup>，又见"))
        #expect(text.contains("调查<sup class=\"fnref\"><a href=\"#fn:2\" role=\"doc-noteref\">3</a></sup>"))
        #expect(text.contains("只在图注中。 <a class=\"fn-back\" href=\"#fig-totals\""))
        #expect(text.contains("甲。 <a class=\"fn-back\" href=\"#fnref:1\""))
        let report = try page("2020/report.html")
        #expect(report.contains("按地区<sup class=\"fnref\"><a href=\"#main/fn:1\" role=\"doc-noteref\">1</a></sup>"))
    }

    @Test func `a note in a link stands behind it`() throws {
        let text = try page("2020/chapters/main--page.html")
        #expect(text.contains(">链接里的注</a><sup class=\"fnref\"><a href=\"#fn:3\" id=\"fnref:3\" role=\"doc-noteref\">4</a></sup>"))
    }
}
