import BuiltInTheme
import Output
import Source
import Testing

@testable import Website

/// A preview remembers steps; what it serves is what a build without any memory makes of the same files.
@Suite struct LiveBuildTests {
    private static let first = "总体平均 `= mean(total)` 分，[1](= '1')。\n"

    private func tree(_ chapter: String, title: String = "画廊", style: String? = nil) throws -> SourceTree {
        var files = [(path: "Content/site.yaml", text: "title: \(title)\nlanguages: [zh-Hans]\n")]
        if let style { files.append(("Templates/styles/own.css", style)) }
        return try GalleryReport.tree(chapter: chapter, files: files)
    }

    private func expectSame(_ live: LiveBuild, _ tree: SourceTree, sourceLocation: SourceLocation = #_sourceLocation) throws {
        var options = SiteOptions(theme: .builtIn, drafts: true)
        options.showsFalseClaims = true
        let rendered = try RenderedSite(tree, options), files = rendered.files
        let (site, diagnostics) = live.site(tree)
        #expect(diagnostics == rendered.report.diagnostics, sourceLocation: sourceLocation)
        #expect((site == nil) == files.isEmpty, sourceLocation: sourceLocation)
        guard let site else { return }
        #expect(Set(site.paths) == Set(files.map(\.path)), sourceLocation: sourceLocation)
        let different = files.filter { site.file($0.path) != $0.bytes }.map(\.path)
        #expect(different == [], sourceLocation: sourceLocation)
    }

    @Test func everyStepOfARowOfEditsIsWhatABuildMakes() throws {
        let live = LiveBuild(theme: .builtIn)
        try expectSame(live, tree(Self.first))
        try expectSame(live, tree(Self.first + "\n再加一段，还是 `= mean(total)`。\n"))
        try expectSame(live, tree("[99](= 'mean(total)') 是错的，[1](= '1') 是对的。\n"))
        try expectSame(live, tree("`= no_such_name(total)`\n"))
        try expectSame(live, tree(Self.first + "\n公式 $x_i$ 和 $$\\frac{a}{b}$$\n"))
        try expectSame(live, tree(Self.first + "\n公式 $x_j$ 和 $$\\frac{a}{b}$$\n"))
        try expectSame(live, tree(Self.first + "\n公式 $\\foo$ 和 $$\\frac{a}{b}$$\n"))
        try expectSame(live, tree(Self.first, title: "另一个名字"))
        try expectSame(live, tree(Self.first, style: ":root { --bar: #eee }"))
        try expectSame(live, tree(Self.first))
    }

    /// A save makes what an open page shows: its file, the style and the script, and no download, figure or other page.
    @Test func nothingIsMadeThatNobodyAskedFor() throws {
        let tree = try tree(Self.first + "\n```figure\nid: f\nchart: bars\nvalue: total\n```\n")
        let site = try #require(LiveBuild(theme: .builtIn).site(tree).site)
        #expect(site.madeCount == 0)
        #expect(site.contains("2025/figures/f.svg") && site.contains("2025/data/ranking.csv"))
        for path in ["2025/chapters/test.html", site.style, site.script] { #expect(site.file(path) != nil) }
        #expect(site.madeCount == 3)
        #expect(site.file("2025/figures/f.svg") != nil && site.madeCount == 4)
    }

    @Test func aChapterHasItsPagesInEveryLanguage() throws {
        let tree = try tree(Self.first)
        let (site, _) = LiveBuild(theme: .builtIn).site(tree)
        let chapter = try #require(tree.paths(under: "Content/2025/chapters").first)
        let pages = try #require(site).pages(ofChapter: chapter)
        #expect(pages.count == 1)
        #expect(pages.allSatisfy { site?.file($0) != nil })
        #expect(site?.pages(ofChapter: "Content/2025/chapters/none.md") == [])
    }

    @Test func theStyleAndTheScriptAreFilesOfTheSite() throws {
        let site = try #require(try LiveBuild(theme: .builtIn).site(tree(Self.first)).site)
        #expect(site.style.hasSuffix(".css") && site.file(site.style) != nil)
        #expect(site.script.hasSuffix(".js") && site.file(site.script) != nil)
        #expect(site.file("../Content/site.yaml") == nil)
    }
}
