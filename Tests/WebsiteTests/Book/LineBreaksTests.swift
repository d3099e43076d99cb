import Markup
import Testing

@testable import Website

/// Where spaces before inline elements go.
struct LineBreaksTests {
    private func kept(_ text: String) -> String {
        var markup = ByteBuffer()
        markup.raw(text)
        return LineBreaks.kept(markup).string
    }

    @Test func `a space before an element goes into it, and into the innermost`() {
        #expect(kept("a <b>c</b> d") == "a<b> c</b> d")
        #expect(kept("a <b><a href=\"x\">c</a></b>, <span id=\"at:1\">2</span>") == "a<b><a href=\"x\"> c</a></b>,<span id=\"at:1\"> 2</span>")
    }

    @Test(arguments: ["a<b>c</b>", "a <p>b</p>", "a <img alt=\"\">", "a </b>", "a <span data-n=\"1\" class=\"fn\">b</span>", "a < b", "a <", ""])
    func `anything else stays as it is`(_ text: String) {
        #expect(kept(text) == text)
    }
}
