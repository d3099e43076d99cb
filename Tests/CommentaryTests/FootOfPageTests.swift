import Markup
import Testing

@testable import Commentary

/// Notes as paper sets them at the foot of the page: in the text, where they are first referred to.
struct FootOfPageTests {
    private struct Paper: DocumentHost {
        var notesStandAtFoot: Bool { true }
        func block(_ index: Int, into buffer: inout ByteBuffer) { buffer.raw("<figure></figure>") }
    }

    private func html(_ text: String) -> String {
        let document = Document.parse(text, file: "x.md").0
        var out = document.html(host: Paper())
        document.writeBlocksOfNotes(host: Paper(), into: &out)
        return out.string
    }

    @Test func `a note stands where it is first referred to, and again it is a mark`() {
        #expect(
            html("甲[^b]乙[^b]\n\n[^b]: 来*源*。")
                == "<p>甲<span class=\"fn\" id=\"fn:b\">来<em>源</em>。</span>乙<a class=\"fn-again\" href=\"#fn:b\" role=\"doc-noteref\"></a></p>\n")
    }

    @Test func `several blocks are one run of words`() {
        let text = html("a[^1]\n\n[^1]: one\n\n    two\n\n    - x\n    - y\n\n    ```\n    c < d\n    ```")
        #expect(text == "<p>a<span class=\"fn\" id=\"fn:1\">one<br>two<br>– x<br>– y<br><code>c &lt; d\n</code></span></p>\n")
    }

    @Test func `a note in a link stands behind it`() {
        #expect(html("[a[^1]](https://example.org/)\n\n[^1]: n").contains("</a><span class=\"fn\" id=\"fn:1\">n</span>"))
    }

    @Test func `a note of a note is within it`() {
        #expect(html("a[^1]\n\n[^1]: b[^2]\n[^2]: c").contains("<span class=\"fn\" id=\"fn:1\">b<span class=\"fn\" id=\"fn:2\">c</span></span>"))
    }

    @Test func `a figure in a note follows the text`() {
        let text = html("a[^1]\n\n[^1]: b\n\n    ```figure\n    id: f\n    ```")
        #expect(text.hasSuffix("<figure></figure>") && text.contains("id=\"fn:1\">b"))
    }

    @Test func `a page of the site has its notes in a list as before`() {
        let document = Document.parse("a[^1]\n\n[^1]: n", file: "x.md").0
        #expect(document.html(host: PlainHost()).string.contains("<sup class=\"fnref\">"))
    }
}
