import Edition

/// Which pages a site has.
enum PagePlan {
    /// The kinds of pages, in the order in which sitemaps list them. A kind says itself which pages an edition has of it, and names its
    /// template by its view.
    static let kinds: [any Page.Type] = [
        EditionsPage.self,
        ArchivePage.self,
        NotFoundPage.self,
        FrontPage.self,
        RankingPage.self,
        ComparePage.self,
        UnitsPage.self,
        IndicatorsPage.self,
        ChaptersPage.self,
        ReportPage.self,
        DataPage.self,
        MethodPage.self,
        ChecksPage.self,
        StatisticsPage.self,
        RobustnessPage.self,
        WeightsPage.self,
        ChangesPage.self,
        MoversPage.self,
        IndicatorPage.self,
        GroupPage.self,
        ChapterPage.self,
        UnitPage.self,
    ]

    /// Every page of an edition in one language.
    static func pages(_ edition: EditionPlan) -> [any Page] {
        kinds.flatMap { pages(of: $0, edition) }
    }

    private static func pages<Kind: Page>(of kind: Kind.Type, _ edition: EditionPlan) -> [any Page] { kind.all(edition) }

    /// How texts refer to pages.
    static let references = kinds.compactMap { $0.reference }

    /// Where `page:NAME` leads, from the site's root.
    static func path(_ name: SitePage, _ addresses: Addresses) -> String? { references.first { $0.name == name }?.path(addresses) }
}
