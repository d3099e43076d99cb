import Edition
import Markup
import Output
import Source

/// A site on its way to files: its editions in every language, its theme and its data files.
struct SitePlan: Sendable {
    let workspace: Workspace
    let renditions: [Rendition]
    let frames: [Frame]
    /// By rendition: the frame of its units' tables.
    let profiles: [ProfileTable]
    let theme: Theme
    let pages: [PlannedPage]
    /// By edition: the tables to download.
    let tables: [String: [DownloadTable]]
    /// What is worth knowing about the site as a whole.
    let notes: [Diagnostic]
    /// Why a file of a release could not be made.
    let failure: BuildFailure?
    /// Files that are not pages: data, search indices, pictures, the theme's assets.
    let otherFiles: [OutputFile]
    /// By rendition: what its pages say to machines.
    let metadata: [EditionMetadata]

    init(_ workspace: Workspace, theme: Theme, isRelease: Bool = false, releases: ReleaseFacts = ReleaseFacts(), memo: Memo? = nil) {
        self.workspace = workspace
        self.theme = theme
        let site = workspace.site, address = SiteAddress(base: site.baseURL), words = site.languages.map(theme.strings)
        let renditions = Self.renditions(workspace, theme, isRelease: isRelease, releases)
        self.renditions = renditions
        profiles = renditions.map { ProfileTable($0, root: rootPrefix(of: $0.addresses.unit("-"))) }
        pages = PagePlan(renditions, current: workspace.editions[workspace.current].id).pages
        var downloads: [String: EditionFiles] = [:]
        for rendition in renditions where rendition.language == site.defaultLanguage {
            let edition = rendition.edition
            let release = edition.facts.releases.last.flatMap { releases.sealed.release(edition.id, $0.version) }
            downloads[edition.id] = EditionFiles(rendition, words: words, address: address, sealed: release, memo: memo)
        }
        tables = downloads.mapValues(\.tables)
        failure = workspace.editions.lazy.compactMap { downloads[$0.id]?.failure }.first
        notes = [address.note].compactMap { $0 }
        let published = PublishedRelease.all(workspace.editions.filter { !$0.facts.isDraft }, sealed: releases.sealed)
        let hasFeed = address.base != nil && !published.isEmpty && releases.sealing == nil
        let metadata = renditions.map { rendition in
            EditionMetadata(
                rendition, site: address, downloads: downloads[rendition.edition.id]?.downloads ?? [],
                digest: rendition.edition.facts.releases.last.flatMap { releases.sealed.release(rendition.edition.id, $0.version)?.digest },
                cards: isRelease && address.base != nil ? CardPlan() : nil, feed: hasFeed ? rendition.addresses.languagePrefix + "feed.xml" : nil)
        }
        self.metadata = metadata
        frames = renditions.map { rendition in
            var frame = rendition.frame(searchIndex: rendition.addresses.searchIndex)
            (frame.stylesheet, frame.script) = (theme.assets.stylesheet.path, theme.assets.script.path)
            return frame
        }
        var files = theme.assets.all.map { OutputFile(path: $0.path, bytes: $0.bytes) }
        for edition in workspace.editions {
            files += downloads[edition.id]?.files ?? []
            files += edition.images.map { OutputFile(path: edition.id + "/" + $0.path, bytes: $0.bytes) }
        }
        files += ReleasePages.files(workspace, theme, releases)
        for (position, own) in metadata.enumerated() {
            files += Self.files(of: own)
            if let cards = own.cards {
                files += CardFiles(rendition: own.rendition, plan: cards, dataset: own.datasetDescription).all(pages.filter { $0.rendition == position })
            }
        }
        otherFiles =
            files
            + SiteFiles(
                site: site, address: address, pages: pages, renditions: renditions, releases: published, words: words,
                hashed: theme.assets.hashed, sealed: releases.sealed
            ).all
    }

    /// Every edition in every language.
    private static func renditions(_ workspace: Workspace, _ theme: Theme, isRelease: Bool, _ releases: ReleaseFacts) -> [Rendition] {
        let count = workspace.editions.count + releases.gone(workspace.editions.map(\.id)).count
        return workspace.editions.flatMap { edition in
            workspace.site.languages.map { language in
                Rendition(
                    site: workspace.site, edition: edition, language: language, words: theme.strings(language), hasOtherEditions: count > 1,
                    isRelease: isRelease, releases: releases)
            }
        }
    }

    /// What stands beside a rendition's pages: its citation, what its find box finds, its figures by themselves.
    private static func files(of metadata: EditionMetadata) -> [OutputFile] {
        let rendition = metadata.rendition
        var script = ByteBuffer(capacity: 16 * 1024)
        rendition.searchIndex.write(to: &script)
        return [metadata.bibliography].compactMap { $0 } + [OutputFile(path: rendition.addresses.searchIndex, bytes: script.bytes)]
            + FigureFiles(rendition: rendition).all
    }
}
