import Markup
import Testing

@testable import Website

/// The words around a page's number, as the stylesheet has them.
struct PageMarkTests {
    private func content(_ text: String) -> String { PageMark.content { text.replacing("{page}", with: $0[0].value) }.string }

    @Test func `words stand on both sides of the number`() {
        #expect(content("（第 {page} 页）") == "\"（第 \" target-counter(var(--to), page) \" 页）\"")
        #expect(content("p. {page}") == "\"p. \" target-counter(var(--to), page) \"\"")
    }

    @Test func `what would end the string or the style is escaped`() {
        #expect(content("\"\\</style>{page}") == "\"\\22 \\5c \\3c /style>\" target-counter(var(--to), page) \"\"")
    }
}
