import Testing

@testable import Preview

@Suite struct MovedPagesTests {
    /// A site whose chapters' pages are named after their files.
    private func site(_ files: [String]) -> PreviewSite {
        PreviewSite(
            pageCount: files.count, style: "", script: "", file: { path in files.contains { $0 + ".html" == path } ? [] : nil },
            chapterPages: { file in files.contains(file) ? [file + ".html"] : [] })
    }

    @Test func aPageFollowsItsFile() {
        var moved = MovedPages()
        moved.note([("a", "b")])
        moved.follow(from: site(["a", "x"]), to: site(["b", "x"]))
        #expect(moved.pages == ["a.html": "b.html"])
    }

    @Test func twoRenamingsAreOne() {
        var moved = MovedPages()
        moved.note([("a", "b")])
        moved.follow(from: site(["a"]), to: site(["b"]))
        moved.note([("b", "c")])
        moved.follow(from: site(["b"]), to: site(["c"]))
        #expect(moved.pages == ["a.html": "c.html", "b.html": "c.html"])
    }

    @Test func renamingsWhileNoSiteCouldBeMadeCountTogether() {
        var moved = MovedPages()
        moved.note([("a", "b")])
        moved.note([("b", "c")])
        moved.follow(from: site(["a"]), to: site(["c"]))
        #expect(moved.pages == ["a.html": "c.html"])
    }

    @Test func aPageThatIsBackHasNotMoved() {
        var moved = MovedPages()
        moved.note([("a", "b")])
        moved.follow(from: site(["a"]), to: site(["b"]))
        moved.note([("b", "a")])
        moved.follow(from: site(["b"]), to: site(["a"]))
        #expect(moved.pages == ["b.html": "a.html"])
    }
}
