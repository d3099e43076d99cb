import CMark

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Markup
import Source

@testable import Commentary

/// libcmark's own HTML of a text, with raw HTML allowed.
func libcmarkHTML(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let root = bytes.withUnsafeBytes {
        cmark_parse_document($0.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_UNSAFE)
    }
    defer { cmark_node_free(root) }
    guard let html = cmark_render_html(root, CMARK_OPT_UNSAFE) else { return "" }
    defer { free(html) }
    return String(cString: html)
}

func commonMarkHTML(_ text: String) -> String {
    Document.parse(text, file: "x.md", options: .commonMark).0.html(host: PlainHost()).string
}

/// The HTML with Almanac's extensions.
func html(_ text: String, numbers: Bool = false) -> String {
    var options = MarkdownOptions.almanac
    options.numbers = numbers
    return Document.parse(text, file: "x.md", options: options).0.html(host: PlainHost()).string
}

/// Diagnostics as `line:column rule`.
func problems(_ text: String, numbers: Bool = false) -> [String] {
    var options = MarkdownOptions.almanac
    options.numbers = numbers
    return Document.parse(text, file: "x.md", options: options).1.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.rule)" }
}
