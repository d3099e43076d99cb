import Markup

/// What the layout says about one page.
struct PageHead: Sendable {
    /// The page's own name, before the site's in the title; nil on the site's front page.
    var title: String?
    /// One plain sentence for search engines and link previews.
    var description: String? = nil
    /// The page's file from the site's root, such as `2017/units/nanjing.html`.
    var path: String
    /// The page of the main navigation to mark, by its path.
    var section: String? = nil
    /// The pages above this one, outermost first, without this page itself.
    var breadcrumbs: [LinkView] = []
    /// The same page in the site's other languages; of a page that stands alone, their front pages.
    var translations: [Translation] = []
    /// Tags for search engines, link previews and citation managers (`HeadTags`).
    var metadata = ByteBuffer()
    /// Keeps drafts and error pages out of search engines.
    var isHidden = false
    /// The way to the site's root where it does not follow from `path`: an error page is shown under any address.
    var fixedRoot: String? = nil

    /// The way from the page to the site's root: `../` for each folder.
    var root: String {
        fixedRoot ?? path.utf8.reduce(into: "") { root, byte in if byte == 0x2F { root += "../" } }
    }
}

/// A page in another language.
struct Translation: TemplateView {
    /// A BCP 47 tag.
    var language: String
    /// The language's own name: English, 中文.
    var name: String
    /// In that language, what is offered to a reader who chose it before: Continue in English.
    var again: String
    /// From the site's root.
    var path: String

    static let fields: [Field<Translation>] = [
        .text("language") { $0.language },
        .text("name") { $0.name },
        .text("again") { $0.again },
        .text("path") { $0.path },
    ]
}
