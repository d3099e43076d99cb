import Testing

@testable import Markup

@Suite struct ByteBufferTests {
    @Test(arguments: [
        ("plain", "plain"), ("a<b", "a&lt;b"), ("<script>alert(\"x\")</script>", "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"),
        ("Q&A", "Q&amp;A"), ("]]>", "]]&gt;"), ("&amp;", "&amp;amp;"), ("", ""), ("<", "&lt;"), ("政务 “APP” <云>", "政务 “APP” &lt;云&gt;"),
        ("it's", "it's"), ("𠮷野<家>", "𠮷野&lt;家&gt;"),
    ])
    func textIsEscaped(text: String, expected: String) {
        var buffer = ByteBuffer()
        buffer.text(text)
        #expect(buffer.string == expected)
    }

    @Test func anAttributeCannotBeLeft() {
        var buffer = ByteBuffer()
        buffer.attribute("title", "a\" onclick=\"b")
        #expect(buffer.string == " title=\"a&quot; onclick=&quot;b\"")
    }

    @Test func markupIsKeptAsItIs() {
        var inner = ByteBuffer()
        inner.raw("<b>")
        inner.raw("x" as String)
        inner.raw(Array("</b>".utf8))
        var outer = ByteBuffer(capacity: 16)
        #expect(outer.isEmpty)
        outer.raw(inner)
        outer.raw(inner.bytes[..<3])
        #expect(outer.string == "<b>x</b><b>")
        #expect(outer.count == 11)
    }

    @Test(arguments: [0, 7, 10, -1, Int.max, Int.min])
    func numbersAreDecimal(value: Int) {
        var buffer = ByteBuffer()
        buffer.number(value)
        #expect(buffer.string == String(value))
    }

    @Test func everyCharacterButFourIsKept() {
        for value in UInt32(1)...0x2FFF {
            guard let scalar = Unicode.Scalar(value), !"\"&<>".unicodeScalars.contains(scalar) else { continue }
            var buffer = ByteBuffer()
            buffer.text(String(scalar))
            #expect(buffer.bytes == Array(String(scalar).utf8))
        }
    }
}
