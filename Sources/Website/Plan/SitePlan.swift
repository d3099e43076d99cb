import Edition
import Output
import Parallel
import Source

/// A site on its way to files: every file by its name with the way to make it. Nothing is rendered yet.
struct SitePlan: Sendable {
    /// Every edition in every language.
    let editions: [EditionPlan]
    let files: [PlannedFile]
    let pageCount: Int
    /// The files that every page names.
    let assets: ThemeAssets
    /// What is worth knowing about the site as a whole once it is published: said by a build, not by a check or a preview.
    let notes: [Diagnostic]
    private let theme: Theme
    private let languages: [String]

    /// Nil where an error prevents pages.
    init?(_ report: CheckedReport, _ options: SiteOptions) {
        guard let workspace = report.workspace, !report.renditions.isEmpty else { return nil }
        let site = workspace.site, address = SiteAddress(base: site.baseURL), releases = options.releases
        theme = report.theme
        languages = site.languages
        assets = theme.assets
        let published = PublishedRelease.all(workspace.editions.filter { !$0.facts.isDraft }, sealed: releases.sealed)
        let hasFeed = address.base != nil && !published.isEmpty && releases.sealing == nil
        let words = site.languages.map(report.theme.strings)
        var downloads: [String: EditionFiles] = [:]
        for rendition in report.renditions where rendition.language == site.defaultLanguage {
            downloads[rendition.edition.id] = EditionFiles(
                rendition, isCurrent: rendition.edition.id == workspace.editions[workspace.current].id, words: words, memo: report.memo)
        }
        let years = workspace.years.map(YearSteps.init)
        editions = report.renditions.compactMap { rendition in
            guard let downloads = downloads[rendition.edition.id] else { return nil }
            let metadata = EditionMetadata(
                rendition, site: address, downloads: downloads.files, cards: address.base == nil ? .none : options.extras.cards,
                feed: hasFeed ? rendition.addresses.languagePrefix + "feed.xml" : nil)
            return EditionPlan(
                rendition, among: report.renditions, isCurrent: rendition.edition.id == workspace.editions[workspace.current].id,
                years: years, assets: report.theme.assets, metadata: metadata, downloads: downloads)
        }
        let pages = editions.map(PagePlan.pages)
        pageCount = pages.reduce(0) { $0 + $1.count { !($0 is EmbedPage) } }
        var files = assets.all.map { asset in PlannedFile(path: asset.path) { asset.bytes } }
        for edition in workspace.editions {
            files += downloads[edition.id]?.files.compactMap(\.planned) ?? []
            files += edition.images.map { image in PlannedFile(path: edition.id + "/" + image.path) { image.bytes } }
        }
        files += options.extras.papers.planned
        let aliases = zip(editions, pages).flatMap { AliasPages(rendition: $0.rendition, pages: $1).all }
        files += aliases
        // Where an edition has another name now, its old addresses lead to its pages, and those alone that it has no more to the sealed ones.
        let led = Set(aliases.map(\.path))
        files += ReleasePages.files(workspace, theme, releases).filter { !led.contains($0.path) }
        files += zip(editions, pages).flatMap { $0.files(beside: $1) }
        files +=
            SiteFiles(
                site: site, address: address, pages: pages.flatMap { $0 }, releases: published, words: words, hashed: assets.hashed, sealed: releases.sealed
            ).all
        // Pages last: they are many and small, so that no core is left with a large file when the others are done.
        self.files = files + zip(editions, pages).flatMap { edition, pages in pages.map { PlannedFile($0, of: edition) } }
        notes =
            [address.note, LicenseNote.note(site)].compactMap { $0 }
            + (releases.hasArchive ? LostAddresses.notes(releases.sealed, Set(self.files.map(\.path))) : [])
    }

    var renderer: PageRenderer { PageRenderer(theme, languages: languages) }

    /// Makes the files on all cores; their order and bytes are the same with any number of them.
    /// - Parameter isWanted: which of them.
    func render(
        where isWanted: (PlannedFile) -> Bool = { _ in true }, progress: @escaping @Sendable (WorkProgress) -> Void = { _ in }
    ) throws(BuildFailure) -> [OutputFile] {
        let told: Workers.Progress = { done, total in if total > 500 { progress(.init("rendering", done, of: total)) } }
        return try Workers.map(files.filter(isWanted), make: { renderer }, progress: told) { renderer, file throws(BuildFailure) in
            try file.render(&renderer)
        }
    }
}
