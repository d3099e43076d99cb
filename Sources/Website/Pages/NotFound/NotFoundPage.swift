import Edition

/// `404.html`, which servers show under any address that does not exist: its links name the site's folder on its host, if that is known.
struct NotFoundPage: Page {
    let rendition: Rendition
    let address: SiteAddress

    /// A site has one, in its default language.
    static func all(_ edition: EditionPlan) -> [NotFoundPage] {
        guard edition.isCurrent, edition.rendition.addresses.languagePrefix.isEmpty else { return [] }
        return [NotFoundPage(rendition: edition.rendition, address: edition.metadata.site)]
    }

    var path: String { "404.html" }
    var title: String? { rendition.words["not_found"] }
    var section: String? { nil }
    var trail: [LinkView] { [] }
    var isHidden: Bool { true }
    var languages: [String] { [] }
    var fixedRoot: String? { address.folder.map(String.init) ?? "" }
    var card: PageCard? { nil }

    func view() -> NotFoundView { NotFoundView(links: rendition.navigation) }
}
