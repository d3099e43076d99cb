import Output
import Testing

@testable import Website

/// Hostile text in every place that an author can write comes out as text in every file of the site.
struct HostileTextTests {
    private static let files: Result<[OutputFile], any Error> = Result {
        try SiteFixture.named("hostile-text").render().files
    }

    /// Pages, stylesheets' own scripts aside: everything that a browser reads as markup.
    private static func markup() throws -> [(path: String, text: String)] {
        try files.get().filter { $0.path.hasSuffix(".html") || $0.path.hasSuffix(".svg") || $0.path.hasSuffix(".xml") }
            .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    @Test func `no page holds a script or a handler of an author`() throws {
        let pages = try Self.markup()
        #expect(pages.count > 15)
        for page in pages {
            #expect(!page.text.contains("<script>alert"), "\(page.path)")
            #expect(!page.text.contains("<img src=x"), "\(page.path)")
            // The one unit's name that closes an attribute.
            #expect(!page.text.contains("\" onmouseover="), "\(page.path)")
            #expect(!page.text.contains("]]>"), "\(page.path)")
        }
    }

    /// Every start tag is one of ours: names and attributes are well formed, values are quoted and hold no `<`.
    @Test func `every tag is well formed`() throws {
        for page in try Self.markup() {
            let tags = Tags(page.text)
            #expect(tags.problem == nil, "\(page.path): \(tags.problem ?? "")")
            #expect(tags.scripts.allSatisfy { $0.contains("src=") || $0.contains("application/") }, "\(page.path)")
        }
    }

    /// Each text is shown where a reader should find it, so that nothing was escaped by being lost.
    @Test(arguments: [
        "brand", "publisher", "title", "headline", "summary", "kicker", "unit", "grouping", "group", "attribute", "figure", "indicator",
        "aspect", "description", "leaf", "criterion", "name", "cell", "term", "table title", "column label", "chapter", "part",
        "chapter summary", "heading", "block", "inline", "code", "th", "td", "caption", "figure note", "figure source", "table caption",
        "placed note", "placed source", "alt", "image title", "footnote",
    ])
    func `hostile text is shown as text`(_ what: String) throws {
        let shown = try Self.markup().contains { page in
            page.text.contains("&lt;script&gt;alert(&quot;\(what)&quot;)&lt;/script&gt;")
                || page.text.contains("&lt;script&gt;alert(\"\(what)\")&lt;/script&gt;")
        }
        #expect(shown, "\(what)")
    }

    /// What the find dialog searches travels in scripts, where nothing may end the element or begin a comment.
    @Test func `the search index holds no markup`() throws {
        let scripts = try Self.files.get().filter { $0.path.hasPrefix("2020/find/") }
        #expect(scripts.count > 1)
        for script in scripts {
            let text = String(decoding: script.bytes, as: UTF8.self)
            #expect(text.contains("alert("))
            #expect(!text.contains("<"))
            #expect(!text.contains("]]>"))
        }
    }

    @Test func `downloads quote what CSV needs quoted`() throws {
        let ranking = try #require(try Self.files.get().first { $0.path == "2020/data/ranking.csv" })
        let text = String(decoding: ranking.bytes, as: UTF8.self)
        #expect(text.contains("\"星河 <script>alert(\"\"name\"\")</script> & ]]>\""))
        #expect(text.contains("\"云山'\"\" onmouseover=\"\"alert(1)\""))
    }
}

/// A strict look at a page's tags: what HTML would forgive is a problem here.
private struct Tags {
    private(set) var problem: String?
    private(set) var scripts: [Substring] = []

    init(_ text: String) {
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            var end = text.index(after: open)
            var quote: Character?
            while end < text.endIndex {
                let character = text[end]
                if let current = quote {
                    if character == current { quote = nil }
                    if character == "<" {
                        problem = "< within an attribute: \(text[open...end].suffix(80))"
                        return
                    }
                } else if character == "\"" || character == "'" {
                    quote = character
                } else if character == ">" {
                    break
                } else if character == "<" {
                    problem = "< within a tag: \(text[open...end].suffix(80))"
                    return
                }
                text.formIndex(after: &end)
            }
            guard end < text.endIndex else {
                problem = "a tag without an end: \(text[open...].prefix(80))"
                return
            }
            let tag = text[open...end]
            if tag.hasPrefix("<script") { scripts.append(tag) }
            rest = text[text.index(after: end)...]
            // What stands in a script or a style is no markup.
            for name in ["script", "style"] where tag.hasPrefix("<\(name)") {
                if let close = rest.firstRange(of: "</\(name)>") { rest = rest[close.lowerBound...] }
            }
        }
    }
}
