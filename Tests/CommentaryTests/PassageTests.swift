import Testing

@testable import Commentary

struct PassageTests {
    /// Says of every value and reference what a page would.
    private struct Host: DocumentHost {
        func plainValue(_ index: Int) -> String? { "value \(index)" }
        func plainClaim(_ index: Int) -> String? { index == 1 ? "corrected" : nil }
        func reference(_ destination: String) -> (href: String, text: String)? { ("#", "Figure 1") }
    }

    private func passages(_ text: String) -> [Passage] {
        var options = MarkdownOptions.almanac
        options.numbers = true
        return Document.parse(text, file: "x.md", options: options).0.passages(host: Host())
    }

    @Test func `a text is parted by its headings, which are no part of it`() {
        #expect(
            passages("before\n\n## One {#one}\n\nfirst\nline\n\n- a\n- b\n\n### Two {#two}\n\nlast") == [
                Passage(words: "before"), Passage(id: "one", words: "first line\na\nb"), Passage(id: "two", words: "last"),
            ])
    }

    @Test func `a heading with nothing under it has no passage`() {
        #expect(passages("## One {#one}\n\n## Two {#two}\n\nwords").map(\.id) == ["two"])
        #expect(passages("").isEmpty)
    }

    @Test func `numbers, claims and links read as they do on the page`() {
        #expect(
            passages("mean `= mean(total)`, [9](= '9'), [8](= '8'), see [](#f), **bold** `code`").map(\.words) == [
                "mean value 0, 9, corrected, see Figure 1, bold code"
            ])
    }

    @Test func `tables have their cells, figures nothing, notes stand last by themselves`() {
        let text = "a[^n]\n\n| h | i |\n|---|---|\n| 1 | 2 |\n\n```figure\nid: f\n```\n\nz\n\n[^n]: note *words*"
        #expect(passages(text) == [Passage(words: "a\nh\ti\n1\t2\nz"), Passage(id: "fn:n", isNote: true, words: "note words")])
    }

    @Test func `what has no words at the end leaves nothing behind`() {
        #expect(passages("a\n\n```figure\nid: f\n```\n\n---\n").map(\.words) == ["a"])
        #expect(passages("```figure\nid: f\n```").isEmpty)
    }

    @Test func `lines of Chinese join without a blank`() {
        #expect(passages("南京\n排名").map(\.words) == ["南京排名"])
    }
}
