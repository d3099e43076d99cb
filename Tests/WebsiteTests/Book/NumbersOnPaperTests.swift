import Markup
import Testing

@testable import Website

struct NumbersOnPaperTests {
    @Test(arguments: [
        ("<td>−3.5</td>", "<td>\u{2068}−3.5\u{2069}</td>"),
        ("<p>من 1–3 إلى <b>12/22</b></p>", "<p>من \u{2068}1–3\u{2069} إلى <b>\u{2068}12/22\u{2069}</b></p>"),
        ("<a href=\"#a-1\">57.3</a>", "<a href=\"#a-1\">57.3</a>"), ("<code>a - 1 −3.5</code> −4", "<code>a - 1 −3.5</code> \u{2068}−4\u{2069}"),
        ("<style>@page { margin: -3mm }</style>", "<style>@page { margin: -3mm }</style>"), ("<li>\u{2068}−3.5\u{2069}</li>", "<li>\u{2068}−3.5\u{2069}</li>"),
        ("&#39;2&#39;", "&#39;2&#39;"),
    ])
    func `numbers on pages from the right are isolated in texts alone`(_ markup: String, _ isolated: String) {
        var buffer = ByteBuffer()
        buffer.raw(markup)
        #expect(NumbersOnPaper.isolated(buffer).string == isolated)
    }
}
