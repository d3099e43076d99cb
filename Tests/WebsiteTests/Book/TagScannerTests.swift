import Markup
import Testing

@testable import Website

struct PageTargetsTests {
    @Test(arguments: [
        ("<a class=\"ref\" href=\"#a/b\">x</a>", "<a class=\"ref\" href=\"#a/b\" style=\"--to:url('#a/b')\">x</a>"),
        ("<a href=\"#it's\">", "<a href=\"#it's\" style=\"--to:url('#it%27s')\">"),
        ("<a href=\"https://example.org/#a\"><img src=\"#a\">", "<a href=\"https://example.org/#a\"><img src=\"#a\">"),
    ])
    func `a link within the book hands its address to the style`(_ text: String, _ expected: String) {
        #expect(PageTargets.named(ByteBuffer(html: text)).string == expected)
    }
}

struct TagScannerTests {
    /// Each piece as text, the address of a link in brackets and that of a picture in braces.
    private func pieces(_ text: String) -> [String] {
        func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
        var scanner = TagScanner(Array(text.utf8)), pieces: [String] = []
        while let piece = scanner.next() {
            switch piece {
            case .other(let bytes): pieces.append(string(bytes))
            case .linkEnd: pieces.append("/")
            case .tag(let before, let address, let after):
                let text = string(address.bytes)
                pieces.append(string(before) + (address.isLink ? "[\(text)]" : "{\(text)}") + string(after))
            }
        }
        return pieces
    }

    @Test(arguments: [
        ("a", ["a"]),
        ("", []),
        ("a<a href=\"x\">b</a>c", ["a", "<a href=\"[x]\">", "b", "/", "c"]),
        ("<a class=\"r\" href=\"../x\" id=\"y\">", ["<a class=\"r\" href=\"[../x]\" id=\"y\">"]),
        ("<a id=\"y\">b</a>", ["<a id=\"y\">b", "/"]),
        ("<img alt=\"\" src=\"../p.png\">", ["<img alt=\"\" src=\"{../p.png}\">"]),
        ("<abbr title=\"a href\">x</abbr>", ["<abbr title=\"a href\">x</abbr>"]),
        ("<a href=\"x\"", ["<a href=\"x\""]),
    ])
    func `markup falls apart at its addresses`(_ text: String, _ expected: [String]) { #expect(pieces(text) == expected) }
}
