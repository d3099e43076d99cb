import BuiltInTheme
import Markup
import Testing

@testable import Website

struct PageWriterTests {
    private func render(_ template: String, _ view: some PageView, path: String = "404.html") -> String {
        SampleViews.render(
            view, path: path,
            own: [
                ThemeFile(path: "layout.mustache", text: "{{{main}}}"),
                ThemeFile(path: type(of: view).template + ".mustache", text: template),
            ])
    }

    @Test func textIsEscapedAndMarkupStays() {
        #expect(render("{{name}}|{{{lede}}}", SampleViews.unit) == "&lt;script&gt;&quot;&amp;]]&gt;|<em>m</em>")
    }

    @Test func listsRepeatAndNestedNamesResolveInside() {
        let view = NotFoundView(links: [LinkView(label: "a", path: "p"), LinkView(label: "b", path: "q")])
        #expect(render("{{#links}}[{{label}} {{path}}]{{/links}}{{^links}}none{{/links}}", view) == "[a p][b q]")
        #expect(render("{{#links}}x{{/links}}{{^links}}none{{/links}}", NotFoundView(links: [])) == "none")
        #expect(render("{{#has_links}}some{{/has_links}}", NotFoundView(links: [])) == "")
    }

    @Test func anAbsentValueIsNotReplacedByAnOuterOneOfTheSameName() {
        var view = SampleViews.front
        view.ranking.label = nil
        view.parts = [ChapterPart(label: nil, chapters: SampleViews.part.chapters)]
        let template = "{{#parts}}{{#label}}label{{/label}}{{^label}}no label{{/label}}{{#chapters}}{{#label}}outer{{/label}}{{/chapters}}{{/parts}}"
        #expect(render(template, view) == "no label")
    }

    @Test func oneWriterServesViewsOfDifferentShapes() {
        var writer = PageWriter(
            Theme.load(
                .builtIn,
                own: [
                    ThemeFile(path: "layout.mustache", text: "{{{main}}}"),
                    ThemeFile(path: "pages/404.mustache", text: "{{#links}}{{label}},{{/links}}"),
                ], languages: ["en"]
            ).theme, language: "en")
        var out: [String] = []
        for count in [2, 0, 200, 2, 1, 130] {
            var page = ByteBuffer()
            let view = NotFoundView(links: (0..<count).map { LinkView(label: "\($0)", path: "") })
            writer.write(view, head: PageHead(title: nil, path: "404.html"), frame: SampleViews.frame, into: &page)
            out.append(page.string)
        }
        #expect(out == [2, 0, 200, 2, 1, 130].map { (0..<$0).map { "\($0)," }.joined() })
    }

    @Test func rootLeadsFromThePageToTheSite() {
        for (path, root) in [("index.html", ""), ("2017/ranking.html", "../"), ("en/2017/groups/region/east.html", "../../../../")] {
            #expect(render("{{root}}x", SampleViews.notFound, path: path) == root + "x")
        }
        #expect(PageHead(title: nil, path: "404.html", fixedRoot: "/report/").root == "/report/")
    }

    @Test func theNavigationMarksThePageItselfOrItsSection() {
        let own = SampleViews.render(SampleViews.units, path: "2017/units/index.html", section: "2017/units/index.html")
        #expect(own.contains("<a href=\"../../2017/units/index.html\" aria-current=\"page\">城市</a>"))
        let below = SampleViews.render(SampleViews.unit, path: "2017/units/a.html", section: "2017/units/index.html")
        #expect(below.contains("<a href=\"../../2017/units/index.html\" aria-current=\"true\">城市</a>"))
        #expect(below.contains("<a href=\"../../2017/index.html\">概览</a>"))
    }

    @Test func theTitleIsThePagesThenTheSites() {
        let page = SampleViews.render(SampleViews.notFound)
        #expect(page.contains("<title>&lt;script&gt;&quot;&amp;]]&gt; · &lt;script&gt;&quot;&amp;]]&gt; 2017</title>"))
    }

    @Test func chaptersWithFewHeadingsShowNoContents() {
        var chapter = SampleViews.chapter
        #expect(SampleViews.render(chapter).contains("class=\"toc\""))
        chapter.contents.removeLast()
        #expect(!SampleViews.render(chapter).contains("class=\"toc\""))
    }
}
