import Markup
import Testing

@testable import Website

struct BookNotesTests {
    private func numbered(_ parts: String...) -> [String] { BookNotes.numbered(parts.map { ByteBuffer(html: $0) }).map(\.string) }

    @Test func `notes count through the parts of a chapter`() {
        #expect(
            numbered("a<span class=\"fn\">x</span>", "b<span class=\"fn unmarked\" id=\"c/fn:1\">y</span><span class=\"fn\">z</span>") == [
                "a<span data-n=\"1\" class=\"fn\">x</span>",
                "b<span data-n=\"2\" class=\"fn unmarked\" id=\"c/fn:1\">y</span><span data-n=\"3\" class=\"fn\">z</span>",
            ])
    }

    @Test func `a further mark has the number of its note, before it and behind it`() {
        let mark = "<a class=\"fn-again\" href=\"#c/fn:1\" role=\"doc-noteref\">"
        #expect(
            numbered("\(mark)</a><span class=\"fn\">p</span>", "<span class=\"fn\" id=\"c/fn:1\">y</span>\(mark)</a>") == [
                "\(mark)2</a><span data-n=\"1\" class=\"fn\">p</span>", "<span data-n=\"2\" class=\"fn\" id=\"c/fn:1\">y</span>\(mark)2</a>",
            ])
    }

    @Test func `what only looks like a note in a text is none`() {
        let text = "<p>&lt;span class=&quot;fn&quot;&gt;</p>"
        #expect(numbered(text) == [text])
    }

    @Test func `the numbers of a text are found in their order`() {
        let markup = ByteBuffer(html: "<span id=\"at:12\">1</span> <b id=\"at:x\"></b><span id=\"at:3\">")
        #expect(FormulaNotes.numbers(in: markup) == [12, 3])
    }
}
