import Edition
import Markup
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
        let address = SiteAddress(base: workspace.site.baseURL)
        let site = workspace.site
        let gone = releases.gone(workspace.editions.map(\.id))
        var renditions: [Rendition] = []
        for edition in workspace.editions {
            for language in site.languages {
                renditions.append(
                    Rendition(
                        site: site, edition: edition, language: language, words: theme.strings(language),
                        hasOtherEditions: workspace.editions.count + gone.count > 1, isRelease: isRelease, releases: releases))
            }
        }
        self.renditions = renditions
        profiles = renditions.map { ProfileTable($0, root: rootPrefix(of: $0.addresses.unit("-"))) }
        var files = theme.assets.all.map { OutputFile(path: $0.path, bytes: $0.bytes) }
        let words = site.languages.map(theme.strings)
        var failure: BuildFailure?
        let sealed = releases.sealed
        let published = PublishedRelease.all(workspace.editions.filter { !$0.facts.isDraft }, sealed: sealed)
        var tables: [String: [DownloadTable]] = [:], downloads: [String: [DownloadFile]] = [:]
        for edition in workspace.editions {
            guard let rendition = renditions.first(where: { $0.edition.id == edition.id && $0.language == site.defaultLanguage }) else { continue }
            let release = edition.facts.releases.last.flatMap { sealed.release(edition.id, $0.version) }
            let own = EditionFiles(rendition, words: words, address: address, sealed: release, memo: memo)
            tables[edition.id] = own.tables
            downloads[edition.id] = own.downloads
            files += own.files
            failure = failure ?? own.failure
            for image in edition.images { files.append(OutputFile(path: edition.id + "/" + image.path, bytes: image.bytes)) }
        }
        for edition in workspace.editions {
            for list in releases.changes(of: edition.id) {
                files += ChangeDownload.table(list, name: "changes-\(list.to)", words: words).files(in: edition.id + "/data").map(\.file)
            }
        }
        if releases.sealing == nil {
            files += StatusStrip.files(releases.sealed, theme: theme, languages: site.languages)
            files += gone.flatMap { ForwardingPage.files($0, theme: theme, site: site) }
        }
        var frames: [Frame] = [], metadata: [EditionMetadata] = []
        for rendition in renditions {
            let edition = rendition.edition, release = edition.facts.releases.last
            let own = EditionMetadata(
                rendition, site: address, downloads: downloads[edition.id] ?? [],
                digest: release.flatMap { sealed.release(edition.id, $0.version)?.digest }, cards: isRelease && address.base != nil ? CardPlan() : nil,
                feed: address.base == nil || published.isEmpty || releases.sealing != nil ? nil : rendition.addresses.languagePrefix + "feed.xml")
            metadata.append(own)
            if let bibliography = own.bibliography { files.append(bibliography) }
            let index = rendition.addresses.searchIndex
            var script = ByteBuffer(capacity: 16 * 1024)
            rendition.searchIndex.write(to: &script)
            files.append(OutputFile(path: index, bytes: script.bytes))
            var frame = rendition.frame(searchIndex: index)
            (frame.stylesheet, frame.script) = (theme.assets.stylesheet.path, theme.assets.script.path)
            frames.append(frame)
            files += FigureFiles(rendition: rendition).all
        }
        self.frames = frames
        self.tables = tables
        self.metadata = metadata
        self.failure = failure
        notes = [address.note].compactMap { $0 }
        pages = PagePlan(renditions, current: workspace.editions[workspace.current].id).pages
        let plan = pages
        let cards = metadata.enumerated().flatMap { position, own in
            own.cards.map { CardFiles(rendition: own.rendition, plan: $0, dataset: own.datasetDescription).all(plan.filter { $0.rendition == position }) } ?? []
        }
        otherFiles =
            files + cards
            + SiteFiles(
                site: site, address: address, pages: pages, renditions: renditions, releases: published, words: words,
                hashed: theme.assets.hashed, sealed: sealed
            ).all
    }
}
