import Edition

/// How texts refer to a page that an edition has one of: `page:ranking`.
struct PageReference: Sendable {
    let name: SitePage
    /// The string of the theme that a link without words shows; nil where the edition itself says how the page is called.
    let word: String?
    let path: @Sendable (Addresses) -> String

    init(_ name: SitePage, _ word: String? = nil, path: @escaping @Sendable (Addresses) -> String) {
        self.name = name
        self.word = word
        self.path = path
    }
}
