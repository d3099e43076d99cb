import Output
import Testing

@testable import Website

/// What chapters hold of Pandoc's, Quarto's and GitHub's constructs, on every page and in every file that says it again.
struct MarkdownTests {
    private static let files = Result { try SiteFixture(name: "markdown").render().files }

    private func page(_ path: String) throws -> String {
        let file = try #require(try Self.files.get().first { $0.path == path }, "\(path)")
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func `tables and images of the text are numbered with those of its blocks`() throws {
        let chapter = try page("2020/chapters/markdown.html")
        #expect(chapter.contains("<figure class=\"tab pipe\" id=\"tbl-cities\"><figcaption><b>表 2</b> 城市与得分<sup class=\"fnref\">"))
        #expect(chapter.contains("aria-label=\"表 2 城市与得分，含 17\"><table>"))
        #expect(chapter.contains("<figure id=\"fig-box\"><figcaption><b>图 2</b> 总分"))
        #expect(chapter.contains("<figure class=\"picture\" id=\"fig-plan\"><figcaption><b>图 3</b> 馆舍的平面图"))
        #expect(chapter.contains("style=\"width:60%\""))
        #expect(
            chapter.contains(
                "见 <a class=\"ref\" href=\"#tbl-cities\">表 2</a>、<a class=\"ref\" href=\"#fig-plan\">图 3</a>; <a class=\"ref\" href=\"#tbl-cities\">表 2</a> 与"))
    }

    @Test func `boxes and tasks speak the page's language`() throws {
        let chapter = try page("2020/chapters/markdown.html")
        #expect(chapter.contains("<div class=\"callout callout-note\" role=\"note\"><p class=\"callout-title\"><b>提示</b></p>"))
        #expect(chapter.contains("<b>窍门</b> 用 <strong>Quarto</strong> 写的标题</p>"))
        #expect(chapter.contains("role=\"img\" aria-label=\"已完成\"></span> 收集数据"))
    }

    @Test func `plain words say small letters by characters, and nothing of what is struck`() throws {
        #expect(try page("2020/chapters/markdown.html").contains("<meta name=\"description\" content=\"本章含 CO₂ 与 10³，见表 2与图 3，新。\">"))
        let found = try Self.files.get().filter { $0.path.hasPrefix("2020/find/") }.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(found.contains("新数 17，水 H₂O，CO₂ 排放，面积 12 km²，1st，"))
        #expect(found.contains("城市与得分，含 17"))
        #expect(!found.contains("旧数"))
    }

    @Test func `notes of the summary are the chapter's first, and lead back to it`() throws {
        let chapter = try page("2020/chapters/markdown.html")
        #expect(chapter.contains("<a href=\"#fn:s\" id=\"fnref::summary:1\" role=\"doc-noteref\">1</a>"))
        #expect(chapter.contains("<li id=\"fn:s\">只在摘要中的脚注。 <a class=\"fn-back\" href=\"#fnref::summary:1\""))
        #expect(try page("2020/report.html").contains("id=\"markdown/fnref::summary:1\""))
    }

    @Test func `no id stands twice, and every link on the page has its target`() throws {
        for path in ["2020/chapters/markdown.html", "2020/report.html"] {
            let page = try page(path)
            let ids = page.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
            #expect(Set(ids).count == ids.count, "\(path)")
            for link in page.split(separator: "href=\"#").dropFirst().map({ String($0.prefix { $0 != "\"" }) }) where !link.contains("%") && !link.isEmpty {
                #expect(ids.contains(link), "\(path) #\(link)")
            }
        }
    }

    @Test func `what stands in the text itself has no page of its own`() throws {
        let paths = try Self.files.get().map(\.path)
        #expect(paths.contains("2020/embed/fig-box.html"))
        #expect(!paths.contains("2020/embed/tbl-cities.html") && !paths.contains("2020/embed/fig-plan.html"))
    }
}
