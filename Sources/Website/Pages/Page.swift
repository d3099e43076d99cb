import Edition
import Markup

/// A page of the site as a value: what navigation, search engines and link previews know of it, and how its main part is made.
///
/// A plan holds thousands of them, so a page is cheap to make: it keeps what it is of (an edition's unit, indicator, chapter) and where it
/// stands. Its description and its view, which cost time, are made when they are asked for.
protocol Page: Sendable {
    associatedtype View: PageView

    /// The pages of this kind that an edition has in one language.
    static func all(_ edition: EditionPlan) -> [Self]
    /// How texts can refer to the page; nil of a kind that has no name.
    static var reference: PageReference? { get }

    /// The edition and language that the page belongs to.
    var rendition: Rendition { get }
    /// The page's file, from the site's root: `2017/units/nanjing.html`.
    var path: String { get }
    /// The page's own name, before the site's in the title; nil on the site's front page.
    var title: String? { get }
    /// The page of the main navigation to mark, by its path.
    var section: String? { get }
    /// The pages above this one, outermost first.
    var trail: [LinkView] { get }
    /// One plain sentence or two for search engines and link previews.
    var description: String? { get }
    /// Where it stood before, from the site's root.
    var oldPaths: [String] { get }
    /// Keeps the page out of search engines.
    var isHidden: Bool { get }
    /// The path under which search engines should know the page: a page that stands twice has one.
    var canonicalPath: String { get }
    /// The languages in which the page is written; where it stands in another one, that is shown. Without any the page stands alone.
    var languages: [String] { get }
    /// The way to the site's root where it does not follow from the path.
    var fixedRoot: String? { get }
    /// The picture for link previews; nil of a page that nobody links to.
    var card: PageCard? { get }
    /// What the page is to citation managers; nil of a page that is no publication.
    var citation: Citation? { get }
    /// What it is to search engines, in schema.org's terms, beside its place in the site.
    var structuredData: [JSON] { get }

    /// The page's main part.
    func view() -> View
}

extension Page {
    static var reference: PageReference? { nil }

    var trail: [LinkView] { rendition.trail() }
    var description: String? { nil }
    var oldPaths: [String] { [] }
    var isHidden: Bool { rendition.edition.facts.isDraft }
    var canonicalPath: String { path }
    var languages: [String] { rendition.site.languages }
    var fixedRoot: String? { nil }
    var citation: Citation? { nil }
    var structuredData: [JSON] { [] }

    /// The way from the page to the site's root: `../` for each folder that it stands in.
    var root: String { fixedRoot ?? rootPrefix(of: path) }
}
