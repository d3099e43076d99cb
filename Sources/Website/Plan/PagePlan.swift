import Edition

/// A page and the edition whose frame surrounds it.
struct PlannedPage: Sendable {
    let page: any Page
    /// Position among the site's editions in every language.
    let edition: Int
}

/// Every page that the site has.
struct PagePlan: Sendable {
    /// The kinds of pages, in the order in which sitemaps list them. A kind says itself which pages an edition has of it, and names its
    /// template by its view.
    static let kinds: [any Page.Type] = [
        EditionsPage.self,
        ArchivePage.self,
        NotFoundPage.self,
        FrontPage.self,
        RankingPage.self,
        UnitsPage.self,
        IndicatorsPage.self,
        ChaptersPage.self,
        ReportPage.self,
        DataPage.self,
        MethodPage.self,
        ChecksPage.self,
        ChangesPage.self,
        IndicatorPage.self,
        GroupPage.self,
        ChapterPage.self,
        UnitPage.self,
    ]

    let pages: [PlannedPage]

    init(_ editions: [EditionPlan]) {
        pages = editions.enumerated().flatMap { position, edition in
            Self.kinds.flatMap { kind in Self.pages(kind, edition).map { PlannedPage(page: $0, edition: position) } }
        }
    }

    private static func pages<Kind: Page>(_ kind: Kind.Type, _ edition: EditionPlan) -> [any Page] { kind.all(edition) }

    /// Where `page:NAME` leads, from the site's root.
    static func path(_ name: SitePage, _ addresses: Addresses) -> String? {
        kinds.lazy.compactMap { $0.link(addresses) }.first { $0.name == name }?.path
    }
}
